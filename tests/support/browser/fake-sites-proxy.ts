import { createServer } from 'node:http';
import { connect, type Socket } from 'node:net';
import { type FakeSites, FEED_HOST, listen } from '../../../scripts/browser/fake-sites';

/** A proxy that takes every host of the web for the street, and the feed for what is served at the street's `feedPort`. */
export interface FakeSitesProxy {
  port: number;
  close(): Promise<void>;
}

/** Opens a proxy for a browser that cannot be told, as Chromium can, to resolve every name to this machine. */
export async function openFakeSitesProxy(sites: FakeSites): Promise<FakeSitesProxy> {
  const sockets = new Set<Socket>();
  const kept = (socket: Socket): Socket => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => sockets.delete(socket));
    return socket;
  };
  const proxy = createServer((request) => {
    const { pathname, search, host } = new URL(request.url ?? '/', 'http://street.example');
    const shop = kept(connect(host === FEED_HOST ? sites.feedPort : sites.httpPort, '127.0.0.1'));
    // Where nobody listens, the browser is to see a connection that ends, not one that hangs.
    shop.on('error', () => request.socket.destroy());
    shop.write(`${request.method} ${pathname}${search} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
    shop.pipe(request.socket);
  });
  proxy.on('connection', kept);
  proxy.on('connect', (_request, socket: Socket, head: Buffer) => {
    const shop = kept(connect(sites.httpsPort, '127.0.0.1'));
    socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
    shop.write(head);
    shop.pipe(socket);
    socket.pipe(shop);
  });
  const port = await listen(proxy);
  return {
    port,
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((done) => proxy.close(done));
    },
  };
}
