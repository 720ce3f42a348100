import { describe, expect, it } from 'vitest';
import { inTurn } from '../../../core/use-cases/in-turn';

describe('works that are done in turn', () => {
  it('are done in the order in which they were asked for, one after the other', async () => {
    const done: string[] = [];
    const next = inTurn('It failed:', () => {});
    let free: () => void = () => {};
    const first = next(async () => {
      await new Promise<void>((go) => {
        free = go;
      });
      done.push('first');
    });
    const second = next(async () => void done.push('second'));
    await Promise.resolve();
    expect(done).toEqual([]);
    free();
    await Promise.all([first, second]);
    expect(done).toEqual(['first', 'second']);
  });

  it('one that fails is reported, rejects nowhere and keeps the next from nothing', async () => {
    const reports: unknown[] = [];
    const next = inTurn('It failed:', (what, error) => reports.push([what, error]));
    await next(() => Promise.reject(new Error('why')));
    await next(() => {
      throw new Error('at once');
    });
    let done = false;
    await next(async () => {
      done = true;
    });
    expect([done, reports]).toEqual([
      true,
      [
        ['It failed:', new Error('why')],
        ['It failed:', new Error('at once')],
      ],
    ]);
  });
});
