import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { extname, join } from 'node:path';
import { listen } from '../browser/fake-sites';

/** A request that the server answered, and what the exchange cost on the wire, headers and body, both ways. */
export interface ServedRequest {
  path: string;
  status: number;
  bytes: number;
}

/** A running static host. */
export interface StaticServer {
  /** With a trailing slash. */
  url: string;
  served: ServedRequest[];
  close(): Promise<void>;
}

/** What is served for a path below the address; undefined when there is no such file. */
export type FileOf = (path: string) => Promise<Uint8Array | undefined> | Uint8Array | undefined;

/** What a browser has to be told of a file, by the end of its name; all else is only bytes. */
const TYPES: Readonly<Record<string, string>> = {
  '.json': 'application/json',
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.png': 'image/png',
};

function typeOf(path: string): string {
  return TYPES[path === '' || path.endsWith('/') ? '.html' : extname(path)] ?? 'application/octet-stream';
}

/** The files of a folder, and of each folder in it its `index.html`. Paths that would leave it have no file. */
export function filesIn(folder: string): FileOf {
  return async (asked) => {
    const path = asked === '' || asked.endsWith('/') ? `${asked}index.html` : asked;
    if (path.split('/').some((part) => part === '' || part.startsWith('.'))) return undefined;
    // Whatever keeps a file from being read, the host has no such file.
    return readFile(join(folder, path)).catch(() => undefined);
  };
}

/**
 * Serves a feed as any static host does: open to every origin, with an ETag, so that a manifest that has not changed costs
 * its headers only. On this machine only; on a free port unless one is given.
 */
export async function serveStatic(fileOf: FileOf, port = 0): Promise<StaticServer> {
  const served: ServedRequest[] = [];
  const server: Server = createServer((request, response) => {
    void (async () => {
      const { socket } = request;
      const before = countedOf(socket);
      const path = decodeURIComponent(new URL(request.url ?? '/', 'http://feed.test').pathname.slice(1));
      const bytes = await fileOf(path);
      const etag = bytes && `"${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}"`;
      const same = etag !== undefined && request.headers['if-none-match'] === etag;
      const status = bytes === undefined ? 404 : same ? 304 : 200;
      response.writeHead(status, {
        'access-control-allow-origin': '*',
        ...(etag && { etag }),
        'cache-control': path.includes('/packs/') ? 'max-age=31536000, immutable' : 'max-age=0, must-revalidate',
        ...(status === 200 && { 'content-type': typeOf(path) }),
      });
      response.end(status === 200 ? bytes : undefined, () => {
        served.push({ path, status, bytes: socket.bytesRead + socket.bytesWritten - before });
        counted.set(socket, socket.bytesRead + socket.bytesWritten);
      });
    })();
  });
  // A connection is used for several requests, and the next one's bytes are read before its handler runs.
  const counted = new WeakMap<object, number>();
  const countedOf = (socket: object) => counted.get(socket) ?? 0;
  const bound = await listen(server, port);
  return {
    url: `http://127.0.0.1:${bound}/`,
    served,
    close() {
      server.closeAllConnections();
      return new Promise((done) => server.close(() => done()));
    },
  };
}
