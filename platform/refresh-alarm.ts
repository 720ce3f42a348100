import { browser } from 'wxt/browser';
import type { AlarmPort } from '../core/use-cases/ports';

const NAME = 'refresh';

/** Calls back when it is time for a refresh. To be called in the worker's first tick. */
export function onRefreshAlarm(act: () => void): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === NAME) act();
  });
}

/**
 * The alarm, on the device's own clock, which builds that stand at a stated moment have, too. Browsers may forget it when
 * they are restarted or the extension is updated.
 */
export const refreshAlarm: AlarmPort = {
  async dueIn() {
    const alarm = await browser.alarms.get(NAME);
    return alarm && alarm.scheduledTime - Date.now();
  },

  async set(inMs) {
    await browser.alarms.create(NAME, { when: Date.now() + inMs });
  },
};
