import { describe, expect, it } from 'vitest';
import type { AnswersPort } from '../../../core/use-cases/ports';

/** What every store of answers keeps to. `make` makes an empty one. */
export function describeAnswersPort(name: string, make: () => AnswersPort): void {
  describe(`what the shopper said, ${name}`, () => {
    const about = (scope: string, id = 'a-2026', settled?: number) => ({ id, scope, settled });
    const of = async (port: AnswersPort, id = 'a-2026') => (await port.readAnswers([id])).get(id);

    it('is nothing at first', async () => expect(await make().readAnswers(['a-2026'])).toEqual(new Map()));

    it('is kept by shop and question, and can be changed and taken back', async () => {
      const port = make();
      await port.answer(about('nagi'), 'q1', 'yes');
      await port.answer(about('nagi'), 'q2', 'unsure');
      await port.answer(about('tsuki'), 'q1', 'no');
      await port.answer(about('nagi'), 'q2', 'no');
      await port.answer(about('nagi'), 'q1', undefined);
      expect(await of(port)).toEqual({ touch: { nagi: { q2: 'no' }, tsuki: { q1: 'no' } } });
    });

    it('has each step ticked once, and unticked', async () => {
      const port = make();
      for (const step of ['card-reissue', 'password-here', 'password-here']) await port.tick(about('nagi'), step, true);
      await port.tick(about('nagi'), 'card-reissue', false);
      await port.tick(about('nagi'), 'never-ticked', false);
      expect(await of(port)).toEqual({ done: ['password-here'] });
    });

    it('keeps ticks beside answers, and forgets both together, of one incident alone', async () => {
      const port = make();
      await port.tick(about('nagi'), 'card-reissue', true);
      await port.answer(about('nagi'), 'q1', 'yes');
      await port.answer(about('*', 'b-2026'), 'q1', 'no');
      expect(await of(port)).toEqual({ done: ['card-reissue'], touch: { nagi: { q1: 'yes' } } });
      await port.forgetAnswers('a-2026');
      expect(await port.readAnswers(['a-2026', 'b-2026'])).toEqual(new Map([['b-2026', { touch: { '*': { q1: 'no' } } }]]));
    });

    it('keeps at which revision a shop was done with, until something is left again', async () => {
      const port = make();
      await port.tick(about('nagi', 'a-2026', 3), 'card-reissue', true);
      await port.answer(about('tsuki', 'a-2026', 2), 'q1', 'no');
      expect(await of(port)).toEqual({ done: ['card-reissue'], touch: { tsuki: { q1: 'no' } }, settled: { nagi: 3, tsuki: 2 } });
      await port.tick(about('nagi'), 'card-reissue', false);
      expect(await of(port)).toEqual({ done: [], touch: { tsuki: { q1: 'no' } }, settled: { tsuki: 2 } });
      await port.settle(about('nagi', 'a-2026', 4));
      await port.settle(about('tsuki'));
      expect((await port.allAnswers()).get('a-2026')).toEqual({ done: [], touch: { tsuki: { q1: 'no' } }, settled: { nagi: 4 } });
    });

    it('loses nothing where several are written at once', async () => {
      const port = make();
      await Promise.all([
        port.answer(about('nagi'), 'q1', 'yes'),
        port.answer(about('nagi'), 'q2', 'no'),
        port.tick(about('nagi'), 'card-reissue', true),
      ]);
      expect(await of(port)).toEqual({ touch: { nagi: { q1: 'yes', q2: 'no' } }, done: ['card-reissue'] });
    });
  });
}
