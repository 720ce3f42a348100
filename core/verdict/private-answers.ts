import type { AffectedAnswer, AffectedAnswers } from './affected';
import { withOneAnswer, withOneTick } from './incident-answers';
import type { RecordedIncident, Verdict } from './verdict';

/** What a reader said in a private window, by incident id: held by the open popup and by nothing else. */
export type PrivateAnswers = Readonly<Record<string, { answers: AffectedAnswers; done: readonly string[] }>>;

/** A verdict with what the reader said in this popup. Levels stay: only what is kept on the device moves them. */
export function withPrivateAnswers(verdict: Verdict, passing: PrivateAnswers): Verdict {
  return verdict.kind === 'recorded'
    ? { ...verdict, incidents: verdict.incidents.map((one) => withPrivateAnswersTo(one, passing)) }
    : verdict;
}

/** One incident with what the reader said in this popup. */
export function withPrivateAnswersTo(recorded: RecordedIncident, passing: PrivateAnswers): RecordedIncident {
  const own = passing[recorded.incident.id];
  return own ? { ...recorded, answers: { ...recorded.answers, ...own.answers }, done: own.done } : recorded;
}

/** One more answer; without an answer, the one given before is taken back. */
export function answerPrivately(passing: PrivateAnswers, id: string, question: string, answer: AffectedAnswer | undefined): PrivateAnswers {
  const { answers, done = [] } = passing[id] ?? {};
  return { ...passing, [id]: { answers: withOneAnswer(answers, question, answer), done } };
}

/** A step ticked or unticked. */
export function tickPrivately(passing: PrivateAnswers, id: string, step: string, isDone: boolean): PrivateAnswers {
  const { answers = {}, done } = passing[id] ?? {};
  return { ...passing, [id]: { answers, done: withOneTick(done, step, isDone) } };
}
