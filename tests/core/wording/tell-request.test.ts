import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LoggedRequest } from '../../../core/dataset/request-log';
import { tellRequests } from '../../../core/wording/tell-request';
import { en } from '../../../locales/en';
import { ja } from '../../../locales/ja';
import { NOW_MS } from '../../support/an-incident';
import { clockAt } from '../../support/clock-at';
import { clockIn, moments, zones } from '../../support/zones';

const REQUEST: LoggedRequest = { at: '2026-11-24T23:45:06Z', url: 'https://feed.example/manifest.json', bytes: 61_440, result: 'ok' };
const JAPAN = clockAt(NOW_MS, 540);

describe('a request that was sent', () => {
  it('is told with its address, size and result', () => {
    expect(tellRequests([REQUEST], JAPAN, en)).toEqual([
      {
        at: '2026-11-24T23:45:06Z',
        when: '25 Nov 2026, 08:45:06',
        url: 'https://feed.example/manifest.json',
        size: '61,440 bytes',
        result: en.catalogue.requests.result.ok,
      },
    ]);
    const [failed] = tellRequests([{ ...REQUEST, bytes: 0, result: 'unreachable' }], JAPAN, en);
    expect(failed).toMatchObject({ size: '0 bytes', result: en.catalogue.requests.result.failed });
  });

  it('is told in Japanese', () => {
    const [told] = tellRequests([REQUEST], JAPAN, ja);
    expect(told?.when).toMatch(/2026.*11.*25.*8:45:06$/);
    expect(told?.size).toMatch(/^61,440.?バイト$/);
  });

  it('carries the time of the reader’s own clock, whatever the zone', () => {
    fc.assert(
      fc.property(zones, moments, (zone, moment) => {
        const at = new Date(moment).toISOString();
        const clock = new Intl.DateTimeFormat(en.locale, { dateStyle: 'medium', timeStyle: 'medium', timeZone: zone });
        expect(tellRequests([{ ...REQUEST, at }], clockIn(zone, moment), en)[0]?.when).toBe(clock.format(moment));
      }),
    );
  });

  it('keeps the order given', () => {
    const older = { ...REQUEST, url: 'https://feed.example/older' };
    expect(tellRequests([REQUEST, older], JAPAN, en).map(({ url }) => url)).toEqual([REQUEST.url, older.url]);
  });
});
