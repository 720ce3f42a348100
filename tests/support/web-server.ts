import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, listen } from '../../scripts/browser/fake-sites';
import { until } from '../../scripts/browser/wait';

/** A web server process of its own, and a counter of every byte on the way to it. */
export interface WebServer {
  /** `nginx`, or `feed:serve` where there is none. */
  software: string;
  /** Bytes both ways since the last reset, headers and all. */
  bytes: number;
  connections: number;
  /** What was sent to the server, as it was sent. */
  asked: string;
  /** Bytes a second that the way lets through; as many as come, unless set. */
  bytesPerSecond: number | undefined;
  close(): Promise<void>;
}

const NGINX = '/usr/sbin/nginx';

/** Serves a folder at a port of this machine, as docs/feed.md tells to. */
export async function openWebServer(folder: string, port: number): Promise<WebServer> {
  const behind = await freePort();
  const home = mkdtempSync(join(tmpdir(), 'misemori-web-'));
  const software = existsSync(NGINX) ? 'nginx' : 'feed:serve';
  const process = software === 'nginx' ? startNginx(home, folder, behind) : startOwn(folder, behind);
  await until(() => answers(behind), software);
  const sockets = new Set<Socket>();
  const web = { software, bytes: 0, connections: 0, asked: '', bytesPerSecond: undefined as number | undefined };
  const way = createServer((client) => {
    web.connections += 1;
    const server = connect(behind, '127.0.0.1');
    for (const socket of [client, server]) {
      sockets.add(socket);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => sockets.delete(socket));
    }
    client.on('data', (chunk) => {
      web.bytes += chunk.length;
      web.asked += chunk;
      server.write(chunk);
    });
    let passed = Promise.resolve();
    server.on('data', (chunk) => {
      passed = passed.then(() => pass(chunk, client, server));
    });
    client.on('close', () => server.destroy());
    // It may have closed before a slow way has brought all that it sent.
    server.on('close', () => void passed.then(() => client.end()));
  });
  async function pass(chunk: Buffer, client: Socket, server: Socket): Promise<void> {
    web.bytes += chunk.length;
    if (web.bytesPerSecond === undefined) return void client.write(chunk);
    server.pause();
    const piece = Math.ceil(web.bytesPerSecond / 10);
    for (let at = 0; at < chunk.length && !client.destroyed; at += piece) {
      client.write(chunk.subarray(at, at + piece));
      await new Promise((done) => setTimeout(done, 100));
    }
    server.resume();
  }
  await listen(way, port);
  return Object.assign(web, {
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((done) => way.close(done));
      process.kill('SIGTERM');
      await new Promise((done) =>
        process.exitCode === null && process.signalCode === null ? process.once('exit', done) : done(undefined),
      );
      rmSync(home, { recursive: true, force: true });
    },
  });
}

function startNginx(home: string, folder: string, port: number): ChildProcess {
  const conf = join(home, 'nginx.conf');
  writeFileSync(
    conf,
    `daemon off; master_process off; pid ${home}/pid; error_log ${home}/error.log;
events {}
http {
  access_log off; client_body_temp_path ${home}/a; proxy_temp_path ${home}/b; fastcgi_temp_path ${home}/c; uwsgi_temp_path ${home}/d; scgi_temp_path ${home}/e;
  types { application/json json; } default_type application/octet-stream;
  server {
    listen 127.0.0.1:${port};
    root ${folder};
    add_header Access-Control-Allow-Origin *;
  }
}
`,
  );
  return spawn(NGINX, ['-e', join(home, 'error.log'), '-p', home, '-c', conf], { stdio: 'inherit' });
}

function startOwn(folder: string, port: number): ChildProcess {
  const tsx = join(process.cwd(), 'node_modules/tsx/dist/cli.mjs');
  return spawn(process.execPath, [tsx, 'scripts/feed/serve.ts', folder, '--port', String(port)], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

function answers(port: number): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      done(true);
    });
    socket.once('error', () => done(false));
  });
}
