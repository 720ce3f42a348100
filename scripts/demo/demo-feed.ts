import { createServer, type Server } from 'node:http';
import { listen } from '../browser/street';
import { type BuiltDataset, buildDataset } from '../build-dataset';
import { DEMO_FEED_FOLDERS, DEMO_FOLDERS } from '../build-settings';
import { loadIncidents } from '../load-incidents';

/** The moment at which the demo and the end-to-end tests stand, whatever the calendar says. */
export const DEMO_NOW = '2026-11-22T09:00:00Z';

/** The demo feed's dataset: the demo's bundle with one new incident and one corrected. */
export function buildDemoFeed(root: string): BuiltDataset {
  const bundled = loadIncidents(root, DEMO_FOLDERS);
  const feed = loadIncidents(root, {
    incidents: [...DEMO_FOLDERS.incidents, ...DEMO_FEED_FOLDERS.incidents],
    suppliers: DEMO_FOLDERS.suppliers,
  });
  const newest = new Map(bundled.map((incident) => [incident.id, incident]));
  for (const incident of feed) {
    const known = newest.get(incident.id);
    if (!known || known.revision < incident.revision) newest.set(incident.id, incident);
  }
  return buildDataset([...newest.values()], { sequence: 1_000_000, published: '2026-11-22T06:00:00Z' });
}

/** A static web server for a dataset's files. */
export interface FeedServer {
  /** With a trailing slash. */
  url: string;
  /** Paths asked for, in order. */
  requests: string[];
  /** What it serves; may be replaced while it runs. */
  files: Map<string, Uint8Array>;
  close(): Promise<void>;
}

/** Serves a dataset from this machine as a plain static host would, open to every origin; on a free port unless one is given. */
export async function serveFeed(files: Map<string, Uint8Array>, port = 0): Promise<FeedServer> {
  const requests: string[] = [];
  const feed = { files };
  const server: Server = createServer((request, response) => {
    const path = (request.url ?? '/').slice(1);
    requests.push(path);
    const bytes = feed.files.get(path);
    response.writeHead(bytes ? 200 : 404, {
      'access-control-allow-origin': '*',
      'content-type': path.endsWith('.gz') ? 'application/gzip' : 'application/json',
    });
    response.end(bytes);
  });
  const listening = await listen(server, port);
  return {
    url: `http://127.0.0.1:${listening}/`,
    requests,
    get files() {
      return feed.files;
    },
    set files(next) {
      feed.files = next;
    },
    close() {
      server.closeAllConnections();
      return new Promise((done) => server.close(() => done()));
    },
  };
}
