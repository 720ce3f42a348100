import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { MANIFEST_PATH } from '../../../core/dataset/format';
import { parseJson } from '../../../core/dataset/parse-json';
import type { RefreshRun } from '../../../core/dataset/refresh-progress';
import { startRun } from '../../../core/dataset/refresh-progress';
import type { LastRefresh } from '../../../core/dataset/refresh-schedule';
import { strictManifestSchema } from '../../../core/dataset/strict-format';
import { installDataset } from '../../../core/use-cases/install-dataset';
import { refresher } from '../../../core/use-cases/refresh';
import { bytesPort } from '../../../platform/bytes';
import { feedAt } from '../../../platform/feed-source';
import { fileSource } from '../../../platform/file-source';
import { datasetFile } from '../../../scripts/feed/dataset-file';
import { REQUESTS } from '../../support/budgets';
import { clockAt } from '../../support/clock-at';
import { type FeedFiles, feedOf, honestHost, INCIDENTS, incident, NOW, OUR_KEY, openHost } from '../../support/feed-fixture';
import { inMemoryFilter } from '../../support/in-memory-ports';
import { openDataset } from '../../support/open-dataset';

const ports = { dataset: openDataset(), filter: inMemoryFilter(), bytes: bytesPort };
let host: Awaited<ReturnType<typeof openHost>>;
let last: LastRefresh = {};
const stamps = {
  lastRefresh: async () => last,
  stampRefresh: async (stamp: LastRefresh) => {
    last = { ...last, ...stamp };
  },
};
const OLD = { sequence: 10, published: '2026-11-20T00:00:00Z' };
const NEW = { sequence: 11, incidents: [...INCIDENTS, incident(500)] };
const open = () =>
  refresher({
    feed: feedAt(host.url),
    keys: [OUR_KEY.publicHex],
    install: ports,
    stamps,
    hasFeedAccess: async () => true,
    clock: clockAt(NOW),
    report: () => {},
    keepAlive: (work) => work,
    ended: () => {},
  });

beforeAll(async () => {
  vi.stubGlobal('navigator', { onLine: true });
  host = await openHost();
});
afterAll(async () => {
  vi.unstubAllGlobals();
  await host.close();
});
beforeEach(() => {
  last = {};
  host.manners = honestHost;
  host.requests.length = 0;
});
afterEach(async () => {
  await ports.dataset.destroy();
});

describe('a refresh', () => {
  it('is one, however many ask for it', async () => {
    host.files = feedOf(OLD);
    const refreshes = open();
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => refreshes.fromFeed()));
    expect(new Set(outcomes).size).toBe(1);
    expect(host.requests.filter((path) => path === `/${MANIFEST_PATH}`)).toHaveLength(1);
  });

  it('fetches the packs that changed, and no more', async () => {
    host.files = feedOf({ ...OLD, packs: 4 });
    await open().fromFeed();
    host.requests.length = 0;
    host.files = feedOf({ ...NEW, packs: 4 });
    expect(await open().fromFeed()).toMatchObject({ kind: 'updated', changes: { added: 1, corrected: 0, withdrawn: 0 } });
    expect(host.requests.filter((path) => path.includes('/packs/'))).toHaveLength(1);
  });

  it('that is up to date asks for the manifest only', async () => {
    host.files = feedOf(OLD);
    await open().fromFeed();
    host.requests.length = 0;
    expect(await open().fromFeed()).toMatchObject({ kind: 'up-to-date' });
    expect(host.requests).toEqual([`/${MANIFEST_PATH}`]);
    expect(host.requests).toHaveLength(REQUESTS.refreshUpToDate);
  });

  it('stamps an attempt that failed as an attempt only, and counts failures in a row', async () => {
    host.files = new Map();
    const refreshes = open();
    await refreshes.fromFeed();
    await refreshes.fromFeed();
    expect(last).toEqual({ attempted: '2026-11-22T09:00:00.000Z', failure: 'not-found', failures: 2 });
    host.files = feedOf(OLD);
    await refreshes.fromFeed();
    expect(last).toMatchObject({ succeeded: '2026-11-22T09:00:00.000Z', failure: undefined, failures: 0 });
  });

  it('goes on where it was cut off: what arrived and was right is not fetched again', async () => {
    const files = feedOf({ ...OLD, packs: 4 });
    const [, second] = [...files.keys()].filter((path) => path.includes('/packs/'));
    host.files = new Map([...files].filter(([path]) => path !== second));
    expect(await open().fromFeed()).toMatchObject({ failure: 'not-found' });
    host.files = files;
    host.requests.length = 0;
    expect(await open().fromFeed()).toMatchObject({ kind: 'updated' });
    expect(host.requests).toHaveLength(4);
    expect(host.requests).toContain(`/${second}`);
  });

  it('keeps only what was checked: a pack that is not the one that was signed is fetched again', async () => {
    const files = feedOf({ ...OLD, packs: 4 });
    const [, second] = [...files.keys()].filter((path) => path.includes('/packs/'));
    host.files = new Map(files).set(second!, Buffer.from('rotten'));
    expect(await open().fromFeed()).toMatchObject({ failure: 'damaged' });
    host.files = files;
    host.requests.length = 0;
    expect(await open().fromFeed()).toMatchObject({ kind: 'updated' });
    expect(host.requests).toContain(`/${second}`);
  });

  it('says that the device is offline where the browser says so, and nothing of the host', async () => {
    vi.stubGlobal('navigator', { onLine: false });
    host.manners = (request) => void request.socket.destroy();
    expect(await open().fromFeed()).toMatchObject({ kind: 'failed', failure: 'offline' });
    vi.stubGlobal('navigator', { onLine: true });
    expect(await open().fromFeed()).toMatchObject({ kind: 'failed', failure: 'unreachable' });
  });

  it('can be stopped while a pack is on its way, and is no failure then', async () => {
    host.files = feedOf(OLD);
    const refreshes = open();
    host.manners = (request, response, files) => {
      if (!request.url?.includes('packs')) return honestHost(request, response, files);
      response.writeHead(200).write('x');
      setTimeout(() => refreshes.cancel(), 20);
    };
    expect(await refreshes.fromFeed()).toMatchObject({ kind: 'failed', failure: 'cancelled' });
    expect(last.failures).toBeUndefined();
    expect(refreshes.progress()).toBeUndefined();
  });

  it('tells how far it is, in bytes that end at the total', async () => {
    host.files = feedOf({ ...OLD, packs: 4 });
    const run: RefreshRun = startRun();
    const seen: number[] = [];
    const watched: RefreshRun = {
      ...run,
      get cancelled() {
        return false;
      },
      get progress() {
        return run.progress;
      },
      arrived: (bytes) => {
        run.arrived(bytes);
        seen.push(run.progress.done);
      },
    };
    await installDataset(feedAt(host.url), ports, { trust: [OUR_KEY.publicHex], nowMs: NOW, run: watched });
    const { done, total } = run.progress;
    expect(total).toBeGreaterThan(0);
    expect(done).toBe(total);
    expect(seen.length).toBeGreaterThanOrEqual(4);
  });

  it('takes a signed file by the same checks, without a network', async () => {
    const refreshes = open();
    expect(await refreshes.fromFile(fileSource(fileOf(feedOf(OLD))))).toMatchObject({ kind: 'updated', changes: { added: 200 } });
    expect(await refreshes.fromFile(fileSource(fileOf(feedOf({ ...OLD, sequence: 9 }))))).toMatchObject({ failure: 'older' });
    expect(host.requests).toEqual([]);
    // Only which publication is the latest; the feed was not asked.
    expect(last).toEqual({ latest: { sequence: 10, signedBy: [OUR_KEY.publicHex] } });
  });

  it.each([
    ['another file', 'not-signed', () => new Blob(['%PDF-1.7'])],
    ['an empty file', 'not-signed', () => new Blob([])],
    ['a file cut short', 'damaged', () => fileOf(feedOf(OLD)).slice(0, -100)],
    ['a file with a flipped bit in a pack', 'damaged', () => flippedAt(fileOf(feedOf(OLD)), -50)],
    ['a manifest longer than any', 'not-signed', () => new Blob(['misemori-dataset 1 9999999\n{}'])],
  ])('refuses %s as %s', async (_, failure, file) => {
    expect(await open().fromFile(fileSource(await file()))).toMatchObject({ kind: 'failed', failure });
  });
});

function fileOf(files: FeedFiles): Blob {
  const [, bare = ''] = Buffer.from(files.get(MANIFEST_PATH)!).toString().split('\n');
  return new Blob([Uint8Array.from(datasetFile(strictManifestSchema.parse(parseJson(bare)), files))]);
}

async function flippedAt(file: Blob, at: number): Promise<Blob> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  bytes[bytes.length + at]! ^= 1;
  return new Blob([bytes]);
}
