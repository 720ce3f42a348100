import { describe, expect, it, vi } from 'vitest';
import { startRun } from '../../../core/dataset/refresh-progress';

describe('a refresh that runs', () => {
  it('counts the bytes that arrive, from when it is known how many there are', () => {
    const run = startRun();
    run.arrived(700);
    expect(run.progress).toEqual({ done: 700, total: 0 });
    run.announce(100);
    run.arrived(30);
    run.arrived(40);
    expect(run.progress).toEqual({ done: 70, total: 100 });
  });

  it('gives away what it has counted so far, which does not change later', () => {
    const run = startRun();
    const { progress } = run;
    run.arrived(1);
    expect(progress.done).toBe(0);
  });

  it('tells once that it was stopped', () => {
    const run = startRun();
    const act = vi.fn();
    run.onCancel(act);
    expect(run.cancelled).toBe(false);
    run.cancel();
    run.cancel();
    expect([run.cancelled, act.mock.calls.length]).toEqual([true, 1]);
  });

  it('tells at once where it was stopped before', () => {
    const run = startRun();
    run.cancel();
    const act = vi.fn();
    run.onCancel(act);
    expect(act).toHaveBeenCalledOnce();
  });

  it('does not tell whoever took the call back', () => {
    const run = startRun();
    const [kept, taken] = [vi.fn(), vi.fn()];
    run.onCancel(kept);
    run.onCancel(taken)();
    run.cancel();
    expect([kept.mock.calls.length, taken.mock.calls.length]).toEqual([1, 0]);
  });
});
