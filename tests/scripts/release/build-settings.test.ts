import { describe, expect, it } from 'vitest';
import { DEMO_KEY } from '../../../scripts/demo/demo-key';
import { readBuildSettings, refuseRelease } from '../../../scripts/release/build-settings';

const KEY = 'ab'.repeat(32);
const OTHER = 'cd'.repeat(32);
const DEMO = { MISEMORI_DEMO: 'demo', MISEMORI_NOW: '2026-11-22T00:00:00Z' };
const LOCAL = 'http://127.0.0.1:8080/';
const REAL = 'https://feed.example/misemori/';
/** A product without a feed, as this repository is. */
const BARE = { feedUrl: '', feedKeys: [], reportUrl: '' };
/** One that can be packaged. */
const WHOLE = { feedUrl: REAL, feedKeys: [KEY], reportUrl: 'mailto:report@misemori.example?subject={title}&body={report}' };

describe('a build', () => {
  it.each([
    ['without a feed', {}, '', []],
    ['of the demo without a feed', DEMO, '', []],
    ['of the demo with a feed on this machine believes the key of the demo', { ...DEMO, WXT_FEED_URL: LOCAL }, LOCAL, [DEMO_KEY.publicHex]],
    ['with a feed and its key', { WXT_FEED_URL: REAL, WXT_FEED_KEYS: KEY }, REAL, [KEY]],
    ['with the key that follows', { WXT_FEED_URL: REAL, WXT_FEED_KEYS: `${KEY}, ${OTHER}` }, REAL, [KEY, OTHER]],
    ['with an address that lacks its slash', { WXT_FEED_URL: REAL.slice(0, -1), WXT_FEED_KEYS: KEY }, REAL, [KEY]],
    ['with keys but no feed', { WXT_FEED_KEYS: KEY }, '', []],
  ])('%s is built', (_, env, feedUrl, feedKeys) => {
    expect(readBuildSettings(env, BARE)).toMatchObject({ feedUrl, feedKeys });
  });

  it.each([
    ['a feed without keys', { WXT_FEED_URL: REAL }, 'WXT_FEED_KEYS'],
    ['a feed on this machine without keys, outside the demo', { WXT_FEED_URL: LOCAL }, 'WXT_FEED_KEYS'],
    ['a demo whose feed is elsewhere, without keys', { ...DEMO, WXT_FEED_URL: REAL }, 'WXT_FEED_KEYS'],
    ['three keys', { WXT_FEED_URL: REAL, WXT_FEED_KEYS: `${KEY},${OTHER},${'ef'.repeat(32)}` }, 'two keys'],
    ['half a key', { WXT_FEED_URL: REAL, WXT_FEED_KEYS: KEY.slice(2) }, '64'],
    ['the key of the demo', { WXT_FEED_URL: REAL, WXT_FEED_KEYS: DEMO_KEY.publicHex }, 'demo'],
    ['the key of the demo beside another', { WXT_FEED_URL: REAL, WXT_FEED_KEYS: `${KEY},${DEMO_KEY.publicHex}` }, 'demo'],
    ['http beyond this machine', { WXT_FEED_URL: 'http://feed.example/', WXT_FEED_KEYS: KEY }, 'https'],
    ['a host that only looks like this machine', { WXT_FEED_URL: 'http://127.0.0.1.feed.example/', WXT_FEED_KEYS: KEY }, 'https'],
    ['no address', { WXT_FEED_URL: 'feed', WXT_FEED_KEYS: KEY }, 'https'],
    ['an address with a question', { WXT_FEED_URL: `${REAL}?user=1`, WXT_FEED_KEYS: KEY }, 'plain folder'],
  ])('with %s is refused', (_, env, says) => {
    expect(() => readBuildSettings(env, BARE)).toThrow(says);
  });

  it.each([
    ['of the demo', { ...DEMO, WXT_FEED_URL: LOCAL }, 'demo'],
    ['without a feed', {}, 'needs a feed'],
    ['with a feed on this machine', { WXT_FEED_URL: LOCAL, WXT_FEED_KEYS: KEY }, 'on this machine'],
    ['that does not say where reports go', { WXT_FEED_URL: REAL, WXT_FEED_KEYS: KEY }, 'reportUrl'],
  ])('%s is not packaged for people', (_, env, says) => {
    expect(refuseRelease(readBuildSettings(env, BARE))).toContain(says);
  });

  it('with a feed, keys and a place for reports is packaged', () => {
    const settings = readBuildSettings({}, WHOLE);
    expect(settings).toMatchObject(WHOLE);
    expect(refuseRelease(settings)).toBeUndefined();
    const repeated = { WXT_FEED_URL: REAL.slice(0, -1), WXT_FEED_KEYS: KEY, WXT_REPORT_URL: WHOLE.reportUrl };
    expect(refuseRelease(readBuildSettings(repeated, WHOLE))).toBeUndefined();
  });

  it.each([
    ['WXT_FEED_URL', { WXT_FEED_URL: 'https://other.example/', WXT_FEED_KEYS: KEY }],
    ['WXT_FEED_KEYS', { WXT_FEED_KEYS: OTHER }],
    ['WXT_REPORT_URL', { WXT_REPORT_URL: 'https://other.example/report' }],
  ])('whose sources do not say what %s said is not packaged, for nobody else could make it again', (name, env) => {
    expect(refuseRelease(readBuildSettings(env, WHOLE))).toContain(`unset ${name}.`);
  });

  it('for a try goes by the environment, and asks no feed with the keys of another', () => {
    expect(readBuildSettings({ WXT_FEED_URL: '' }, WHOLE)).toMatchObject({ feedUrl: '', feedKeys: [] });
    expect(() => readBuildSettings({ WXT_FEED_URL: LOCAL }, WHOLE)).toThrow('WXT_FEED_KEYS');
  });

  it('of the demo has nothing of the product', () => {
    expect(readBuildSettings(DEMO, WHOLE)).toMatchObject(BARE);
  });

  it.each(['reports', 'http://misemori.example/report', 'javascript:alert(1)', 'https://misemori.example/?id={name}', 'https://a b/'])(
    'takes no reports at %s',
    (WXT_REPORT_URL) => {
      expect(() => readBuildSettings({ WXT_REPORT_URL }, BARE)).toThrow('WXT_REPORT_URL) must go to an https or mailto address');
    },
  );
});
