import { answerer, type Handlers } from '../../core/use-cases/message-table';
import { OWN_MESSAGES } from '../../core/use-cases/messages';
import { PAGE_MESSAGES } from '../../core/use-cases/page-messages';
import { type Fuzzer, holds } from './fuzzer';
import { mutate } from './mutate';

const SENT = [
  { ask: 'visit', opened: '/tea' },
  { ask: 'notice' },
  { ask: 'verdict', url: 'https://nagi.example/', remember: true },
  { ask: 'answer', id: 'nagi-2026', scope: '*', question: 'q', answer: 'no', tab: { id: 7, url: 'https://nagi.example/' } },
  { ask: 'embedded', url: 'https://nagi.example/', hosts: ['cdn.example'] },
];

/** Messages, whatever sends them: a page is never answered as one of ours. */
export const messages: Fuzzer = {
  name: 'messages',
  share: 40,
  open() {
    const handle = async () => 'done' as const;
    const handlers: Handlers<typeof PAGE_MESSAGES, undefined> = {
      visit: handle,
      notice: async () => undefined,
      seen: handle,
      dismiss: handle,
    };
    const answerPage = answerer<typeof PAGE_MESSAGES, undefined>(PAGE_MESSAGES, handlers);
    return (random) => {
      const message = mutate(random.pick(SENT), random);
      const answered = answerPage(message, undefined) !== undefined;
      const ask: unknown = typeof message === 'object' && message !== null && 'ask' in message ? message.ask : undefined;
      const known = typeof ask === 'string' && Object.hasOwn(PAGE_MESSAGES, ask);
      holds(!answered || known, 'a page is answered what it may not ask', message);
      const own = Object.entries(OWN_MESSAGES).find(([name]) => name === ask)?.[1];
      if (own && typeof message === 'object' && message !== null)
        own.read(Object.fromEntries(Object.entries(message).filter(([key]) => key !== 'ask')));
      return answered ? 'answered' : own ? 'not for pages' : 'refused';
    };
  },
};
