import { act, cleanup, render } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useRefresh } from '../../../entrypoints/popup/use-refresh';
import { en } from '../../../locales/en';

type Ask = (question: { ask: string }) => Promise<unknown>;
let background: Ask;
vi.mock('../../../platform/messages', () => ({ ask: (question: { ask: string }) => background(question) }));

const UPDATED = { kind: 'up-to-date', published: '2026-11-20T00:00:00Z' };
const DIED =
  'A listener indicated an asynchronous response by returning true, but the message channel closed before a response was received';

let asked: string[];
const isPrivate = false;
const onEnd = vi.fn(async () => {});
let hook: ReturnType<typeof useRefresh>;
function Hooked() {
  hook = useRefresh(en, isPrivate, onEnd);
  return null;
}
/** The popup with a background that answers so; `progress` is asked for at once. */
async function open(answers: Record<string, () => unknown>): Promise<void> {
  asked = [];
  background = async (question) => {
    asked.push(question.ask);
    return answers[question.ask]?.();
  };
  render(<Hooked />);
  await act(async () => {});
}
const pass = (ms: number) => act(async () => void (await vi.advanceTimersByTimeAsync(ms)));
const reject = (message: string) => () => Promise.reject(new Error(message));
const said = vi.spyOn(console, 'error').mockImplementation(() => {});

beforeEach(() => {
  vi.useFakeTimers();
  onEnd.mockClear();
  said.mockClear();
});
afterEach(() => {
  vi.useRealTimers();
  cleanup();
});

describe('a refresh by hand ends, however the background answers', () => {
  it.each<[string, () => unknown, string]>([
    ['with its outcome', () => UPDATED, 'Up to date (as of 20 November 2026).'],
    ['with a failure that has a name', () => ({ kind: 'failed', failure: 'offline' }), `${en.refreshed.failed.offline} (M02)`],
    ['with nothing, because it failed there', () => undefined, `${en.refreshed.failed.store} (M22)`],
    ['not at all, because the browser stopped the worker over it', reject(DIED), en.refreshed.unknown],
    ['not at all, because nobody is there', reject('Could not establish connection. Receiving end does not exist.'), en.refreshed.unknown],
  ])('%s', async (_, refresh, outcome) => {
    await open({ refresh });
    await act(() => hook.refresh());
    expect([hook.refreshing, hook.outcome]).toEqual([undefined, outcome]);
    expect(onEnd).toHaveBeenCalledTimes(1);
    // Nobody is asked how far it is any more.
    const before = asked.length;
    await pass(5000);
    expect(asked).toHaveLength(before);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('and is asked anew with the next press, of which the former outcome says nothing', async () => {
    await open({ refresh: reject(DIED) });
    await act(() => hook.refresh());
    background = () => new Promise(() => {});
    await act(async () => void hook.refresh());
    expect([hook.refreshing, hook.outcome]).toEqual([en.dataset.refreshing, undefined]);
  });
});

describe('while it runs', () => {
  it('says how far it is, and goes on where that cannot be learned', async () => {
    const answers: Record<string, () => unknown> = { refresh: () => new Promise(() => {}) };
    await open(answers);
    await act(async () => void hook.refresh());
    expect(hook.refreshing).toBe(en.dataset.refreshing);
    answers['progress'] = () => ({ done: 64_000, total: 310_000 });
    await pass(250);
    expect(hook.refreshing).toBe('Refreshing… 64 of 310 kB');
    answers['progress'] = reject(DIED);
    await pass(250);
    expect(hook.refreshing).toBe('Refreshing… 64 of 310 kB');
  });

  it('an answer that comes after the end changes nothing', async () => {
    let late: (progress: unknown) => void = () => {};
    let end: (outcome: unknown) => void = () => {};
    const answers: Record<string, () => unknown> = { refresh: () => new Promise((done) => (end = done)) };
    await open(answers);
    await act(async () => void hook.refresh());
    answers['progress'] = () => new Promise((done) => (late = done));
    await pass(250);
    await act(async () => end(UPDATED));
    await act(async () => late({ done: 1000, total: 2000 }));
    expect(hook.refreshing).toBeUndefined();
  });
});

describe('a popup that is opened while a refresh runs', () => {
  it('waits for its outcome', async () => {
    await open({ progress: () => ({ done: 0, total: 0 }), refresh: () => UPDATED });
    await pass(0);
    expect(asked.filter((one) => one === 'refresh')).toHaveLength(1);
    expect(hook.outcome).toBe('Up to date (as of 20 November 2026).');
  });

  it.each<[string, () => unknown]>([
    ['none runs', () => undefined],
    ['nobody can be asked', reject('Could not establish connection. Receiving end does not exist.')],
  ])('starts none where %s', async (_, progress) => {
    await open({ progress });
    expect(asked).toEqual(['progress']);
    expect(hook.refreshing).toBeUndefined();
  });
});
