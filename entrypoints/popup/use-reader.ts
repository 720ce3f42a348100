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
  const keeps = tab !== undefined && !tab.incognito;
  const page = tab?.url === undefined ? undefined : { tab: { id: tab.id, url: tab.url } };

  const reader: Reader = {
    keeps,
    country: helpCountry(words.names, Intl.DateTimeFormat().resolvedOptions().timeZone),
    onAnswer({ id, affected }, question, answer) {
      if (!keeps) setPassing(answerPrivately(passing, id, question, answer));
      else if (affected)
        void tryAsk({ ask: 'answer', id, scope: affected.scope, question, ...(answer && { answer }), ...page }).then(onSaid);
    },
    onTick({ id }, step, done) {
      if (keeps) void tryAsk({ ask: 'tick', id, step, done }).then(onSaid);
      else setPassing(tickPrivately(passing, id, step, done));
    },
    onForget({ id }) {
      if (keeps) void tryAsk({ ask: 'forget', id, ...page }).then(onSaid);
      else setPassing({});
    },
  };
  return { reader, passing };
}
