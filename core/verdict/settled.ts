import { adviceFor } from './advice';
import { type AffectedAnswer, affectedOf, ruledOutBy } from './affected';
import { withOneAnswer, withOneTick } from './incident-answers';
import { matchedShopOf } from './shop-of';
import { tickFor } from './step-key';
import type { RecordedIncident } from './verdict';

/** How far a reader has come with a record. */
export interface Progress {
  /** Steps that are advised, and how many of them are ticked. */
  steps: number;
  ticked: number;
  /**
   * Whether nothing is left to do: every step is ticked, or by their answers the reader is not among those concerned. Never
   * where a part of the record cannot be read, or where nothing is advised and nothing was answered.
   */
  finished: boolean;
}

/** How far a reader has come with a record, by what they said and ticked. */
export function progressOf(recorded: RecordedIncident): Progress {
  const { incident, level, rule, answers = {}, done = [], today, longUnseen } = recorded;
  if (level === 'none') return { steps: 0, ticked: 0, finished: false };
  const shop = matchedShopOf(recorded);
  const steps = adviceFor({ incident, shop, today, rule, ruledOut: ruledOutBy(incident, shop, answers), longUnseen });
  const ticked = steps.filter((step) => tickFor(step, done) !== undefined).length;
  const notConcerned = affectedOf(incident, shop, answers).outcome.kind === 'not-among-the-announced';
  const finished = incident.unread === undefined && (notConcerned || (steps.length > 0 && ticked === steps.length));
  return { steps: steps.length, ticked, finished };
}

/** The record with one more answer; without an answer, the one given before is taken back. */
export function withAnswer(recorded: RecordedIncident, question: string, answer: AffectedAnswer | undefined): RecordedIncident {
  return { ...recorded, answers: withOneAnswer(recorded.answers, question, answer) };
}

/** The record with a step ticked or unticked. */
export function withTick(recorded: RecordedIncident, step: string, isDone: boolean): RecordedIncident {
  return { ...recorded, done: withOneTick(recorded.done, step, isDone) };
}
