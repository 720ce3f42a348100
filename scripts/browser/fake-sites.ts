import { createServer as createHttpServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { type AddressInfo, createServer, type Server } from 'node:net';
import selfsigned from 'selfsigned';

/**
 * Where the extensions under test look for their feed. Each browser is led from there to the `feedPort` of its own street, so that
 * one build serves several browsers at once.
 */
export const FEED_HOST = '127.0.0.1:8765';

/** The same as an address. */
export const FEED_ADDRESS = `http://${FEED_HOST}/`;

/** A request that reached the street. */
export interface FakeSiteRequest {
  /** As the browser asked: `https://www.shop.example/item/1`. */
  url: string;
  /** Other than what a plain navigation sends. */
  method: string;
}

/** Pages of the street, by address; anything not named is a plain page with the host's name on it. */
export type FakePages = Readonly<Record<string, FakePage>>;

interface FakePage {
  body?: string | Uint8Array;
  headers?: Record<string, string>;
  status?: number;
  /** It is asked for, and never answers. */
  hangs?: true;
}

/** A web server that plays every shop of the world on this machine, over http and https. */
export interface FakeSites {
  httpPort: number;
  httpsPort: number;
  /** Where the feed is to be served for a browser of this street; nothing listens there until a test does. */
  feedPort: number;
  requests: FakeSiteRequest[];
  close(): Promise<void>;
}

/**
 * Opens the street on free ports. Its certificate is made for the occasion; the browser is told to accept it.
 * @param pages by their full address
 * @param everywhere by their path, on every host that has no page of its own there
 */
export async function openFakeSites(pages: FakePages = {}, everywhere: FakePages = {}): Promise<FakeSites> {
  const requests: FakeSiteRequest[] = [];
  const { private: key, cert } = await selfsigned.generate([{ name: 'commonName', value: 'street.example' }], { keySize: 2048 });
  const serve = (scheme: string) => (request: IncomingMessage, response: ServerResponse) => {
    const url = `${scheme}://${request.headers.host}${request.url}`;
    requests.push({ url, method: request.method ?? '' });
    const page = pages[url] ?? everywhere[request.url ?? ''];
    if (page?.hangs) return;
    response.writeHead(page?.status ?? 200, { 'content-type': 'text/html; charset=utf-8', ...page?.headers });
    response.end(page?.body ?? shopFront(request.headers.host ?? ''));
  };
  const http = createHttpServer(serve('http'));
  const https = createHttpsServer({ key, cert }, serve('https'));
  const [httpPort, httpsPort] = await Promise.all([listen(http), listen(https)]);
  return {
    httpPort,
    httpsPort,
    feedPort: await freePort(),
    requests,
    async close() {
      http.closeAllConnections();
      https.closeAllConnections();
      await Promise.all([http, https].map((server) => new Promise((done) => server.close(done))));
    },
  };
}

/** Listens on a port of this machine, a free one unless it is given, and says which. */
export function listen(server: Server, port = 0): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

/** A port at which nobody listens, below those that systems hand out by themselves, so that it stays free. */
export async function freePort(): Promise<number> {
  for (let tries = 1; ; tries++) {
    const probe = createServer();
    try {
      const port = await listen(probe, 20_000 + Math.floor(Math.random() * 10_000));
      await new Promise((done) => probe.close(done));
      return port;
    } catch (error) {
      // Somebody listens there already, or nobody may listen at all.
      if (tries === 20) throw error;
    }
  }
}

/** A plain shop page, so that a screenshot shows the badge where it would be seen. */
function shopFront(host: string): string {
  const goods = ['Sencha', 'Hojicha', 'Genmaicha', 'Matcha', 'Bancha', 'Kukicha'].map(
    (name, i) => `<li><b>${name}</b><br>¥${(i + 4) * 180}</li>`,
  );
  return `<!doctype html><html lang="ja"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${host}</title>
<link rel="icon" href="data:,"><style>
body{margin:0;font:16px/1.6 system-ui,sans-serif;color:#333;background:#faf8f4}header{padding:24px;background:#e9e2d3;font-size:22px}
ul{display:grid;grid-template-columns:repeat(auto-fill,minmax(160px,1fr));gap:16px;padding:24px;list-style:none;margin:0}
li{padding:72px 16px 16px;background:#fff;border:1px solid #e4ddcf}</style>
<header>${host}</header><ul>${goods.join('')}</ul></html>`;
}
