import { gzipSync } from 'node:zlib';
import { MANIFEST_PATH } from '../../core/dataset/format';
import type { RefreshFailure } from '../../core/dataset/refresh-outcome';
import { DEMO_KEY } from '../../scripts/demo/demo-key';
import {
  ALIEN_KEY,
  type Anything,
  type FeedFiles,
  type FeedPlan,
  feedOf,
  type Host,
  honestHost,
  INCIDENTS,
  incident,
  OUR_KEY,
} from './feed-fixture';

/** A feed that must not be taken, and what the extension says instead. */
export interface HostileFeed {
  name: string;
  says: RefreshFailure;
  /** The check that must have found it, so that a case cannot pass for another reason. */
  because?: string | RegExp;
  files?: () => FeedFiles;
  host?: Host;
}

const MANIFEST = MANIFEST_PATH;
const NEWER = feedOf({ incidents: [...INCIDENTS, incident(500)] });

function plan(feed: FeedPlan): () => FeedFiles {
  return () => feedOf({ incidents: [...INCIDENTS, incident(500)], ...feed });
}

/** The newer feed with other bytes for its manifest. */
function manifestBytes(change: (bytes: Buffer) => Uint8Array | string): () => FeedFiles {
  return () => new Map([...NEWER, [MANIFEST, Buffer.from(change(Buffer.from(NEWER.get(MANIFEST)!)))]]);
}

/** The newer feed with other bytes for the pack that is new in it, under the same name. */
function packBytes(change: (bytes: Buffer) => Uint8Array | undefined): () => FeedFiles {
  return () => {
    const files = new Map(NEWER);
    const path = [...files.keys()].find((one) => !feedOf().has(one))!;
    const bytes = change(Buffer.from(files.get(path)!));
    if (bytes) files.set(path, bytes);
    else files.delete(path);
    return files;
  };
}

/** The newer feed with one of its incidents changed, wherever it is filed. */
function incidentChanged(change: (incident: Anything) => void): () => FeedFiles {
  return plan({
    rows: (rows) => {
      for (const row of rows) for (const one of row.incidents) if (one.id === 'shop-7-2026') change(one);
      return rows;
    },
  });
}

function flipped(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes);
  copy[at]! ^= 1;
  return copy;
}

const replaced = (from: string | RegExp, to: string) => (bytes: Buffer) => bytes.toString().replace(from, to);
const status =
  (code: number, headers = {}): Host =>
  (_, response) =>
    void response.writeHead(code, headers).end();
const forPacks =
  (host: Host): Host =>
  (request, response, files) =>
    (request.url?.includes('packs/') ? host : honestHost)(request, response, files);
/** As a person at the keyboard would send it: a byte now and then. */
const drip: Host = (request, response, files) => {
  const bytes = Buffer.from(files.get((request.url ?? '/').slice(1)) ?? []);
  response.writeHead(200);
  let at = 0;
  const timer = setInterval(() => response.write(bytes.subarray(at, ++at)), 200);
  response.once('close', () => clearInterval(timer));
};
const brokenOff: Host = (request, response, files) => {
  const bytes = Buffer.from(files.get((request.url ?? '/').slice(1)) ?? []);
  response.writeHead(200, { 'content-length': bytes.length });
  response.write(bytes.subarray(0, bytes.length / 2), () => response.destroy());
};
const siteRule = (host: string) => ({ kind: 'site', host, role: 'breached', evidence: 'notice', checked: '2026-09-01' });
const withRule = (rule: object) => plan({ incidents: [...INCIDENTS, incident(500, shopWith([rule]))] });
const shopWith = (sites: Anything[]) => ({ shops: [{ ...incident(500).shops[0]!, sites }] });
const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);

export const HOSTILE_FEEDS: readonly HostileFeed[] = [
  // The signature
  {
    name: 'one bit of the signature is flipped',
    says: 'not-signed',
    files: manifestBytes((bytes) => bytes.toString().replace(/\["(.)/, (_, c) => `["${c === '0' ? '1' : '0'}`)),
  },
  { name: 'one bit of the signed bytes is flipped', says: 'not-signed', files: manifestBytes((bytes) => flipped(bytes, 200)) },
  {
    name: 'one bit of the frame is flipped',
    says: 'not-signed',
    because: 'no signed manifest',
    files: manifestBytes((bytes) => flipped(bytes, 3)),
  },
  { name: 'the last signed byte is flipped', says: 'not-signed', files: manifestBytes((bytes) => flipped(bytes, bytes.length - 4)) },
  { name: 'signed by somebody else', says: 'not-signed', because: 'no signature by a known key', files: plan({ keys: [ALIEN_KEY] }) },
  { name: 'signed by the key of the demo', says: 'not-signed', files: plan({ keys: [DEMO_KEY] }) },
  { name: 'signed twice by others', says: 'not-signed', files: plan({ keys: [ALIEN_KEY, DEMO_KEY] }) },
  {
    name: 'our signature, over another manifest',
    says: 'not-signed',
    files: manifestBytes((bytes) => bytes.toString().replace(/[0-9a-f]{128}/, OUR_KEY.sign(Buffer.from('{}')))),
  },
  {
    name: 'the signature is stripped',
    says: 'not-signed',
    because: 'no signed manifest',
    files: manifestBytes((bytes) => bytes.subarray(bytes.indexOf(10) + 1)),
  },
  { name: 'the list of signatures is empty', says: 'not-signed', files: manifestBytes(replaced(/\["[0-9a-f]{128}"\]/, '[]')) },
  { name: 'the signature is all zeros', says: 'not-signed', files: manifestBytes(replaced(/[0-9a-f]{128}/, '0'.repeat(128))) },
  { name: 'the signature is too short', says: 'not-signed', files: manifestBytes(replaced(/[0-9a-f]{128}/, 'ab'.repeat(63))) },
  { name: 'three signatures', says: 'not-signed', files: plan({ keys: [ALIEN_KEY, DEMO_KEY, OUR_KEY] }) },
  {
    name: 'a signature in capitals',
    says: 'not-signed',
    files: manifestBytes((bytes) => bytes.toString().replace(/[0-9a-f]{128}/, (hex) => hex.toUpperCase())),
  },
  { name: 'something follows what was signed', says: 'not-signed', files: manifestBytes((bytes) => `${bytes}{"format":1}\n`) },
  {
    name: 'line ends were changed on the way',
    says: 'not-signed',
    files: manifestBytes((bytes) => bytes.toString().replaceAll('\n', '\r\n')),
  },
  { name: 'a byte order mark was put before', says: 'not-signed', files: manifestBytes((bytes) => `\ufeff${bytes}`) },
  { name: 'a space was put inside the signed line', says: 'not-signed', files: manifestBytes(replaced('"format":1', '"format": 1')) },
  { name: 'the manifest is cut in the middle', says: 'not-signed', files: manifestBytes((bytes) => bytes.subarray(0, 300)) },
  { name: 'the manifest is empty', says: 'not-signed', files: manifestBytes(() => '') },
  { name: 'the manifest is some other JSON', says: 'not-signed', files: manifestBytes(() => '{}') },
  {
    name: 'a log-in page answers, with 200',
    says: 'not-signed',
    files: manifestBytes(() => '<!doctype html><title>Wi-Fi</title>\n<form>\n'),
  },

  // Time
  { name: 'an older manifest is played again', says: 'older', because: 'the sequence went back', files: plan({ sequence: 9 }) },
  {
    name: 'the one in use is offered for ever',
    says: 'expired',
    files: plan({ published: '2026-09-01T00:00:00Z', expires: '2026-11-22T08:59:59Z' }),
  },
  { name: 'one that was published next week', says: 'future', files: plan({ published: '2026-11-29T00:00:00Z' }) },
  { name: 'one of the year 9999', says: 'future', files: plan({ published: '9999-12-01T00:00:00Z', expires: '9999-12-31T00:00:00Z' }) },
  {
    name: 'one that expired before it was published',
    says: 'damaged',
    because: /expires before/,
    files: plan({ expires: '2026-11-20T00:00:00Z' }),
  },
  {
    name: 'a later sequence with an earlier date',
    says: 'older',
    because: /earlier date/,
    files: plan({ published: '2026-11-01T00:00:00Z' }),
  },
  { name: 'other data under the sequence in use', says: 'damaged', because: /same sequence/, files: plan({ sequence: 10 }) },
  { name: 'no date at all', says: 'damaged', files: plan({ manifest: (one) => ({ ...one, published: 'yesterday' }) }) },

  // Shrinkage
  { name: 'half of the incidents are gone', says: 'shrunk', because: /fewer incidents/, files: plan({ incidents: INCIDENTS.slice(100) }) },
  { name: 'all incidents are gone', says: 'shrunk', files: plan({ incidents: [], packs: 1 }) },
  {
    name: 'all addresses are gone',
    says: 'shrunk',
    because: /fewer addresses/,
    files: plan({ packs: 1, incidents: INCIDENTS.map((_, n) => incident(n, shopWith([]))) }),
  },
  {
    name: 'more are gone than is said',
    says: 'shrunk',
    files: plan({ incidents: INCIDENTS.slice(100), manifest: (one) => ({ ...one, allowsShrink: 99 }) }),
  },

  // The manifest
  { name: 'a newer format', says: 'too-new', files: plan({ manifest: (one) => ({ ...one, format: 2 }) }) },
  { name: 'a newer format of another shape', says: 'too-new', files: plan({ manifest: () => ({ format: 3, shards: [] }) }) },
  { name: 'format 0', says: 'damaged', files: plan({ manifest: (one) => ({ ...one, format: 0 }) }) },
  { name: 'a format that is a text', says: 'damaged', files: plan({ manifest: (one) => ({ ...one, format: '2' }) }) },
  {
    name: 'a sequence beyond counting',
    says: 'damaged',
    files: plan({ bare: (text) => text.replace('"sequence":11', '"sequence":1e308') }),
  },
  { name: 'half a sequence', says: 'damaged', files: plan({ manifest: (one) => ({ ...one, sequence: 11.5 }) }) },
  { name: 'a negative sequence', says: 'damaged', files: plan({ manifest: (one) => ({ ...one, sequence: -11 }) }) },
  { name: 'a manifest that is a list', says: 'damaged', files: plan({ manifest: (one) => [one] }) },
  { name: 'a manifest nested a hundred thousand deep', says: 'damaged', files: plan({ bare: () => nested(100_000) }) },
  {
    name: 'a manifest that is no JSON',
    says: 'damaged',
    because: 'the manifest is no JSON',
    files: plan({ bare: (text) => text.slice(0, -1) }),
  },
  {
    name: 'a manifest that is no UTF-8',
    says: 'damaged',
    because: 'the manifest is no UTF-8',
    files: plan({ bare: (text) => Buffer.concat([Buffer.from(text), Buffer.from([0xff])]) }),
  },
  {
    name: 'rows that are no power of two',
    says: 'damaged',
    because: 'packs and rows do not agree',
    files: plan({ rows: (rows) => rows.slice(0, 3), packs: 1 }),
  },
  {
    name: 'a gap between packs',
    says: 'damaged',
    because: 'packs and rows do not agree',
    files: plan({ manifest: (one) => ({ ...one, packs: one.packs.slice(1) }) }),
  },
  {
    name: 'packs that overlap',
    says: 'damaged',
    because: 'packs and rows do not agree',
    files: plan({ manifest: (one) => ({ ...one, packs: [one.packs[0], one.packs[0]] }) }),
  },
  {
    name: 'a name of a pack that leaves the folder',
    says: 'damaged',
    files: plan({
      manifest: (one) => ({ ...one, packs: one.packs.map((pack: Anything) => ({ ...pack, sha256: `../../${'a'.repeat(58)}` })) }),
    }),
  },
  { name: 'two thousand million rows', says: 'too-large', files: plan({ manifest: (one) => ({ ...one, rows: 2 ** 31 }) }) },
  {
    name: 'five thousand packs',
    says: 'too-large',
    files: plan({ manifest: (one) => ({ ...one, packs: Array.from({ length: 5000 }, () => one.packs[0]) }) }),
  },
  {
    name: 'a pack of a terabyte',
    says: 'too-large',
    files: plan({ manifest: (one) => ({ ...one, packs: [{ ...one.packs[0], bytes: 1e12 }, one.packs[1]] }) }),
  },
  {
    name: 'a pack that unpacks to a gigabyte, as it says itself',
    says: 'too-large',
    files: plan({ manifest: (one) => ({ ...one, packs: [{ ...one.packs[0], rawBytes: 2 ** 30 }, one.packs[1]] }) }),
  },
  {
    name: 'packs that add up to more than any dataset',
    says: 'too-large',
    files: plan({ manifest: (one) => ({ ...one, packs: Array.from({ length: 100 }, () => ({ ...one.packs[0], bytes: 3e6 })) }) }),
  },

  // Packs on the way
  {
    name: 'one bit of a pack is flipped',
    says: 'damaged',
    because: 'a pack is not the one that was signed',
    files: packBytes((bytes) => flipped(bytes, 40)),
  },
  {
    name: 'a pack is cut short',
    says: 'damaged',
    because: 'a pack is not the one that was signed',
    files: packBytes((bytes) => bytes.subarray(0, -1)),
  },
  { name: 'a pack is too long', says: 'damaged', files: packBytes((bytes) => Buffer.concat([bytes, Buffer.alloc(1)])) },
  {
    name: 'a pack never ends',
    says: 'damaged',
    host: forPacks((_, response) => {
      response.writeHead(200);
      const timer = setInterval(() => response.write(Buffer.alloc(65_536)), 1);
      response.once('close', () => clearInterval(timer));
    }),
  },
  {
    name: 'a pack is another, valid pack',
    says: 'damaged',
    files: packBytes(() => [...NEWER].find(([path]) => feedOf().has(path))![1]),
  },
  { name: 'a pack is an older one of ours', says: 'damaged', files: packBytes(() => [...feedOf().values()][0]!) },
  {
    name: 'a pack is a page that says 200',
    says: 'damaged',
    files: packBytes((bytes) => Buffer.from('<!doctype html>'.padEnd(bytes.length))),
  },
  { name: 'a pack is not there', says: 'not-found', files: packBytes(() => undefined) },

  // Packs as they were signed
  {
    name: 'a bomb that says it is small',
    says: 'damaged',
    because: /does not unpack/,
    files: plan({ packFile: (gzip, i) => (i === 0 ? gzipSync(Buffer.alloc(64 * 1024 * 1024)) : gzip) }),
  },
  {
    name: 'a pack that is no gzip',
    says: 'damaged',
    because: /does not unpack/,
    files: plan({ packFile: (gzip) => Buffer.from('{"rows":[]}'.padEnd(gzip.length)) }),
  },
  {
    name: 'a gzip that ends too early',
    says: 'damaged',
    because: /does not unpack/,
    files: plan({ packFile: (gzip) => gzip.subarray(0, -9) }),
  },
  {
    name: 'a pack that is no UTF-8',
    says: 'damaged',
    because: 'a pack is no UTF-8',
    files: plan({ packText: (text) => Buffer.concat([Buffer.from(text), Buffer.from([0xc0, 0x80])]) }),
  },
  { name: 'a pack that is no JSON', says: 'damaged', because: 'a pack is no JSON', files: plan({ packText: (text) => text.slice(0, -1) }) },
  { name: 'a pack nested a hundred thousand deep', says: 'damaged', files: plan({ packText: () => nested(100_000) }) },
  { name: 'a pack whose rows are nested', says: 'damaged', files: plan({ packText: () => `{"rows":${nested(5000)}}` }) },
  { name: 'a pack without its rows', says: 'damaged', files: plan({ packText: () => '{"rows":[]}' }) },
  {
    name: 'rows in another order',
    says: 'damaged',
    because: 'a pack holds other rows',
    files: plan({ rows: (rows) => rows.toReversed() }),
  },
  { name: 'a row that is nothing', says: 'damaged', files: plan({ packText: (text) => text.replace(/^\{"rows":\[/, '{"rows":[null,') }) },
  {
    name: 'one incident in two packs',
    says: 'damaged',
    because: 'an incident is headed in two rows',
    files: headedTwice,
  },
  { name: 'one id for two incidents', says: 'damaged', files: plan({ incidents: [...INCIDENTS, incident(501, { id: 'shop-7-2026' })] }) },
  {
    name: 'one incident twice in a row',
    says: 'damaged',
    because: 'an incident is in a row twice',
    files: plan({
      rows: (rows) => {
        rows[0].incidents.push(rows[0].incidents[0]);
        return rows;
      },
    }),
  },
  {
    name: 'one key twice in a row',
    says: 'damaged',
    because: 'a key is in a row twice',
    files: plan({
      rows: (rows) => {
        rows[0].keys.push(rows[0].keys[0]);
        return rows;
      },
    }),
  },
  {
    name: 'a key in another row than its own',
    says: 'damaged',
    because: /key lies in another row/,
    files: plan({
      rows: (rows) => {
        rows[0].keys.push(rows[3].keys.pop());
        return rows;
      },
    }),
  },
  {
    name: "an honest shop filed under somebody else's incident",
    says: 'damaged',
    because: 'a key and its incident do not agree',
    files: plan({
      rows: (rows) => {
        const [key] = rows[0].keys[0];
        rows[0].keys[0] = [key, [rows[0].keys[1][1][0]]];
        return rows;
      },
    }),
  },
  {
    name: 'a key that names nobody',
    says: 'damaged',
    because: /names no incident/,
    files: plan({
      rows: (rows) => {
        rows[0].keys[0][1] = [];
        return rows;
      },
    }),
  },
  {
    name: 'an incident without a key',
    says: 'damaged',
    because: /without a key/,
    files: plan({
      rows: (rows) => {
        rows[0].keys.pop();
        return rows;
      },
    }),
  },
  {
    name: 'a heading without an incident',
    says: 'damaged',
    because: /heading and its incident/,
    files: plan({
      rows: (rows) => {
        rows[0].headings.push({ ...rows[0].headings[0], id: 'nobody-2026' });
        return rows;
      },
    }),
  },
  {
    name: 'a heading that tells of another revision',
    says: 'damaged',
    because: /heading and its incident/,
    files: plan({
      rows: (rows) => {
        rows[0].headings[0].revision = 9;
        return rows;
      },
    }),
  },
  {
    name: 'an incident without a heading',
    says: 'damaged',
    files: plan({
      rows: (rows) => {
        rows[0].headings.pop();
        return rows;
      },
    }),
  },
  {
    name: 'the manifest counts more incidents',
    says: 'damaged',
    because: 'the manifest counts other incidents',
    files: plan({ manifest: (one) => ({ ...one, incidents: one.incidents + 1 }) }),
  },
  {
    name: 'the manifest counts fewer addresses',
    says: 'damaged',
    because: 'the manifest counts other addresses',
    files: plan({ manifest: (one) => ({ ...one, siteKeys: one.siteKeys - 1 }) }),
  },
  {
    name: 'an incident of two addresses in two revisions',
    says: 'damaged',
    because: /two revisions|changed incident/,
    files: twoRevisions,
  },
  // Records
  {
    name: 'a control character in a name',
    says: 'damaged',
    because: 'a text hides characters',
    files: incidentChanged((one) => {
      one.shops[0].name.en = 'Shop\u0007';
    }),
  },
  {
    name: 'a name that is turned round',
    says: 'damaged',
    because: 'a text hides characters',
    files: incidentChanged((one) => {
      one.shops[0].name.en = 'Shop \u202egnp.exe';
    }),
  },
  {
    name: 'a name with an invisible space',
    says: 'damaged',
    because: 'a text hides characters',
    files: incidentChanged((one) => {
      one.shops[0].name.ja = 'ショ\u200bップ';
    }),
  },
  {
    name: 'a name with invisible tags',
    says: 'damaged',
    because: 'a text hides characters',
    files: incidentChanged((one) => {
      one.shops[0].name.en = 'Shop\u{e0041}';
    }),
  },
  {
    name: 'half a character pair',
    says: 'damaged',
    because: 'a text hides characters',
    files: incidentChanged((one) => {
      one.shops[0].name.en = 'Shop \ud800';
    }),
  },
  {
    name: 'withdrawn without a reason',
    says: 'damaged',
    files: plan({ incidents: [...INCIDENTS, incident(500, { state: 'withdrawn' })] }),
  },
  {
    name: 'a revision below one',
    says: 'damaged',
    files: incidentChanged((one) => {
      one.revision = 0;
    }),
  },
  { name: "a rule on a country's shops", says: 'damaged', because: /many owners/, files: withRule(siteRule('co.jp')) },
  { name: "a rule on another country's shops", says: 'damaged', because: /many owners/, files: withRule(siteRule('com.au')) },
  { name: 'a rule on every shop of a shop builder', says: 'damaged', because: /many owners/, files: withRule(siteRule('myshopify.com')) },
  {
    name: 'a rule on the front page of a mall',
    says: 'damaged',
    because: /many owners/,
    files: withRule({ ...siteRule('www.rakuten.co.jp'), kind: 'host' }),
  },
  {
    name: 'a rule on a section of a mall',
    says: 'damaged',
    because: /many owners/,
    files: withRule({ ...siteRule('www.etsy.com'), kind: 'path', path: '/shop' }),
  },
  { name: 'a rule on a portal', says: 'damaged', because: /many owners/, files: withRule(siteRule('yahoo.co.jp')) },
  {
    name: 'a supplier that every page would seem to use',
    says: 'damaged',
    because: /every page/,
    files: plan({
      incidents: [
        ...INCIDENTS,
        { ...incident(500), suppliers: [{ id: 'any', name: { ja: '会社', en: 'Any' }, service: 'other', hosts: ['*.co.jp'] }] },
      ],
    }),
  },
  {
    name: 'thousands of rules in one incident',
    says: 'too-large',
    because: /rule|overfull/,
    files: plan({ incidents: [...INCIDENTS, incident(500, shopWith(Array.from({ length: 2500 }, () => siteRule('shop-500.example'))))] }),
  },
  {
    name: 'a million tiny rules',
    says: 'too-large',
    files: plan({
      manifest: (one) => ({ ...one, rows: 4, packs: [{ ...one.packs[0], bytes: 3_900_000, rawBytes: 100_000_000 }, one.packs[1]] }),
    }),
  },

  // The host
  {
    name: 'redirects the manifest to another host',
    says: 'unreachable',
    host: status(302, { location: 'http://localhost:9/manifest.json' }),
  },
  { name: 'redirects the manifest to itself', says: 'unreachable', host: status(301, { location: '/manifest.json?x' }) },
  { name: 'redirects the packs to another host', says: 'unreachable', host: forPacks(status(307, { location: 'http://localhost:9/' })) },
  { name: 'answers "not modified" for a manifest never seen', says: 'unreachable', host: status(304) },
  { name: 'answers with nothing', says: 'unreachable', host: status(204) },
  { name: 'answers with a part', says: 'unreachable', host: status(206) },
  { name: 'has no manifest', says: 'not-found', host: status(404) },
  { name: 'forbids it', says: 'not-found', host: status(403) },
  { name: 'wants a password', says: 'not-found', host: status(401, { 'www-authenticate': 'Basic' }) },
  { name: 'is broken', says: 'unreachable', host: status(500) },
  { name: 'is overrun', says: 'unreachable', host: status(503, { 'retry-after': '1000000' }) },
  { name: 'hangs up at once', says: 'unreachable', host: (request) => void request.socket.destroy() },
  { name: 'hangs up in the middle of the manifest', says: 'interrupted', host: brokenOff },
  { name: 'hangs up in the middle of a pack', says: 'interrupted', host: forPacks(brokenOff) },
  { name: 'never answers', says: 'unreachable', host: () => {} },
  { name: 'begins a pack and falls silent', says: 'interrupted', host: forPacks((_, response) => void response.writeHead(200).write('x')) },
  { name: 'sends a pack byte by byte', says: 'interrupted', host: forPacks(drip) },
  {
    name: 'sends a manifest without end',
    says: 'too-large',
    host: (_, response) => {
      response.writeHead(200);
      const timer = setInterval(() => response.write(Buffer.alloc(262_144, 32)), 1);
      response.once('close', () => clearInterval(timer));
    },
  },
  {
    name: 'sends a manifest that unpacks without end',
    says: 'too-large',
    host: (_, response) => void response.writeHead(200, { 'content-encoding': 'gzip' }).end(BOMB),
  },
  {
    name: 'unpacks the packs by itself',
    says: 'damaged',
    host: forPacks(
      (request, response, files) =>
        void response.writeHead(200, { 'content-encoding': 'gzip' }).end(files.get((request.url ?? '/').slice(1))),
    ),
  },
];

/** A feed with a record that this version cannot read. The feed is taken, and nothing of that record is told. */
export interface FeedWithUnread {
  name: string;
  files: () => FeedFiles;
}

export const FEEDS_WITH_UNREAD: readonly FeedWithUnread[] = [
  {
    name: 'a javascript: address as a source',
    files: incidentChanged((one) => {
      one.sources[0].url = 'javascript:alert(1)';
    }),
  },
  {
    name: 'a data: address as a source',
    files: incidentChanged((one) => {
      one.sources[0].url = 'data:text/html,x';
    }),
  },
  {
    name: 'an address that closes its quotation mark',
    files: incidentChanged((one) => {
      one.sources[0].url = 'https://x.example/"onclick="x';
    }),
  },
  {
    name: 'no source',
    files: incidentChanged((one) => {
      one.sources = [];
    }),
  },
  {
    name: 'a name of a million characters',
    files: incidentChanged((one) => {
      one.shops[0].name.en = 'x'.repeat(1e6);
    }),
  },
  {
    name: 'a date that is no day',
    files: incidentChanged((one) => {
      one.disclosed = '2026-02-30';
    }),
  },
  {
    name: 'more people than there are numbers',
    files: plan({ packText: (text) => text.replace('"data":["email"]', '"data":["email"],"people":1e400') }),
  },
  { name: 'a rule on a whole top-level domain', files: withRule(siteRule('jp')) },
  { name: 'a rule with a wildcard', files: withRule(siteRule('*.example')) },
  { name: 'a rule in capitals', files: withRule(siteRule('SHOP-500.example')) },
  { name: 'a path that climbs', files: withRule({ ...siteRule('shop-500.example'), kind: 'path', path: '/a/../b' }) },
];

/** Feeds that carry something beside what this version reads: it is neither kept nor told. */
export const FEEDS_WITH_MORE: readonly FeedWithUnread[] = [
  { name: 'a field that nobody knows', files: plan({ manifest: (one) => ({ ...one, script: 'alert(1)' }) }) },
  {
    name: 'a prototype in the manifest',
    files: plan({ bare: (text) => text.replace('{', '{"__proto__":{"format":1},') }),
  },
  {
    name: 'a constructor in the manifest',
    files: plan({ bare: (text) => text.replace('{', '{"constructor":{"prototype":{}},') }),
  },
  {
    name: 'a prototype in a row',
    files: plan({ packText: (text) => text.replace('{"n":', '{"__proto__":{"x":1},"n":') }),
  },
  {
    name: 'a field that carries markup',
    files: incidentChanged((one) => {
      one.html = '<img src=x onerror=alert(1)>';
    }),
  },
  { name: 'a rule that is a pattern', files: withRule({ ...siteRule('shop-500.example'), pattern: '.*' }) },
];

const BOMB = gzipSync(Buffer.alloc(100 * 1024 * 1024));

const TWO_ADDRESSES = incident(500, shopWith([siteRule('shop-500.example'), siteRule('shop-502.example')]));

/** An incident at two addresses in different packs that would be told twice in every list. */
function headedTwice(): FeedFiles {
  return plan({
    incidents: [...INCIDENTS, TWO_ADDRESSES],
    rows: (rows) => {
      const [one, two] = rows.filter((row) => row.incidents.some(({ id }: Anything) => id === TWO_ADDRESSES.id));
      const headed = one.headings.some(({ id }: Anything) => id === TWO_ADDRESSES.id) ? [one, two] : [two, one];
      const heading = headed[0].headings.find(({ id }: Anything) => id === TWO_ADDRESSES.id);
      const [key] = headed[1].keys.find(([, ids]: Anything) => ids.includes(TWO_ADDRESSES.id));
      headed[1].headings.push({ ...heading, key });
      return rows;
    },
  })();
}

/** An incident at two addresses in different packs, changed in one and left as it was in the other. */
function twoRevisions(): FeedFiles {
  const two = TWO_ADDRESSES;
  return plan({
    incidents: [...INCIDENTS, two],
    rows: (rows) => {
      const holders = rows.filter((row) => row.incidents.some((one: Anything) => one.id === two.id));
      if (holders.length < 2) throw new Error('the two addresses must lie in two rows');
      const stale = holders.find((row) => row.headings.every((one: Anything) => one.id !== two.id));
      for (const one of stale.incidents) if (one.id === two.id) one.revision = 2;
      return rows;
    },
  })();
}
