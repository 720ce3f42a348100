import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const getPlatformInfo = vi.fn(async () => ({}));
vi.stubGlobal('chrome', { runtime: { id: 'abc', getPlatformInfo } });
const { keepAlive } = await import('../../platform/keep-alive');

/** After so long without hearing of anything, browsers stop a worker. */
const IDLE_MS = 30_000;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a worker at long work', () => {
  it('asks the browser something more often than it would be stopped, for as long as the work lasts', async () => {
    let end: (value: string) => void = () => {};
    const work = keepAlive(new Promise<string>((done) => (end = done)));
    for (let asked = 0, minutes = 0; minutes < 3; minutes += 0.5) {
      await vi.advanceTimersByTimeAsync(IDLE_MS - 1);
      expect(getPlatformInfo.mock.calls.length).toBeGreaterThan(asked);
      asked = getPlatformInfo.mock.calls.length;
    }
    end('done');
    expect(await work).toBe('done');
  });

  it.each([
    ['ended', () => Promise.resolve('done')],
    ['failed', () => Promise.reject(new Error('the disk is full'))],
  ])('is let go once the work has %s', async (_, work) => {
    await keepAlive<unknown>(work()).catch(() => {});
    getPlatformInfo.mockClear();
    await vi.advanceTimersByTimeAsync(10 * IDLE_MS);
    expect(getPlatformInfo).not.toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
  });
});
