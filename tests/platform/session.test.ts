import { beforeEach, describe, expect, it, vi } from 'vitest';

/** What the browser keeps until it is closed. Reading takes a moment, as it does in a browser. */
let kept: Record<string, unknown> = {};
const get = vi.fn(async (key: string) => {
  await Promise.resolve();
  return key in kept ? { [key]: kept[key] } : {};
});
const set = vi.fn(async (values: object) => {
  await Promise.resolve();
  Object.assign(kept, values);
});
vi.stubGlobal('chrome', { runtime: { id: 'abc' }, storage: { session: { get, set } } });

/** A worker that has just started. */
async function startWorker() {
  vi.resetModules();
  return (await import('../../platform/session')).sessionId;
}

beforeEach(() => {
  kept = {};
});

describe('the name of a browser session', () => {
  it('is the same for two tabs that are restored at once', async () => {
    const sessionId = await startWorker();
    const [first, second] = await Promise.all([sessionId(), sessionId()]);
    expect(second).toBe(first);
    expect(await sessionId()).toBe(first);
  });

  it('outlives the worker', async () => {
    const first = await (await startWorker())();
    expect(await (await startWorker())()).toBe(first);
    expect(first).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('is another one once the browser has forgotten it', async () => {
    const sessionId = await startWorker();
    const first = await sessionId();
    kept = {};
    expect(await sessionId()).not.toBe(first);
  });

  it('is drawn anew where something else stands in its place', async () => {
    kept = { session: 7 };
    expect(await (await startWorker())()).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('that could not be kept is asked for again, and no tab is left with one of its own', async () => {
    const sessionId = await startWorker();
    set.mockRejectedValueOnce(new Error('QuotaExceededError'));
    await expect(Promise.all([sessionId(), sessionId()])).rejects.toThrow('QuotaExceededError');
    expect(kept).toEqual({});
    const [first, second] = await Promise.all([sessionId(), sessionId()]);
    expect([first, kept['session']]).toEqual([second, second]);
  });
});
