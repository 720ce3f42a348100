import { expect, test, vi } from 'vitest';

vi.mock('wxt/browser', () => ({ browser: { runtime: { getURL: (path: string) => `chrome-extension://misemori${path}` } } }));
vi.mock('../../platform/build', () => ({ FEED_URL: 'https://feed.example/misemori/', now: () => 0 }));
const { bundle, openFeed } = await import('../../platform/sources');
const { startRun } = await import('../../core/dataset/refresh-progress');

const ENTRY = { sha256: 'a'.repeat(64), bytes: 3, rawBytes: 3, firstRow: 0, rows: 1 };

test.each([
  ['the bundle', bundle, 'chrome-extension://misemori/dataset/v1/', true],
  ['the feed', openFeed(async () => {}), 'https://feed.example/misemori/v1/', false],
] as const)('%s lies in the folder of its format, and only the bundle is at hand', async (_, source, folder, atHand) => {
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (url: string) => {
    asked.push(url);
    return new Response('{}');
  });
  await source.manifest(startRun());
  await source.pack(ENTRY, { packs: [ENTRY] } as never, startRun());
  vi.unstubAllGlobals();
  expect(asked).toEqual([`${folder}manifest.json`, `${folder}packs/${ENTRY.sha256}.json.gz`]);
  expect(source.atHand ?? false).toBe(atHand);
});
