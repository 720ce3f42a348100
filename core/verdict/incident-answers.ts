import type { AffectedAnswer, AffectedAnswers, IncidentAnswers } from './affected';

/** What something is said about, and what it comes to. */
export interface AnswerAbout {
  id: string;
  /** The shop (`answerScope`). */
  scope: string;
  /** The revision at which nothing is left to do now; absent where something is. */
  settled?: number | undefined;
}

/** Answers with one more; without an answer, the one given before is taken back. */
export function withOneAnswer(answers: AffectedAnswers | undefined, question: string, answer: AffectedAnswer | undefined): AffectedAnswers {
  const { [question]: _former, ...others } = answers ?? {};
  return answer ? { ...others, [question]: answer } : others;
}

/** Steps that are done, with one more ticked or unticked. */
export function withOneTick(done: readonly string[] | undefined, step: string, isDone: boolean): string[] {
  const others = (done ?? []).filter((one) => one !== step);
  return isDone ? [...others, step] : others;
}

/** What was told, with one more answer about a shop. */
export function answeredWith(told: IncidentAnswers, scope: string, question: string, answer: AffectedAnswer | undefined): IncidentAnswers {
  return { ...told, touch: { ...told.touch, [scope]: withOneAnswer(told.touch?.[scope], question, answer) } };
}

/** What was told, with a step ticked or unticked. */
export function tickedWith(told: IncidentAnswers, step: string, isDone: boolean): IncidentAnswers {
  return { ...told, done: withOneTick(told.done, step, isDone) };
}

/** What was told, with what it comes to at one shop. */
export function settledAs({ scope, settled }: Omit<AnswerAbout, 'id'>, told: IncidentAnswers): IncidentAnswers {
  const { [scope]: _former, ...others } = told.settled ?? {};
  const all = settled === undefined ? others : { ...others, [scope]: settled };
  const { settled: _all, ...rest } = told;
  return Object.keys(all).length === 0 ? rest : { ...rest, settled: all };
}
