import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { MANIFEST_PATH } from '../../../core/dataset/format';
import { READER_VERSION } from '../../../core/dataset/versions';
import type { Incident } from '../../../core/incident/schema';
import { loadIncidents } from '../../../scripts/data/load-incidents';
import { signManifest } from '../../../scripts/feed/sign-manifest';
import { buildDataset } from '../../../scripts/release/build-dataset';
import { loadReader, recordedFeed, recordedVersions } from '../../recorded/load-reader';
import { type Reader, reader as today } from '../../recorded/reader';
import { feedOf, incident, NOW, OUR_KEY } from '../../support/feed-fixture';
import { FEEDS_OF_TOMORROW, FEW } from '../../support/feeds-of-tomorrow';

const KEYS = [OUR_KEY.publicHex];
const at = (host: string) => ({ host, path: '/' });

const RECORDED = await Promise.all(recordedVersions().map(loadReader));
const READERS: [string, Reader][] = [
  ['the reader of today', today],
  ...RECORDED.map((one): [string, Reader] => [`the recorded reader ${one.version}`, one]),
];

/** Today's records, built and signed as a feed. */
function feedOfToday(incidents: readonly Incident[]): Map<string, Uint8Array> {
  const { files } = buildDataset(incidents, { sequence: 12, published: '2026-11-21T00:00:00Z' });
  return new Map([...files, [MANIFEST_PATH, signManifest(files.get(MANIFEST_PATH)!, [OUR_KEY])]]);
}

describe('the recorded readers', () => {
  it('are there for every version that a record may ask for (npm run record:reader)', () => {
    expect(recordedVersions()).toEqual(Array.from({ length: READER_VERSION }, (_, i) => i + 1));
    expect(RECORDED.map(({ version }) => version)).toEqual(recordedVersions());
  });

  it.each(recordedVersions())('are one file each that needs nothing but Node: %i', (version) => {
    const text = readFileSync(join(import.meta.dirname, `../../fixtures/readers/v${version}.mjs`), 'utf8');
    const imports = [...text.matchAll(/(?:\bfrom\s*|\bimport\s*\(?\s*)["'`]([^"'`]+)["'`]/g)].map(([, name]) => name);
    expect(imports.filter((name) => !name?.startsWith('node:'))).toEqual([]);
  });
});

/** Lists of which a reader leaves out the members that it does not know (0024). */
const SHORTENED = ['events', 'offers', 'figures', 'ruledOut'] as const;

/** A record with what a reader took for `other`, and without what it left out of a list, in place of what was published. */
function asRead(published: Incident, read: Incident): Incident {
  const shops = published.shops.map((shop, i) => (read.shops[i]?.category === 'other' ? { ...shop, category: 'other' as const } : shop));
  const sources = published.sources.map((source, i) => (read.sources[i]?.language === 'other' ? { ...source, language: 'other' } : source));
  const short = SHORTENED.flatMap((list) => {
    const [all, kept]: [readonly unknown[] | undefined, readonly unknown[] | undefined] = [published[list], read[list]];
    const isPart = kept !== undefined && all !== undefined && kept.every((one) => all.some((other) => isDeepStrictEqual(one, other)));
    return isPart ? [[list, kept]] : [];
  });
  return { ...published, shops, sources, ...Object.fromEntries(short) };
}

describe.each(READERS)('%s', (_, reader) => {
  it('takes today’s feed, and tells of its records or says that it cannot', async () => {
    const incidents = loadIncidents(process.cwd());
    const read = await reader.readFeed(feedOfToday(incidents), KEYS, NOW);
    expect(read.outcome).toBe('updated');
    const told = new Map(read.incidents.map((one) => [one.id, one]));
    const unread = new Set(read.unread);
    for (const one of incidents) {
      expect(told.has(one.id) || unread.has(one.id), one.id).toBe(true);
      // What it tells is what is published, unless it says that there is more.
      // Fields that a later version added may be missing, a trade or language it does not know is "other", and what it does not
      // know in a list is not there (0024); nothing is there that was not published.
      if (!unread.has(one.id)) expect(asRead(one, told.get(one.id)!), one.id).toMatchObject(told.get(one.id)!);
    }
  });

  it.each(FEEDS_OF_TOMORROW)('meets $name: $says', async ({ plan, says, unread }) => {
    const read = await reader.readFeed(feedOf(plan), KEYS, NOW);
    expect(read.outcome).toBe('updated');
    expect(await read.verdictAt(at('shop-500.example'))).toBe(says);
    expect(read.unread).toEqual(unread > 0 ? ['shop-500-2026'] : []);
    expect(read.listed.includes('shop-500-2026')).toBe(says === 'recorded');
    // Everybody else is told of as ever.
    expect(await read.verdictAt(at('shop-7.example'))).toBe('recorded');
    expect(await read.verdictAt(at('nobody.example'))).toBe('no-record');
    expect(read.listed).toHaveLength(FEW.length + (says === 'recorded' ? 1 : 0));
  });

  it('is told to update by a later format, and by nothing else', async () => {
    expect((await reader.readFeed(feedOf({ incidents: FEW, manifest: (one) => ({ ...one, format: 2 }) }), KEYS, NOW)).outcome).toBe(
      'too-new',
    );
  });

  it('does not mind where its own folder is not alone', async () => {
    const files = new Map([...feedOf({ incidents: FEW }), ['v2/manifest.json', Buffer.from('{}')], ['index.html', Buffer.from('<p>')]]);
    expect((await reader.readFeed(files, KEYS, NOW)).outcome).toBe('updated');
  });
});

describe.each(recordedVersions())('the feed that was recorded with reader %i', (version) => {
  const files = recordedFeed(version);
  let read: Awaited<ReturnType<Reader['readFeed']>>;
  beforeAll(async () => {
    read = await today.readFeed(files, KEYS, NOW);
  });

  it('is read to the end today', () => {
    expect({ outcome: read.outcome, unread: read.unread }).toEqual({ outcome: 'updated', unread: [] });
  });

  it('says today what it said then', () => {
    const pack = [...files].find(([path]) => path.endsWith('.gz'))![1];
    const incidents: Incident[] = JSON.parse(gunzipSync(pack).toString()).rows.flatMap((row: { incidents: Incident[] }) => row.incidents);
    expect(incidents.length).toBeGreaterThan(5);
    expect(new Map(read.incidents.map((one) => [one.id, one]))).toEqual(new Map(incidents.map((one) => [one.id, one])));
  });

  it.each([
    ['shop-1.example', 'recorded'],
    ['shop-4.example', 'recorded'],
    ['tsukimi.example', 'recorded'],
    ['blog.tsukimi.example', 'no-record'],
    ['shop-8.example', 'no-record'],
  ])('comes to the same verdict on %s: %s', async (host, kind) => {
    expect(await read.verdictAt(at(host))).toBe(kind);
  });
});

describe('a list that older readers do not know', () => {
  const listed: Incident = { ...incident(500), announcedBy: 'bonjourlafuite', certainty: 'possible' };

  it.each(READERS)('is not told of by them, nor told as no record: %s', async (_, reader) => {
    const read = await reader.readFeed(feedOf({ incidents: [...FEW, listed] }), KEYS, NOW);
    const knows = reader.version >= 4;
    expect([read.outcome, await read.verdictAt(at('shop-500.example')), read.unread]).toEqual([
      'updated',
      knows ? 'recorded' : 'needs-update',
      knows ? [] : ['shop-500-2026'],
    ]);
    expect(await read.verdictAt(at('shop-7.example'))).toBe('recorded');
  });
});

describe('a record that is changed so that it can be read again', () => {
  it('is told at the next refresh', async () => {
    const before = await today.readFeed(feedOf({ incidents: [...FEW, { ...incident(500), cause: 'deepfake-call' } as never] }), KEYS, NOW);
    const after = await today.readFeed(feedOf({ incidents: [...FEW, incident(500)] }), KEYS, NOW);
    expect([await before.verdictAt(at('shop-500.example')), await after.verdictAt(at('shop-500.example'))]).toEqual([
      'needs-update',
      'recorded',
    ]);
  });
});
