import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FEED_FOLDER } from '../../../core/dataset/format';
import { startRun } from '../../../core/dataset/refresh-progress';
import { READER_VERSION } from '../../../core/dataset/versions';
import { installDataset } from '../../../core/use-cases/install-dataset';
import { DEMO_KEY } from '../../../scripts/demo/demo-key';
import { readFeedKey, writeNewFeedKey } from '../../../scripts/feed/feed-key';
import { inMemoryPorts } from '../../../scripts/feed/in-memory-ports';
import { nodeSource } from '../../../scripts/feed/node-source';
import { KEPT_SEQUENCES, type Publication, publishFeed } from '../../../scripts/feed/publish-feed';
import { daysAfter } from '../../../scripts/release/build-dataset';
import { ALIEN_KEY, INCIDENTS, incident, NEXT_KEY, OUR_KEY } from '../../support/feed-fixture';

let folder: string;
let out: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'misemori-publish-'));
  out = join(folder, 'out');
});
afterEach(() => rmSync(folder, { recursive: true }));

const DAY_0 = '2026-11-01T00:00:00Z';
const day = (n: number) => daysAfter(DAY_0, n);
const publish = ({ now = DAY_0, ...changes }: Partial<Publication> = {}) =>
  publishFeed({
    out,
    now,
    clockMs: Date.parse(now),
    incidents: INCIDENTS,
    address: 'https://feed.example/',
    keys: [OUR_KEY],
    leastSequence: 1,
    ...changes,
  });
const verify = (keys = [OUR_KEY.publicHex], nowMs = Date.parse(DAY_0)) =>
  installDataset(nodeSource(out), inMemoryPorts(), { trust: keys, nowMs, run: startRun() });
const everything = () => readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((path) => statSync(join(out, path)).isFile());
const contents = () => new Map(everything().map((path) => [path, readFileSync(join(out, path), 'hex')]));

describe('publishing a feed', () => {
  it('writes what the extension takes', async () => {
    expect(await publish()).toMatchObject({ isNew: true, manifest: { sequence: 1, incidents: 200 } });
    expect(await verify()).toMatchObject({ kind: 'updated', changes: { added: 200 } });
  });

  it('writes the same bytes for the same records, key and moment', async () => {
    await publish();
    const once = contents();
    rmSync(out, { recursive: true });
    await publish({ incidents: INCIDENTS.toReversed() });
    expect(contents()).toEqual(once);
  });

  it('writes nothing where nothing changed, until half of its time is over', async () => {
    await publish();
    const once = contents();
    expect(await publish({ now: day(20) })).toMatchObject({ isNew: false });
    expect(contents()).toEqual(once);
    expect(await publish({ now: day(31) })).toMatchObject({ isNew: true, newPacks: 0, manifest: { sequence: 2 } });
  });

  it.each([
    ['tomorrow', day(1)],
    ['in an hour', '2026-11-01T01:00:00Z'],
    ['in the year 9999', '9999-12-01T00:00:00Z'],
  ])('refuses a date of %s: it would keep every later one out until then', async (_, now) => {
    await expect(publish({ now, clockMs: Date.parse(DAY_0) })).rejects.toThrow('lies ahead');
    expect(existsSync(out)).toBe(false);
  });

  it('goes on from the sequence of the packages', async () => {
    expect((await publish({ leastSequence: 40 })).manifest.sequence).toBe(40);
    expect((await publish({ leastSequence: 40, now: day(1), incidents: [...INCIDENTS, incident(500)] })).manifest.sequence).toBe(41);
  });

  it('keeps packs for a stated number of publications, then drops them', async () => {
    await publish();
    const first = readdirSync(join(out, FEED_FOLDER, 'packs'));
    for (let n = 1; n <= KEPT_SEQUENCES; n++) {
      await publish({ now: day(n), incidents: [...INCIDENTS, ...Array.from({ length: n }, (_, i) => incident(500 + i))] });
      expect(first.every((name) => existsSync(join(out, FEED_FOLDER, 'packs', name)))).toBe(n < KEPT_SEQUENCES);
    }
    expect(await verify([OUR_KEY.publicHex], Date.parse(day(20)))).toMatchObject({ kind: 'updated' });
  });

  it.each([
    ['with the key of the demo, for people', { keys: [DEMO_KEY] }, 'key of the demo'],
    ['with the key of the demo beside a real one, too', { keys: [OUR_KEY, DEMO_KEY] }, 'key of the demo'],
    ['without an address', { address: '' }, 'at which address'],
    ['over a feed that another key signed', { keys: [ALIEN_KEY] }, 'not signed by this key'],
    ['with an earlier date than before', { now: '2026-10-01T00:00:00Z', incidents: [...INCIDENTS, incident(500)] }, 'earlier date'],
    [
      'with a field that there is not',
      { now: day(1), incidents: [...INCIDENTS, { ...incident(500), severity: 'high' }] },
      'shop-500-2026 has something at severity',
    ],
    [
      'with a word that there is not',
      { now: day(1), incidents: [...INCIDENTS, incident(500, { cause: 'deepfake-call' as never })] },
      'shop-500-2026 has something at cause',
    ],
    [
      'with a record for a later reader',
      { now: day(1), incidents: [...INCIDENTS, incident(500, { needsReader: READER_VERSION + 1 })] },
      'the extension could not read shop-500-2026',
    ],
    ['with half of the records gone', { now: day(1), incidents: INCIDENTS.slice(100) }, '--allow-shrink'],
    [
      'with a record that the extension would refuse',
      { now: day(1), incidents: [...INCIDENTS, incident(500, { state: 'withdrawn' })] },
      'would refuse',
    ],
  ])('is refused %s, and the folder stays as it was', async (_, changes, says) => {
    await publish();
    const before = contents();
    await expect(publish(changes)).rejects.toThrow(says);
    expect(contents()).toEqual(before);
  });

  it('may lose records where that is meant', async () => {
    await publish();
    const half = { now: day(1), incidents: INCIDENTS.slice(100), allowsShrink: 100 };
    expect(await publish(half)).toMatchObject({ manifest: { sequence: 2, incidents: 100, allowsShrink: 100 } });
  });

  it('with the key of the demo works on this machine', async () => {
    expect(await publish({ keys: [DEMO_KEY], address: 'http://127.0.0.1:8080/' })).toMatchObject({ isNew: true });
  });

  it('by two keys is believed by builds that know either', async () => {
    await publish();
    await publish({ now: day(1), incidents: [...INCIDENTS, incident(500)], keys: [OUR_KEY, NEXT_KEY] });
    expect(await verify([OUR_KEY.publicHex])).toMatchObject({ kind: 'updated' });
    expect(await verify([NEXT_KEY.publicHex])).toMatchObject({ kind: 'updated' });
    await publish({ now: day(2), incidents: [...INCIDENTS, incident(501)], keys: [NEXT_KEY] });
    expect(await verify([OUR_KEY.publicHex])).toMatchObject({ failure: 'not-signed' });
  });

  it('makes keys that only their owner can read, and never over another', () => {
    const file = join(folder, 'key.pem');
    const made = writeNewFeedKey(file);
    expect(statSync(file).mode & 0o077).toBe(0);
    expect(readFeedKey(file).publicHex).toBe(made.publicHex);
    expect(readFeedKey(readFileSync(file, 'utf8')).publicHex).toBe(made.publicHex);
    expect(() => writeNewFeedKey(file)).toThrow('EEXIST');
    expect(() => readFeedKey(undefined)).toThrow('MISEMORI_FEED_KEY');
    expect(() => readFeedKey(join(folder, 'none'))).toThrow('neither');
    for (const mode of [0o640, 0o604, 0o644]) {
      chmodSync(file, mode);
      expect(() => readFeedKey(file)).toThrow(`chmod 600 ${file}`);
    }
    chmodSync(file, 0o600);
    writeFileSync(file, 'not a key');
    expect(() => readFeedKey(file)).toThrow();
  });

  it('keeps files of keys out of the repository', () => {
    const ignored = (name: string) => spawnSync('git', ['check-ignore', '-q', '--no-index', name]).status === 0;
    expect(['feed.pem', 'data/feed.key', 'scripts/feed/a.p8', 'key.pem.ts'].map(ignored)).toEqual([true, true, true, false]);
  });
});

describe('what a change costs', () => {
  it('ten changed records cost the packs that they lie in, and no more', async () => {
    const many = Array.from({ length: 5000 }, (_, n) => incident(n));
    const before = (await publish({ incidents: many })).manifest;
    const changed = many.map((one, n) => (n % 500 === 3 ? { ...one, revision: 2 } : one));
    const after = (await publish({ incidents: changed, now: day(1) })).manifest;
    const had = new Set(before.packs.map(({ sha256 }) => sha256));
    const missing = after.packs.filter(({ sha256 }) => !had.has(sha256));
    expect(after.packs.length).toBe(before.packs.length);
    expect(missing.length).toBeLessThanOrEqual(10);
    expect(missing.length).toBe(after.packs.filter((pack, i) => pack.sha256 !== before.packs[i]?.sha256).length);
  });
});
