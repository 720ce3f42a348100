import { beforeEach, describe, expect, it } from 'vitest';
import type { RefreshOutcome } from '../../../core/dataset/refresh-outcome';
import type { RefreshPlanner } from '../../../core/use-cases/plan-refresh';
import type { Refresher } from '../../../core/use-cases/refresh';
import { plannedRefresh, scheduledRefresh } from '../../../core/use-cases/scheduled-refresh';
import { backgroundPorts, type TestPorts } from '../../support/background-ports';

let ports: TestPorts;
/** What was done, in order. */
let done: string[];
let outcome: () => Promise<RefreshOutcome>;

beforeEach(() => {
  ports = backgroundPorts();
  done = [];
  outcome = async () => ({ kind: 'up-to-date', published: '2026-11-20T00:00:00Z' });
});
const planner: RefreshPlanner = { check: async () => {}, plan: async (end) => void done.push(end) };
const refresher: Refresher = {
  fromFeed: () => {
    done.push('refresh');
    return outcome();
  },
  fromFile: () => Promise.reject(new Error('no file here')),
  progress: () => undefined,
  cancel: () => {},
};
const ensured = async () => void done.push('ensured');
const ring = (change = {}) => scheduledRefresh({ ...ports, planner, refresher, ensured, ...change });

describe('the refresh that nobody asked for', () => {
  it('has its successor planned before it begins and again when it is over', async () => {
    await ring();
    expect(done).toEqual(['begun', 'ensured', 'refresh', 'done']);
  });

  it.each([
    ['the reader has switched it off', 'unwanted', () => ports.preferences.choose({ autoRefresh: false }), {}],
    ['the reader saves data', 'unwanted', () => undefined, { connection: () => ({ online: true, saveData: true }) }],
    ['there is no network', 'offline', () => undefined, { connection: () => ({ online: false, saveData: false }) }],
    ['there is no feed', 'unwanted', () => undefined, { hasFeed: false }],
    ['the feed would learn which installation asks', 'unwanted', () => undefined, { hasFeedAccess: async () => false }],
  ])('is not made where %s', async (_, end, set, change) => {
    await set();
    await ring(change);
    expect(done).toEqual(['begun', 'ensured', end]);
  });

  it('is not made where the settings cannot be read: the reader may have switched it off', async () => {
    ports.history.broken = true;
    await ring();
    expect(done).toEqual(['begun', 'ensured', 'unwanted']);
    expect(ports.reports).toEqual(['Whether to refresh could not be read:']);
  });

  it('that throws has its successor, too', async () => {
    outcome = () => Promise.reject(new Error('surprise'));
    await expect(ring()).rejects.toThrow('surprise');
    expect(done.at(-1)).toBe('failed');
  });
});

describe('a refresh by hand', () => {
  it.each<[RefreshOutcome, string]>([
    [{ kind: 'updated', changes: { added: 1, corrected: 0, withdrawn: 0 }, published: '2026-11-20T00:00:00Z' }, 'done'],
    [{ kind: 'up-to-date', published: '2026-11-20T00:00:00Z' }, 'done'],
    [{ kind: 'failed', failure: 'cancelled' }, 'done'],
    [{ kind: 'failed', failure: 'unreachable' }, 'failed'],
  ])('gives back %j and plans the next as after one that is %s', async (how, end) => {
    outcome = async () => how;
    expect(await plannedRefresh({ planner, refresher })).toBe(how);
    expect(done).toEqual(['refresh', end]);
  });
});
