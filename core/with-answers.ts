import type { TouchAnswer, TouchAnswers } from './touch';
import type { RecordedIncident, Verdict } from './verdict';

/** What a reader said in a private window, by incident id: held by the open popup and by nothing else. */
export type PassingAnswers = Readonly<Record<string, { answers: TouchAnswers; done: readonly string[] }>>;

/** A verdict with what the reader said in this popup. Levels stay: only what is kept on the device moves them. */
export function withAnswers(verdict: Verdict, passing: PassingAnswers): Verdict {
  return verdict.kind === 'recorded' ? { ...verdict, incidents: verdict.incidents.map((one) => withOwnAnswers(one, passing)) } : verdict;
}

/** One incident with what the reader said in this popup. */
export function withOwnAnswers(recorded: RecordedIncident, passing: PassingAnswers): RecordedIncident {
  const own = passing[recorded.incident.id];
  return own ? { ...recorded, answers: { ...recorded.answers, ...own.answers }, done: own.done } : recorded;
}

/** One more answer; without an answer, the one given before is taken back. */
export function passAnswer(passing: PassingAnswers, id: string, question: string, answer: TouchAnswer | undefined): PassingAnswers {
  const { answers = {}, done = [] } = passing[id] ?? {};
  const { [question]: _former, ...others } = answers;
  return { ...passing, [id]: { answers: answer ? { ...others, [question]: answer } : others, done } };
}

/** A step ticked or unticked. */
export function passTick(passing: PassingAnswers, id: string, step: string, isDone: boolean): PassingAnswers {
  const { answers = {}, done = [] } = passing[id] ?? {};
  const others = done.filter((one) => one !== step);
  return { ...passing, [id]: { answers, done: isDone ? [...others, step] : others } };
}
