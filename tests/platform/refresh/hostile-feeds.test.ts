import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { startRun } from '../../../core/dataset/refresh-progress';
import { filterSlot, mayHold } from '../../../core/matching/site-filter';
import { installDataset } from '../../../core/use-cases/install-dataset';
import { verdictAt } from '../../../core/use-cases/verdict-at';
import { bytesPort } from '../../../platform/bytes';
import { PATIENCE } from '../../../platform/download';
import { feedAt } from '../../../platform/feed-source';
import { clockAt } from '../../support/clock-at';
import { feedOf, honestHost, INCIDENTS, incident, NEXT_KEY, NOW, OUR_KEY, openHost } from '../../support/feed-fixture';
import { FEEDS_WITH_MORE, FEEDS_WITH_UNREAD, HOSTILE_FEEDS } from '../../support/hostile-feeds';
import { inMemoryFilter } from '../../support/in-memory-ports';
import { openDataset } from '../../support/open-dataset';

// One store for all of them: the dataset that was taken first must outlive every attack.
const ports = { dataset: openDataset(), filter: inMemoryFilter(), bytes: bytesPort };
/** Short only where a case is about waiting, so that a busy machine gives no other feed another name. */
const patienceFor = (says: string) => ({
  ...PATIENCE,
  ...(says === 'unreachable' && { answerMs: 400 }),
  ...(says === 'interrupted' && { pieceMs: 50 }),
});
let host: Awaited<ReturnType<typeof openHost>>;

const refresh = (patience = PATIENCE) =>
  installDataset(feedAt(host.url, { patience }), ports, {
    trust: [OUR_KEY.publicHex, NEXT_KEY.publicHex],
    nowMs: NOW,
    run: startRun(),
  });

beforeAll(async () => {
  vi.stubGlobal('navigator', { onLine: true });
  host = await openHost();
  host.files = feedOf({ sequence: 10, published: '2026-11-20T00:00:00Z' });
  expect(await refresh()).toMatchObject({ kind: 'updated', changes: { added: 200 } });
});
afterAll(async () => {
  vi.unstubAllGlobals();
  await host.close();
});

/** Where an attack came through all the same, the next one must not be blamed for it. */
afterEach(async () => {
  if ((await ports.dataset.current())?.manifest.sequence === 10) return;
  host.files = feedOf({ sequence: 10, published: '2026-11-20T00:00:00Z' });
  host.manners = honestHost;
  await installDataset(feedAt(host.url), ports, { trust: [OUR_KEY.publicHex], nowMs: NOW, run: startRun(), fromScratch: true });
});

describe('a hostile feed is named for what it is, and the dataset in use goes on answering', () => {
  it.each(HOSTILE_FEEDS)('$name: $says', async ({ says, because, files, host: manners }) => {
    host.files = files?.() ?? feedOf({ incidents: [...INCIDENTS, incident(500)] });
    host.manners = manners ?? honestHost;
    const before = await ports.dataset.current();

    const outcome = await refresh(patienceFor(says));

    expect(outcome).toMatchObject({ kind: 'failed', failure: says });
    if (because !== undefined && outcome.kind === 'failed') expect(outcome.detail).toMatch(because);
    expect(await ports.dataset.current()).toEqual(before);
    expect(before?.manifest.sequence).toBe(10);
    expect(await ports.dataset.isWhole()).toBe(true);
    expect(await ports.dataset.headings()).toHaveLength(200);
    const verdict = await verdictAt({ host: 'shop-7.example', path: '/' }, { dataset: ports.dataset, clock: clockAt(NOW) });
    expect(verdict.kind).toBe('recorded');
    expect((await verdictAt({ host: 'shop-500.example', path: '/' }, { dataset: ports.dataset, clock: clockAt(NOW) })).kind).toBe(
      'no-record',
    );
    expect(await ports.filter.generation()).toBe(before?.generation);
    const { bucket, code } = filterSlot('shop-7.example');
    expect(mayHold(ports.filter.buckets[bucket], code)).toBe(true);
  });

  it.each(FEEDS_WITH_UNREAD)('a record with $name is left out, and its page is not told "no record"', async ({ files }) => {
    host.files = files();
    host.manners = honestHost;
    expect(await refresh()).toMatchObject({ kind: 'updated' });
    const unread = await ports.dataset.unread();
    expect(unread.length).toBeGreaterThan(0);
    expect((await ports.dataset.current())?.unread).toBe(unread.length);
    const told = new Set([...(await ports.dataset.headings()), ...(await ports.dataset.incidents())].map(({ id }) => id));
    for (const { id, key } of unread) {
      expect(told).not.toContain(id);
      expect(await ports.dataset.incidentsUnder([key])).toMatchObject({ incidents: [], unread: 1 });
    }
    expect((await verdictAt({ host: 'shop-8.example', path: '/' }, { dataset: ports.dataset, clock: clockAt(NOW) })).kind).toBe('recorded');
  });

  it.each(FEEDS_WITH_MORE)('$name is neither kept nor told', async ({ files }) => {
    host.files = feedOf({ incidents: [...INCIDENTS, incident(500)] });
    host.manners = honestHost;
    expect(await refresh()).toMatchObject({ kind: 'updated' });
    const { manifest } = (await ports.dataset.current())!;
    const plain = [await ports.dataset.incidents(), await ports.dataset.headings()];
    await ports.dataset.destroy();
    host.files = files();
    expect(await refresh()).toMatchObject({ kind: 'updated' });
    const stored = await ports.dataset.current();
    expect({ ...stored?.manifest, packs: [] }).toStrictEqual({ ...manifest, packs: [] });
    expect(stored?.unread).toBe(0);
    expect([await ports.dataset.incidents(), await ports.dataset.headings()]).toStrictEqual(plain);
  });

  it('and after all of them, the honest feed is taken', async () => {
    host.files = feedOf({ incidents: [...INCIDENTS, incident(500)] });
    host.manners = honestHost;
    expect(await refresh()).toMatchObject({ kind: 'updated', changes: { added: 1, corrected: 0, withdrawn: 0 } });
    expect(await refresh()).toMatchObject({ kind: 'up-to-date' });
    expect((await verdictAt({ host: 'shop-500.example', path: '/' }, { dataset: ports.dataset, clock: clockAt(NOW) })).kind).toBe(
      'recorded',
    );
  });

  it('whatever type the host says its files have', async () => {
    host.files = feedOf({ sequence: 12, published: '2026-11-22T00:00:00Z', keys: [NEXT_KEY] });
    host.manners = (request, response, files) => {
      response.setHeader('content-type', 'text/html');
      response.setHeader('set-cookie', 'a=b');
      honestHost(request, response, files);
    };
    expect(await refresh()).toMatchObject({ kind: 'updated' });
    expect(host.requests.length).toBeGreaterThan(HOSTILE_FEEDS.length);
  });
});
