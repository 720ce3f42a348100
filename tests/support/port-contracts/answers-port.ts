import { describe, expect, it } from 'vitest';
import type { AnswersPort } from '../../../core/use-cases/ports';

/** What every store of answers keeps to. `make` makes an empty one. */
export function describeAnswersPort(name: string, make: () => AnswersPort): void {
  describe(`what the shopper said, ${name}`, () => {
    const of = async (port: AnswersPort, id = 'a-2026') => (await port.readAnswers([id])).get(id);

    it('is nothing at first', async () => expect(await make().readAnswers(['a-2026'])).toEqual(new Map()));

    it('is kept by shop and question, and can be changed and taken back', async () => {
      const port = make();
      await port.answer('a-2026', 'nagi', 'q1', 'yes');
      await port.answer('a-2026', 'nagi', 'q2', 'unsure');
      await port.answer('a-2026', 'tsuki', 'q1', 'no');
      await port.answer('a-2026', 'nagi', 'q2', 'no');
      await port.answer('a-2026', 'nagi', 'q1', undefined);
      expect(await of(port)).toEqual({ touch: { nagi: { q2: 'no' }, tsuki: { q1: 'no' } } });
    });

    it('has each step ticked once, and unticked', async () => {
      const port = make();
      for (const step of ['card-reissue', 'password-here', 'password-here']) await port.tick('a-2026', step, true);
      await port.tick('a-2026', 'card-reissue', false);
      await port.tick('a-2026', 'never-ticked', false);
      expect(await of(port)).toEqual({ done: ['password-here'] });
    });

    it('keeps ticks beside answers, and forgets both together, of one incident alone', async () => {
      const port = make();
      await port.tick('a-2026', 'card-reissue', true);
      await port.answer('a-2026', 'nagi', 'q1', 'yes');
      await port.answer('b-2026', '*', 'q1', 'no');
      expect(await of(port)).toEqual({ done: ['card-reissue'], touch: { nagi: { q1: 'yes' } } });
      await port.forgetAnswers('a-2026');
      expect(await port.readAnswers(['a-2026', 'b-2026'])).toEqual(new Map([['b-2026', { touch: { '*': { q1: 'no' } } }]]));
    });

    it('loses nothing where several are written at once', async () => {
      const port = make();
      await Promise.all([
        port.answer('a-2026', 'nagi', 'q1', 'yes'),
        port.answer('a-2026', 'nagi', 'q2', 'no'),
        port.tick('a-2026', 'card-reissue', true),
      ]);
      expect(await of(port)).toEqual({ touch: { nagi: { q1: 'yes', q2: 'no' } }, done: ['card-reissue'] });
    });
  });
}
