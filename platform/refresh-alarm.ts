import { browser } from 'wxt/browser';

const NAME = 'refresh';

/** Calls back when it is time for a refresh. To be called in the worker's first tick. */
export function onRefreshAlarm(act: () => void): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === NAME) act();
  });
}

/** Sets the alarm, in place of the one that may be set already. It is later where the device sleeps then. */
export async function setRefreshAlarm(inMs: number): Promise<void> {
  await browser.alarms.create(NAME, { when: Date.now() + inMs });
}

/** Whether an alarm is set. Browsers may forget alarms when they are restarted or the extension is updated. */
export async function hasRefreshAlarm(): Promise<boolean> {
  return (await browser.alarms.get(NAME)) !== undefined;
}
