import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { MANIFEST_PATH, type Manifest, type PackEntry, packPath, type Row } from '../../core/dataset/format';
import { isSiteKey } from '../../core/dataset/row-key';
import type { Incident } from '../../core/incident/schema';
import { listen } from '../../scripts/browser/fake-sites';
import { compileRows } from '../../scripts/data/compile-rows';
import { feedKeyFromSeed } from '../../scripts/feed/feed-key';
import { signManifest } from '../../scripts/feed/sign-manifest';
import { daysAfter } from '../../scripts/release/build-dataset';

/** The moment at which these tests stand. */
export const NOW = Date.parse('2026-11-22T09:00:00Z');

export const OUR_KEY = feedKeyFromSeed(Buffer.alloc(32, 1));
export const NEXT_KEY = feedKeyFromSeed(Buffer.alloc(32, 2));
export const ALIEN_KEY = feedKeyFromSeed(Buffer.alloc(32, 3));

/** An invented shop's incident: number 7 is at shop-7.example. */
export function incident(n: number, changes: Partial<Incident> = {}): Incident {
  return {
    id: `shop-${n}-2026`,
    revision: 1,
    state: 'active',
    shops: [
      {
        key: `shop-${n}`,
        name: { ja: `ショップ${n}`, en: `Shop ${n}` },
        category: 'general',
        status: 'open',
        sites: [{ kind: 'site', host: `shop-${n}.example`, role: 'breached', evidence: 'notice', checked: '2026-09-01' }],
      },
    ],
    disclosed: '2026-09-01',
    announcedBy: 'operator',
    cause: 'unauthorised-access',
    certainty: 'possible',
    exposures: [{ who: 'members', data: ['email'] }],
    sources: [{ url: `https://shop-${n}.example/notice`, kind: 'official', language: 'ja', date: '2026-09-01' }],
    ...changes,
  };
}

/** Two hundred invented incidents: four rows. */
export const INCIDENTS: readonly Incident[] = Array.from({ length: 200 }, (_, n) => incident(n));

/** A manifest, or a row, or an incident that no type vouches for. */
// biome-ignore lint/suspicious/noExplicitAny: hostile data have any shape, which is what is tested
export type Anything = any;

export interface FeedPlan {
  incidents?: readonly Incident[];
  sequence?: number;
  published?: string;
  expires?: string;
  /** How many packs the rows are cut into. */
  packs?: number;
  /** Changes the rows before they are packed and counted. */
  rows?: (rows: Anything[]) => Anything[];
  /** The text of a pack, in place of its rows. */
  packText?: (text: string, index: number) => string | Uint8Array;
  /** The file of a pack, as it is named and counted. */
  packFile?: (gzip: Uint8Array, index: number) => Uint8Array;
  /** Changes the manifest before it is signed. */
  manifest?: (manifest: Anything) => unknown;
  /** The exact bytes that are signed, in place of the manifest's. */
  bare?: (text: string) => string | Uint8Array;
  keys?: readonly (typeof OUR_KEY)[];
}

export type FeedFiles = Map<string, Uint8Array>;

/** A signed feed, right in everything that the plan does not spoil. */
export function feedOf(plan: FeedPlan = {}): FeedFiles {
  const { incidents = INCIDENTS, sequence = 11, published = '2026-11-21T00:00:00Z', packs: packCount = 2 } = plan;
  const honest = compileRows(incidents);
  const rows = (plan.rows?.(JSON.parse(JSON.stringify(honest))) ?? honest) as Row[];
  const files: FeedFiles = new Map();
  const packs: PackEntry[] = [];
  const perPack = rows.length / packCount;
  for (let index = 0; index < packCount; index++) {
    const mine = rows.slice(index * perPack, (index + 1) * perPack);
    const text = JSON.stringify({ rows: mine });
    const raw = Buffer.from(plan.packText?.(text, index) ?? text);
    const gzip = gzipSync(raw);
    const file = plan.packFile?.(gzip, index) ?? gzip;
    const sha256 = createHash('sha256').update(file).digest('hex');
    files.set(packPath(sha256), file);
    packs.push({ sha256, bytes: file.length, rawBytes: raw.length, firstRow: index * perPack, rows: perPack });
  }
  const manifest: Manifest = {
    format: 1,
    sequence,
    published,
    expires: plan.expires ?? daysAfter(published, 60),
    rows: rows.length,
    incidents: rows.flatMap((row) => row.headings ?? []).length,
    siteKeys: rows.flatMap((row) => row.keys ?? []).filter(([key]) => isSiteKey(key)).length,
    packs,
  };
  const text = JSON.stringify(plan.manifest ? plan.manifest(structuredClone(manifest)) : manifest);
  const bare = Buffer.from(plan.bare?.(text) ?? text);
  files.set(MANIFEST_PATH, signManifest(bare, plan.keys ?? [OUR_KEY]));
  return files;
}

/** What a host does with a request; `files` is what an honest one would serve. */
export type Host = (request: IncomingMessage, response: ServerResponse, files: FeedFiles) => void;

export const honestHost: Host = (request, response, files) => {
  const bytes = files.get((request.url ?? '/').slice(1));
  response.writeHead(bytes ? 200 : 404, { 'access-control-allow-origin': '*' });
  response.end(bytes);
};

/** A web server on this machine whose files and manners can be changed at any time. */
export async function openHost() {
  const state = { files: new Map() as FeedFiles, manners: honestHost, requests: [] as string[] };
  const server = createServer((request, response) => {
    state.requests.push(request.url ?? '');
    state.manners(request, response, state.files);
  });
  const port = await listen(server);
  return Object.assign(state, {
    url: `http://127.0.0.1:${port}/`,
    close() {
      server.closeAllConnections();
      return new Promise((done) => server.close(() => done(undefined)));
    },
  });
}
