import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { MANIFEST_PATH, type Manifest, packPath, type Row } from '../../../core/dataset/format';
import { REFRESH_CODES, type RefreshFailure } from '../../../core/dataset/refresh-outcome';
import { startRun } from '../../../core/dataset/refresh-progress';
import { rowOf } from '../../../core/dataset/row-key';
import type { Incident } from '../../../core/incident/schema';
import { filterSlot, mayHold } from '../../../core/matching/site-filter';
import { type InstallPorts, installDataset } from '../../../core/use-cases/install-dataset';
import { obtainPacks } from '../../../core/use-cases/obtain-packs';
import type { SourcePort } from '../../../core/use-cases/ports';
import { bytesPort } from '../../../platform/bytes';
import { buildDataset } from '../../../scripts/release/build-dataset';
import { failingSource, inMemoryFilter, inMemorySource, manyIncidents } from '../../support/in-memory-ports';
import { openDataset } from '../../support/open-dataset';

const PUBLISHED = '2026-11-20T00:00:00Z';
const OLD = manyIncidents(400);
const build = (incidents: readonly Incident[], sequence: number) => buildDataset(incidents, { sequence, published: PUBLISHED });
const oldBuilt = build(OLD, 5);

const FAILURES = Object.keys(REFRESH_CODES) as RefreshFailure[];
const NOW_MS = Date.parse('2026-11-22T09:00:00Z');

let ports: InstallPorts & { dataset: ReturnType<typeof openDataset>; filter: ReturnType<typeof inMemoryFilter> };

/** On the terms of the bundle: what a feed must prove beyond that is tested over real HTTP (`tests/platform/refresh/`). */
const take = (source: SourcePort, into: InstallPorts) => installDataset(source, into, { trust: 'package', nowMs: NOW_MS, run: startRun() });
beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  ports = { dataset: openDataset(), filter: inMemoryFilter(), bytes: bytesPort };
  await take(inMemorySource(oldBuilt.files), ports);
});

/** The dataset that was there before still answers, and the site filter is still its own. */
async function expectOld(): Promise<void> {
  const stored = await ports.dataset.current();
  expect(stored?.manifest.sequence).toBe(5);
  expect({ ...stored?.manifest, packs: oldBuilt.manifest.packs }).toEqual(oldBuilt.manifest);
  expect(ports.filter.held).toBe(stored?.generation);
  for (const i of [0, 57, 201, 399]) {
    expect((await ports.dataset.incidentsUnder([`shop-${i}.example`]))?.incidents).toEqual([OLD[i]]);
  }
  expect(await ports.dataset.headings()).toHaveLength(OLD.length);
}

/** A feed after a change to its manifest. */
function withManifest(built: ReturnType<typeof build>, change: (manifest: Manifest) => unknown): Map<string, Uint8Array> {
  const copy: Manifest = JSON.parse(JSON.stringify(built.manifest));
  const changed = change(copy) ?? copy;
  return new Map(built.files).set(MANIFEST_PATH, Buffer.from(JSON.stringify(changed)));
}

/** A feed whose last pack holds something else, hashed and measured as honestly as an evil feed would. */
function withPack(
  built: ReturnType<typeof build>,
  raw: (rows: Row[], entry: Manifest['packs'][number]) => { bytes: Uint8Array; rawBytes?: number },
): Map<string, Uint8Array> {
  const files = new Map(built.files);
  const manifest: Manifest = JSON.parse(JSON.stringify(built.manifest));
  const entry = manifest.packs.at(-1)!;
  const { bytes, rawBytes } = raw(rowsIn(built, entry.sha256), entry);
  entry.sha256 = createHash('sha256').update(bytes).digest('hex');
  entry.bytes = bytes.length;
  if (rawBytes !== undefined) entry.rawBytes = rawBytes;
  files.set(packPath(entry.sha256), bytes);
  return files.set(MANIFEST_PATH, Buffer.from(JSON.stringify(manifest)));
}

function rowsIn(built: ReturnType<typeof build>, sha256: string): Row[] {
  const text = new TextDecoder().decode(gunzipSync(built.files.get(packPath(sha256))!));
  return JSON.parse(text).rows;
}

const packed = (value: unknown) => {
  const raw = Buffer.from(JSON.stringify(value));
  return { bytes: gzipSync(raw), rawBytes: raw.length };
};

const newer = build([...OLD.slice(0, 399), { ...OLD[399]!, revision: 2 }], 6);

describe('the datasets of these tests', () => {
  it('have several rows and packs, so that sharing can be seen', () => {
    expect(oldBuilt.manifest.rows).toBeGreaterThan(4);
    expect(oldBuilt.manifest.packs.length).toBeGreaterThan(1);
    expect(newer.manifest.packs.length).toBe(oldBuilt.manifest.packs.length);
  });
});

describe('a newer dataset', () => {
  const stateSince = { date: '2026-11-01', reason: { ja: '理由', en: 'reason' } };

  it('is taken, and says what changed', async () => {
    const next = build(
      [
        ...OLD.slice(4),
        { ...OLD[0]!, revision: 2 },
        { ...OLD[1]!, state: 'withdrawn', stateSince },
        { ...OLD[2]!, state: 'cleared', revision: 2, stateSince },
        { ...OLD[3]!, state: 'corrected', stateSince },
        { ...OLD[3]!, id: 'fresh-2026' },
      ],
      6,
    );
    const outcome = await take(inMemorySource(next.files), ports);
    expect(outcome).toEqual({ kind: 'updated', changes: { added: 1, corrected: 2, withdrawn: 2 }, published: PUBLISHED });
    const stored = await ports.dataset.current();
    expect(stored?.manifest.sequence).toBe(6);
    expect(ports.filter.held).toBe(stored?.generation);
    expect((await ports.dataset.incidentsUnder(['shop-0.example']))?.incidents[0]?.revision).toBe(2);
    expect((await ports.dataset.incidentsUnder(['shop-3.example']))?.incidents.map((one) => one.id).sort()).toEqual([
      'fresh-2026',
      'shop-3-2026',
    ]);
  });

  it('costs the packs that changed, and no other', async () => {
    const source = inMemorySource(newer.files);
    expect((await take(source, ports)).kind).toBe('updated');
    const known = new Set(oldBuilt.manifest.packs.map((pack) => pack.sha256));
    const changed = newer.manifest.packs.map((pack) => pack.sha256).filter((one) => !known.has(one));
    expect(source.fetched).toEqual(changed);
    expect(changed).toHaveLength(1);
    for (const i of [0, 57, 201, 399]) expect((await ports.dataset.incidentsUnder([`shop-${i}.example`]))?.incidents).toHaveLength(1);
  });

  it('with another number of rows is fetched whole, and leaves no old row behind', async () => {
    const small = build(OLD.slice(0, 40), 6);
    const source = inMemorySource(small.files);
    expect(await take(source, ports)).toMatchObject({ kind: 'updated' });
    expect(source.fetched).toEqual(small.manifest.packs.map((pack) => pack.sha256));
    expect((await ports.dataset.incidentsUnder(['shop-300.example']))?.incidents).toEqual([]);
    expect((await ports.dataset.sites()).reduce((sum, { length }) => sum + length / 2, 0)).toBe(40);
  });

  it('brings its site filter with it', async () => {
    const next = build([...OLD, ...manyIncidents(401).slice(400)], 6);
    const { bucket, code } = filterSlot('shop-400.example');
    expect(mayHold(ports.filter.buckets[bucket], code)).toBe(false);
    await take(inMemorySource(next.files), ports);
    expect(mayHold(ports.filter.buckets[bucket], code)).toBe(true);
  });
});

describe('packs that were on their way', () => {
  const third = build([...OLD.slice(0, 399), { ...OLD[399]!, revision: 2 }, ...manyIncidents(401).slice(400)], 7);
  /** As a refresh leaves them that was cut short before it could put them in place. */
  const opened = async (sparesOthers: boolean) =>
    ports.dataset.exchange(third.manifest, { base: (await ports.dataset.current())?.generation, sparesOthers });
  const leave = async () => obtainPacks(await opened(false), third.manifest, inMemorySource(third.files), bytesPort, startRun());
  const areKept = async () => (await opened(true)).missing.length === 0;
  beforeEach(leave);

  it.each<[string, boolean, boolean]>([
    ['go when a feed is in place', false, false],
    ['stay when the bundle is: the feed’s refresh that was cut short goes on', true, true],
  ])('%s', async (_, atHand, stays) => {
    expect(await take({ ...inMemorySource(newer.files), atHand }, ports)).toMatchObject({ kind: 'updated' });
    expect(await areKept()).toBe(stays);
    await leave();
    expect(await take({ ...inMemorySource(newer.files), atHand }, ports)).toMatchObject({ kind: 'up-to-date' });
    expect(await areKept()).toBe(stays);
  });
});

describe('the same dataset', () => {
  it('is up to date: nothing is fetched or written', async () => {
    const source = inMemorySource(oldBuilt.files);
    expect(await take(source, ports)).toEqual({ kind: 'up-to-date', published: PUBLISHED });
    expect(source.fetched).toEqual([]);
    expect(ports.filter.writes).toBe(1);
    await expectOld();
  });

  it('mends a site filter that is not its own', async () => {
    ports.filter.held = undefined;
    await take(inMemorySource(oldBuilt.files), ports);
    await expectOld();
  });
});

/** What may be wrong with a feed, and the name that it gets. Nothing of it may touch the dataset in use. */
const BROKEN: [string, RefreshFailure, () => Map<string, Uint8Array>][] = [
  ['an older sequence', 'older', () => build(OLD.slice(1), 4).files],
  ['the same sequence over other bytes', 'damaged', () => build(OLD.slice(1), 5).files],
  ['a newer format', 'too-new', () => withManifest(newer, (manifest) => ({ ...manifest, format: 2, more: true }))],
  ['an older format', 'damaged', () => withManifest(newer, (manifest) => ({ ...manifest, format: 0 }))],
  ['a manifest that is no JSON', 'damaged', () => new Map(newer.files).set(MANIFEST_PATH, Buffer.from('<!doctype html>'))],
  ['an empty manifest', 'damaged', () => new Map(newer.files).set(MANIFEST_PATH, new Uint8Array())],
  ['a manifest that is null', 'damaged', () => new Map(newer.files).set(MANIFEST_PATH, Buffer.from('null'))],
  ['a manifest without packs', 'damaged', () => withManifest(newer, ({ packs: _, ...rest }) => rest)],
  ['a date that is none', 'damaged', () => withManifest(newer, (manifest) => ({ ...manifest, published: 'yesterday' }))],
  ['a number of rows that is no power of two', 'damaged', () => withManifest(newer, (manifest) => ({ ...manifest, rows: 6 }))],
  ['a pack too few', 'damaged', () => withManifest(newer, (manifest) => void manifest.packs.pop())],
  ['packs in the wrong order', 'damaged', () => withManifest(newer, (manifest) => void manifest.packs.reverse())],
  ['a pack twice', 'damaged', () => withManifest(newer, (manifest) => void manifest.packs.push(manifest.packs[0]!))],
  [
    'a pack that says to unpack to far too much',
    'too-large',
    () =>
      withManifest(newer, (manifest) => ({
        ...manifest,
        packs: manifest.packs.map((one) => ({ ...one, rawBytes: 2 ** 30, sha256: 'f'.repeat(64) })),
      })),
  ],
  ['a hash that is not that of the pack', 'damaged', () => withNewPackBytes().files],
  ['a pack cut short', 'damaged', () => replacePack(newer, (bytes) => bytes.slice(0, bytes.length - 10))],
  ['a pack with more at its end', 'damaged', () => replacePack(newer, (bytes) => Buffer.concat([bytes, Buffer.from('x')]))],
  ['a pack that is missing', 'not-found', () => new Map([...newer.files].filter(([path]) => path === MANIFEST_PATH))],
  ['a pack that is no gzip', 'damaged', () => withPack(newer, () => ({ bytes: Buffer.from('not gzip at all') }))],
  ['a gzip that ends too early', 'damaged', () => withPack(newer, (rows) => ({ bytes: packed({ rows }).bytes.subarray(0, 200) }))],
  ['a gzip bomb', 'damaged', () => withPack(newer, () => ({ bytes: gzipSync(Buffer.alloc(32 * 1024 * 1024)) }))],
  ['a pack that is no JSON', 'damaged', () => withPack(newer, () => ({ bytes: gzipSync('rows'), rawBytes: 4 }))],
  ['a row too few', 'damaged', () => withPack(newer, (rows) => packed({ rows: rows.slice(1) }))],
  ['rows out of place', 'damaged', () => withPack(newer, (rows) => packed({ rows: [...rows].reverse() }))],
  [
    'a key in the wrong row',
    'damaged',
    () =>
      withPack(newer, ([first, ...rest]) => packed({ rows: [{ ...first!, keys: [...first!.keys, [strangerTo(first!.n), []]] }, ...rest] })),
  ],
  [
    'an incident that is named and not there',
    'damaged',
    () => withPack(newer, ([first, ...rest]) => packed({ rows: [{ ...first!, incidents: [] }, ...rest] })),
  ],
];

function newPacks(): Manifest['packs'] {
  const known = new Set(oldBuilt.manifest.packs.map((pack) => pack.sha256));
  return newer.manifest.packs.filter((pack) => !known.has(pack.sha256));
}

function replacePack(built: ReturnType<typeof build>, change: (bytes: Uint8Array) => Uint8Array): Map<string, Uint8Array> {
  const files = new Map(built.files);
  for (const { sha256 } of newPacks()) files.set(packPath(sha256), change(files.get(packPath(sha256))!));
  return files;
}

function withNewPackBytes(): ReturnType<typeof build> {
  const files = replacePack(newer, (bytes) => {
    const copy = Uint8Array.from(bytes);
    copy[copy.length - 20]! ^= 1;
    return copy;
  });
  return { ...newer, files };
}

/** A key whose place is another row. */
function strangerTo(row: number): string {
  for (let i = 0; ; i++) if (rowOf(`stranger-${i}.example`, newer.manifest.rows) !== row) return `stranger-${i}.example`;
}

describe('a feed that cannot be trusted changes nothing, and says why', () => {
  it.each(BROKEN)('%s: %s', async (_, failure, files) => {
    expect(await take(inMemorySource(files()), ports)).toMatchObject({ kind: 'failed', failure });
    await expectOld();
  });

  it.each(FAILURES)('a source that answers %s', async (failure) => {
    expect(await take(failingSource(failure), ports)).toMatchObject({ kind: 'failed', failure });
    await expectOld();
  });

  it('a feed that is lost between manifest and pack', async () => {
    const source = { ...inMemorySource(newer.files), pack: async () => ({ failure: 'unreachable' as const }) };
    expect(await take(source, ports)).toMatchObject({ kind: 'failed', failure: 'unreachable' });
    await expectOld();
  });

  it('a database that will not take it', async () => {
    const { dataset } = ports;
    const full = {
      ...dataset,
      exchange: async (...asked: Parameters<typeof dataset.exchange>) => ({
        ...(await dataset.exchange(...asked)),
        commit: async () => {
          throw new DOMException('full', 'QuotaExceededError');
        },
      }),
    };
    expect(await take(inMemorySource(newer.files), { ...ports, dataset: full })).toMatchObject({ kind: 'failed', failure: 'disk-full' });
    await expectOld();
  });

  it('a database that cannot be read', async () => {
    const broken = {
      ...ports.dataset,
      current: async () => {
        throw new Error('unreadable');
      },
    };
    expect(await take(inMemorySource(newer.files), { ...ports, dataset: broken })).toMatchObject({ kind: 'failed', failure: 'store' });
    await expectOld();
  });

  it('a site filter that cannot be written is a named outcome, also where the dataset is up to date', async () => {
    ports.filter.broken = true;
    ports.filter.held = undefined;
    expect(await take(inMemorySource(oldBuilt.files), ports)).toMatchObject({ kind: 'failed', failure: 'store' });
  });

  it('being stopped when all has arrived and nothing is in place yet', async () => {
    const run = startRun();
    const bytes: typeof bytesPort = {
      ...bytesPort,
      async gunzip(packed, max) {
        // After this there is no other pack at whose turn it would be noticed.
        run.cancel();
        return bytesPort.gunzip(packed, max);
      },
    };
    const outcome = await installDataset(inMemorySource(newer.files), { ...ports, bytes }, { trust: 'package', nowMs: NOW_MS, run });
    expect(outcome).toEqual({ kind: 'failed', failure: 'cancelled' });
    await expectOld();
  });

  it('"could not be saved" is said only where the dataset in use did stay', async () => {
    ports.filter.broken = true;
    const outcome = await take(inMemorySource(newer.files), ports);
    const sequence = (await ports.dataset.current())?.manifest.sequence;
    expect({ kind: outcome.kind, sequence }).toEqual(
      outcome.kind === 'failed' ? { kind: 'failed', sequence: 5 } : { kind: 'updated', sequence: 6 },
    );
  });
});
