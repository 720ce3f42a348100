import { useState } from 'preact/hooks';
import type { Reader } from '../../components/incident-card';
import { helpCountry } from '../../core/verdict/help-country';
import { answerPrivately, type PrivateAnswers, tickPrivately } from '../../core/verdict/private-answers';
import { progressOf, withAnswer, withTick } from '../../core/verdict/settled';
import type { RecordedIncident } from '../../core/verdict/verdict';
import type { ToldIncident } from '../../core/wording/tell-incident';
import type { Words } from '../../core/wording/words';
import { tryAsk } from '../../platform/try-ask';

/** The page that the reader is at; undefined where it is not known yet. */
interface ReadersTab {
  id: number;
  url?: string | undefined;
  incognito: boolean;
}

interface Shown {
  /** What is told of; undefined where it is shown no more. */
  recordedOf: (told: ToldIncident) => RecordedIncident | undefined;
  /** After something was kept, which may have changed what is shown. */
  onSaid: () => Promise<void>;
}

/** Who reads: keeps answers and ticks on the device or, in a private window, only while this page is open. */
export function useReader(words: Words, tab: ReadersTab | undefined, { recordedOf, onSaid }: Shown) {
  const [passing, setPassing] = useState<PrivateAnswers>({});
  const [notKept, setNotKept] = useState(false);
  const keeps = tab !== undefined && !tab.incognito;
  const page = tab?.url === undefined ? undefined : { tab: { id: tab.id, url: tab.url } };

  /** Where it cannot be kept, it holds while the page is open, and the reader is told. */
  async function keep(question: Parameters<typeof tryAsk>[0], pass: (told: PrivateAnswers) => PrivateAnswers): Promise<void> {
    const kept = keeps && (await tryAsk(question)) === 'done';
    if (!kept) setPassing(pass);
    setNotKept(keeps && !kept);
    if (kept) await onSaid();
  }

  /** What a change is about, and whether nothing is left to do after it. */
  function about(told: ToldIncident, change: (recorded: RecordedIncident) => RecordedIncident) {
    const recorded = recordedOf(told);
    const finished = recorded !== undefined && progressOf(change(recorded)).finished;
    return { id: told.id, scope: told.scope, ...(finished && { settled: told.revision }), ...page };
  }

  const reader: Reader = {
    keeps,
    country: helpCountry(words.names, Intl.DateTimeFormat().resolvedOptions().timeZone),
    onAnswer(told, question, answer) {
      const where = about(told, (recorded) => withAnswer(recorded, question, answer));
      void keep({ ask: 'answer', ...where, question, ...(answer && { answer }) }, (all) => answerPrivately(all, told.id, question, answer));
    },
    onTick(told, step, done) {
      const where = about(told, (recorded) => withTick(recorded, step, done));
      void keep({ ask: 'tick', ...where, step, done }, (all) => tickPrivately(all, told.id, step, done));
    },
    onSettle({ id, scope, revision }, done) {
      void keep({ ask: 'settle', id, scope, ...(done && { settled: revision }), ...page }, (all) => all);
    },
    onForget: ({ id }) => void keep({ ask: 'forget', id, ...page }, () => ({})),
  };
  return { reader, passing, notKept };
}
