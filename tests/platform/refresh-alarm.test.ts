import { beforeEach, describe, expect, it, vi } from 'vitest';
import { FakeBrowser } from '../support/fake-browser';

let browser = new FakeBrowser();
vi.stubGlobal('chrome', new Proxy({}, { get: (_, name) => Reflect.get(browser.api, name) }));
const { onRefreshAlarm, refreshAlarm } = await import('../../platform/refresh-alarm');

beforeEach(() => {
  browser = new FakeBrowser();
});

describe('the alarm for a refresh', () => {
  it('is none at first, and then the one that was set last', async () => {
    expect(await refreshAlarm.dueIn()).toBeUndefined();
    await refreshAlarm.set(60_000);
    await refreshAlarm.set(7_200_000);
    expect(await refreshAlarm.dueIn()).toBeGreaterThan(7_000_000);
    expect(await refreshAlarm.dueIn()).toBeLessThanOrEqual(7_200_000);
  });

  it('rings once, and no other alarm is taken for it', async () => {
    let rings = 0;
    onRefreshAlarm(() => {
      rings += 1;
    });
    await refreshAlarm.set(0);
    browser.ring();
    browser.ring('another');
    expect([rings, await refreshAlarm.dueIn()]).toEqual([1, undefined]);
  });
});
