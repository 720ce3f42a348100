import { beforeEach, describe, expect, it, vi } from 'vitest';

type Alarm = { name: string };
const alarms = new Map<string, { when: number }>();
let listeners: ((alarm: Alarm) => void)[] = [];
vi.stubGlobal('chrome', {
  runtime: { id: 'abc' },
  alarms: {
    onAlarm: { addListener: (act: (alarm: Alarm) => void) => void listeners.push(act) },
    create: async (name: string, alarm: { when: number }) => void alarms.set(name, alarm),
    get: async (name: string) => alarms.get(name),
  },
});
const { hasRefreshAlarm, onRefreshAlarm, setRefreshAlarm } = await import('../../platform/refresh-alarm');
const HOUR = 3_600_000;

beforeEach(() => {
  alarms.clear();
  listeners = [];
});

describe('the alarm of the refresh', () => {
  it('is set for so long from now, in place of the one before', async () => {
    expect(await hasRefreshAlarm()).toBe(false);
    const before = Date.now();
    await setRefreshAlarm(26 * HOUR);
    await setRefreshAlarm(HOUR);
    const [when = 0] = [...alarms.values()].map((one) => one.when);
    expect(alarms.size).toBe(1);
    expect(when >= before + HOUR && when <= Date.now() + HOUR).toBe(true);
    expect(await hasRefreshAlarm()).toBe(true);
  });

  it('is listened to from the very call, and no other alarm is', async () => {
    const act = vi.fn();
    onRefreshAlarm(act);
    await setRefreshAlarm(0);
    const [[name = ''] = []] = alarms;
    for (const tell of listeners) tell({ name: 'another' });
    expect(act).not.toHaveBeenCalled();
    for (const tell of listeners) tell({ name });
    expect(act).toHaveBeenCalledTimes(1);
  });
});
