import { beforeEach, expect, it, vi } from 'vitest';
import { startRun } from '../../core/dataset/refresh-progress';
import type { LoggedRequest } from '../../core/dataset/request-log';

vi.stubGlobal('chrome', { runtime: { id: 'abc', getURL: (path: string) => `chrome-extension://abc${path}` } });
vi.stubGlobal('__FEED_URL__', 'https://feed.example/');
vi.stubGlobal('__FIXED_NOW__', '2026-11-22T09:00:00Z');
vi.stubGlobal('__FEED_KEYS__', []);
vi.stubGlobal('__REPORT_URL__', '');
vi.stubGlobal('__BUNDLED_SEQUENCE__', 1);
vi.stubGlobal('navigator', { onLine: true });
const fetched = vi.fn(async (_: string) => new Response('m'));
vi.stubGlobal('fetch', fetched);
const { bundle, openFeed } = await import('../../platform/sources');

beforeEach(() => void fetched.mockClear());

it('the bundle lies inside the package, at hand, and reading it is no request', async () => {
  expect([bundle.atHand, openFeed(async () => {}).atHand]).toEqual([true, false]);
  await bundle.manifest(startRun());
  expect(fetched.mock.calls.map(([url]) => url)).toEqual(['chrome-extension://abc/dataset/v1/manifest.json']);
});

it('the feed is the one of this build, and each of its requests is logged at this build’s time', async () => {
  const log: LoggedRequest[] = [];
  await openFeed(async (one) => void log.push(one)).manifest(startRun());
  expect(fetched.mock.calls.map(([url]) => url)).toEqual(['https://feed.example/v1/manifest.json']);
  expect(log).toEqual([{ at: '2026-11-22T09:00:00.000Z', url: 'https://feed.example/v1/manifest.json', bytes: 1, result: 'ok' }]);
});
