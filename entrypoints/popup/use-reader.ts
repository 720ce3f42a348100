import { useState } from 'preact/hooks';
import type { Reader } from '../../components/incident-card';
import { helpCountry } from '../../core/verdict/help-country';
import { answerPrivately, type PrivateAnswers, tickPrivately } from '../../core/verdict/private-answers';
import type { Words } from '../../core/wording/words';
import type { activeTab } from '../../platform/tabs';
import { tryAsk } from '../../platform/try-ask';

/**
 * Who reads: keeps answers and ticks on the device or, in a private window, only while this popup is open.
 * @param onSaid after something was kept, which may have changed what is shown
 */
export function useReader(words: Words, tab: Awaited<ReturnType<typeof activeTab>>, onSaid: () => Promise<void>) {
  const [passing, setPassing] = useState<PrivateAnswers>({});
  const [notKept, setNotKept] = useState(false);
  const keeps = tab !== undefined && !tab.incognito;
  const page = tab?.url === undefined ? undefined : { tab: { id: tab.id, url: tab.url } };

  /** Where it cannot be kept, it holds while this popup is open, and the reader is told. */
  async function keep(question: Parameters<typeof tryAsk>[0], pass: (told: PrivateAnswers) => PrivateAnswers): Promise<void> {
    const kept = keeps && (await tryAsk(question)) === 'done';
    if (!kept) setPassing(pass);
    setNotKept(keeps && !kept);
    if (kept) await onSaid();
  }

  const reader: Reader = {
    keeps,
    country: helpCountry(words.names, Intl.DateTimeFormat().resolvedOptions().timeZone),
    onAnswer({ id, affected }, question, answer) {
      const scope = affected?.scope ?? '';
      void keep({ ask: 'answer', id, scope, question, ...(answer && { answer }), ...page }, (told) =>
        answerPrivately(told, id, question, answer),
      );
    },
    onTick: ({ id }, step, done) => void keep({ ask: 'tick', id, step, done }, (told) => tickPrivately(told, id, step, done)),
    onForget: ({ id }) => void keep({ ask: 'forget', id, ...page }, () => ({})),
  };
  return { reader, passing, notKept };
}
