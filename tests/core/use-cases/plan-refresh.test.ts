import { beforeEach, describe, expect, it, vi } from 'vitest';
import { refreshPlanner } from '../../../core/use-cases/plan-refresh';
import { backgroundPorts, fakeAlarm, type TestPorts } from '../../support/background-ports';

const HOUR = 3_600_000;

let ports: TestPorts;
beforeEach(() => {
  ports = backgroundPorts();
});
const check = async (dueIn?: number) => {
  const alarm = fakeAlarm(dueIn);
  await refreshPlanner({ ...ports, alarm }).check();
  return alarm.sets.slice(dueIn === undefined ? 0 : 1).map((inMs) => inMs / HOUR);
};

describe('the alarm, at every start of the worker', () => {
  it('is set where none is', async () => {
    const [hours] = await check();
    expect(hours).toBeGreaterThan(0);
    expect(hours).toBeLessThan(1);
  });

  it('is set by when the last refresh was', async () => {
    await ports.stamps.stampRefresh({ attempted: '2026-11-22T08:00:00Z', failures: 0 });
    expect(await check()).toEqual([23]);
  });

  it.each([
    ['soon', 1],
    ['at the end of the longest wait', 26],
    ['a moment ago, and is ringing', -0.001],
  ])('is left alone where it rings %s', async (_, hours) => expect(await check(hours * HOUR)).toEqual([]));

  it('is set anew where it is further away than any wait: a wrong clock has set it', async () =>
    expect(await check(26 * HOUR + 1)).toHaveLength(1));

  it('is none in a build without a feed', async () => {
    ports = { ...ports, hasFeed: false };
    expect(await check()).toEqual([]);
  });

  it('is set, too, where the last refresh cannot be read', async () => {
    ports.history.broken = true;
    expect(await check()).toHaveLength(1);
    expect(ports.reports).toEqual(['The last refresh could not be read:']);
  });
});

describe('the next alarm', () => {
  it.each([
    ['begun', 0, 4],
    ['done', 0, 24],
    ['unwanted', 0, 24],
    ['offline', 0, 1],
    ['failed', 1, 0.475],
    ['failed', 3, 1.9],
  ] as const)('after a refresh that is %s (%d in a row) rings in %d hours', async (end, failures, hours) => {
    await ports.stamps.stampRefresh({ failures });
    await refreshPlanner(ports).plan(end);
    expect(ports.alarm.sets.map((inMs) => inMs / HOUR)).toEqual([hours]);
  });

  it('is set where the failures before cannot be counted', async () => {
    ports.history.broken = true;
    await refreshPlanner(ports).plan('failed');
    expect(ports.alarm.sets).toHaveLength(1);
  });

  it('stands, whatever a check that began before it finds out later', async () => {
    const planner = refreshPlanner(ports);
    await Promise.all([planner.check(), planner.plan('done')]);
    expect(await ports.alarm.dueIn()).toBe(24 * HOUR);
  });

  it('that cannot be set is reported, and nobody hears a rejection', async () => {
    vi.spyOn(ports.alarm, 'set').mockRejectedValue(new Error('no alarms'));
    await refreshPlanner(ports).plan('done');
    expect(ports.reports).toEqual(['The next refresh could not be planned:']);
  });

  it('is none in a build without a feed', async () => {
    await refreshPlanner({ ...ports, hasFeed: false }).plan('failed');
    expect(ports.alarm.sets).toEqual([]);
  });
});
