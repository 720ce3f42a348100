import { createServer, type Server } from 'node:http';
import { MANIFEST_PATH } from '../../core/dataset/format';
import type { Incident } from '../../core/incident/schema';
import { listen } from '../browser/fake-sites';
import { loadIncidents } from '../data/load-incidents';
import { signManifest } from '../feed/sign-manifest';
import { type BuiltDataset, buildDataset } from '../release/build-dataset';
import { DEMO_FEED_FOLDERS, DEMO_FOLDERS } from '../release/build-settings';
import { DEMO_KEY } from './demo-key';

/** The moment at which the demo and the end-to-end tests stand, whatever the calendar says. */
export const DEMO_NOW = '2026-11-22T09:00:00Z';

/** The demo feed's dataset: the demo's bundle, or the invented incidents of it, with one new incident and one corrected. */
export function buildDemoFeed(root: string, inventedOnly = false): BuiltDataset {
  return signed(buildDataset(demoFeedIncidents(root, inventedOnly), { sequence: 1_000_000, published: '2026-11-22T06:00:00Z' }));
}

/** The incidents of the demo's feed, each in its newest revision. */
export function demoFeedIncidents(root: string, inventedOnly = false): Incident[] {
  const bundled = loadIncidents(root, DEMO_FOLDERS, inventedOnly);
  const more = { incidents: [...DEMO_FOLDERS.incidents, ...DEMO_FEED_FOLDERS.incidents], suppliers: DEMO_FOLDERS.suppliers };
  const feed = loadIncidents(root, more, inventedOnly);
  const newest = new Map(bundled.map((incident) => [incident.id, incident]));
  for (const incident of feed) {
    const known = newest.get(incident.id);
    if (!known || known.revision < incident.revision) newest.set(incident.id, incident);
  }
  return [...newest.values()];
}

/** A dataset as the demo's feed would have it, signed by the demo's key. */
export function signed({ manifest, files }: BuiltDataset): BuiltDataset {
  const bare = files.get(MANIFEST_PATH);
  return bare ? { manifest, files: new Map([...files, [MANIFEST_PATH, signManifest(bare, [DEMO_KEY])]]) } : { manifest, files };
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
