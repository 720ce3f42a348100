import { describe, expect, it, vi } from 'vitest';

const contains = vi.fn(async ({ origins }: { origins: string[] }) => origins.every((one) => one === 'https://feed.example/*'));
vi.stubGlobal('chrome', { runtime: { id: 'abc' }, permissions: { contains } });
const { hasFeedAccess } = await import('../../platform/feed-access');

describe('the feed can be asked without telling which installation asks', () => {
  it.each([
    ['in Firefox, where its host may be opened', 'https://feed.example:8443/misemori/', true, true],
    ['in Firefox, where its host may not be opened', 'https://other.example/', true, false],
    ['in Chromium, whose origin is the same for everybody', 'https://other.example/', false, true],
    ['where there is no feed', '', true, true],
  ])('%s: %s', async (_, feedUrl, isFirefox, may) => expect(await hasFeedAccess(feedUrl, isFirefox)).toBe(may));
});
