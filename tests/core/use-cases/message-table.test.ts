import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { message } from '../../../core/use-cases/message';
import { answerer, type Handlers } from '../../../core/use-cases/message-table';

const TABLE = {
  plain: message({}).replies<string>(),
  carrying: message({ url: z.string(), times: z.optional(z.int()) }).replies<number>(),
};
const handlers: Handlers<typeof TABLE, string> = {
  plain: async (_, from) => `plain from ${from}`,
  carrying: async ({ url, times = 1 }) => url.length * times,
};
const answer = answerer<typeof TABLE, string>(TABLE, handlers);

describe('a table of messages', () => {
  it('has each answered by its own handler, with what it carries and who sent it', async () => {
    expect(await answer({ ask: 'plain' }, 'me')).toBe('plain from me');
    expect(await answer({ ask: 'carrying', url: 'four', times: 3 }, 'me')).toBe(12);
    expect(await answer({ ask: 'carrying', url: 'four' }, 'me')).toBe(4);
  });

  it.each([
    ['a name that is not in it', { ask: 'other' }],
    ['a name of the language itself', { ask: 'constructor' }],
    ['a name that every object has', { ask: 'hasOwnProperty' }],
    ['a name that is no text', { ask: 1 }],
    ['no name', { url: 'x' }],
    ['less than it should', { ask: 'carrying' }],
    ['more than it should', { ask: 'plain', url: 'x' }],
    ['another kind of thing', { ask: 'carrying', url: 1 }],
    ['a fraction for a whole number', { ask: 'carrying', url: 'x', times: 1.5 }],
    ['text', 'plain'],
    ['null', null],
    ['undefined', undefined],
    ['a list', ['plain']],
  ])('has no answer to what carries %s', (_, wrong) => expect(answer(wrong, 'me')).toBeUndefined());

  it('does not compile where a handler is forgotten, or answers something else', () => {
    // @ts-expect-error `carrying` is missing
    const forgotten: Handlers<typeof TABLE, string> = { plain: async () => '' };
    const wrong: Handlers<typeof TABLE, string> = {
      ...handlers,
      // @ts-expect-error a number is to come back
      carrying: async () => 'four',
    };
    expect([Object.keys(forgotten), Object.keys(wrong)]).toEqual([['plain'], ['plain', 'carrying']]);
  });
});
