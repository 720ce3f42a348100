import type { AffectedAnswer, IncidentAnswers } from './affected';

/** What something is said about, and what it comes to. */
export interface AnswerAbout {
  id: string;
  /** The shop (`answerScope`). */
  scope: string;
  /** The revision at which nothing is left to do now; absent where something is. */
  settled?: number | undefined;
}

/** What was told, with one more answer; without an answer, the one given before is taken back. */
export function answeredWith(told: IncidentAnswers, scope: string, question: string, answer: AffectedAnswer | undefined): IncidentAnswers {
  const { [question]: _former, ...others } = told.touch?.[scope] ?? {};
  return { ...told, touch: { ...told.touch, [scope]: answer ? { ...others, [question]: answer } : others } };
}

/** What was told, with a step ticked or unticked. */
export function tickedWith(told: IncidentAnswers, step: string, isDone: boolean): IncidentAnswers {
  const others = (told.done ?? []).filter((one) => one !== step);
  return { ...told, done: isDone ? [...others, step] : others };
}

/** What was told, with what it comes to at one shop. */
export function settledAs({ scope, settled }: Omit<AnswerAbout, 'id'>, told: IncidentAnswers): IncidentAnswers {
  const { [scope]: _former, ...others } = told.settled ?? {};
  const all = settled === undefined ? others : { ...others, [scope]: settled };
  const { settled: _all, ...rest } = told;
  return Object.keys(all).length === 0 ? rest : { ...rest, settled: all };
}
