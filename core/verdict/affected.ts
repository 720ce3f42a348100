import type { Incident, Shop } from '../incident/schema';
import { type AffectedQuestion, affectedQuestions, implies, noDecides, unknowableExposures } from './affected-questions';

/** What a reader can say to a question. `unsure`: "I don't remember". */
export const AFFECTED_ANSWERS = ['yes', 'no', 'unsure'] as const;
export type AffectedAnswer = (typeof AFFECTED_ANSWERS)[number];

/** Answers by question id. Answers to questions that the record no longer asks are kept, and play no part. */
export type AffectedAnswers = Readonly<Record<string, AffectedAnswer>>;

/** What a reader told us about one incident. It never leaves the device. */
export interface IncidentAnswers {
  /** By the shop that they are about (`answerScope`). */
  touch?: Record<string, AffectedAnswers>;
  /** Keys of the steps that were ticked (`stepKey`). */
  done?: string[];
  /** The revision at which nothing was left to do, by the shop that it was so for (`answerScope`). */
  settled?: Record<string, number>;
}

/** Whether a reader is among the people of one exposure, by their answers. */
export type Standing = 'in' | 'out' | 'unknown' | 'unasked';

/**
 * What the answers come to.
 *
 * - `open`: not enough is answered yet.
 * - `may-be-affected`: the reader belongs to a group that was announced; which exposures, by their place in the record.
 * - `not-among-the-announced`: every group that was announced is ruled out, each by a "no" that decides.
 * - `cannot-be-told`: every question is answered, and the answers do not decide; or nothing could be asked.
 */
export type AffectedOutcome =
  | { kind: 'open' }
  | { kind: 'may-be-affected'; exposures: number[] }
  | { kind: 'not-among-the-announced' }
  | { kind: 'cannot-be-told' };

/** How far the reader has answered, and what follows. */
export interface Affected {
  questions: readonly AffectedQuestion[];
  /** The next question whose answer could still change something; undefined when there is none. */
  next?: AffectedQuestion;
  /** For each exposure that concerns this shop's customers, by its place in the record. */
  standings: ReadonlyMap<number, Standing>;
  outcome: AffectedOutcome;
}

/**
 * Whether an incident affected a reader, as far as their answers tell.
 * @param shop the shop that was matched; undefined when the incident was looked up as a whole
 */
export function affectedOf(incident: Incident, shop: Shop | undefined, answers: AffectedAnswers): Affected {
  const questions = affectedQuestions(incident, shop);
  const settled = settle(questions, answers);
  const standings = new Map<number, Standing>(unknowableExposures(incident, shop).map((index) => [index, 'unknown']));
  for (const question of questions) {
    const answer = settled.get(question.id);
    for (const index of question.exposures) {
      const exposure = incident.exposures[index];
      if (exposure) standings.set(index, standingOf(answer, noDecides(exposure, incident, shop)));
    }
  }
  const next = questions.find((question) => !settled.has(question.id));
  return { questions, ...(next && { next }), standings, outcome: outcomeOf(standings, incident.unread !== undefined) };
}

/** The exposures that a reader ruled out by their answers, by their place in the record. */
export function ruledOutBy(incident: Incident, shop: Shop | undefined, answers: AffectedAnswers): ReadonlySet<number> {
  return new Set([...affectedOf(incident, shop, answers).standings].flatMap(([index, standing]) => (standing === 'out' ? [index] : [])));
}

/** Which shop's customers the answers are about; a reader may have shopped at one of two and not at the other. */
export function answerScope(incident: Incident, shop: Shop | undefined): string {
  return shop?.key ?? (incident.shops.length === 1 ? (incident.shops[0]?.key ?? '*') : '*');
}

/** The reader's own answers, and those that follow from them. */
function settle(questions: readonly AffectedQuestion[], answers: AffectedAnswers): Map<string, AffectedAnswer> {
  const settled = new Map<string, AffectedAnswer>();
  const said = (answer: AffectedAnswer) => questions.filter(({ id }) => answers[id] === answer);
  const [yes, no] = [said('yes'), said('no')];
  for (const question of questions) {
    const own = answers[question.id];
    if (own === 'yes' || own === 'no') settled.set(question.id, own);
    else if (yes.some((other) => implies(other, question))) settled.set(question.id, 'yes');
    else if (no.some((other) => implies(question, other))) settled.set(question.id, 'no');
    else if (own === 'unsure') settled.set(question.id, own);
  }
  return settled;
}

function standingOf(answer: AffectedAnswer | undefined, noIsOut: boolean): Standing {
  switch (answer) {
    case undefined:
      return 'unasked';
    case 'yes':
      return 'in';
    case 'no':
      return noIsOut ? 'out' : 'unknown';
    case 'unsure':
      return 'unknown';
  }
}

/** @param more whether there are exposures beyond these, which this version cannot read */
function outcomeOf(standings: ReadonlyMap<number, Standing>, more: boolean): AffectedOutcome {
  const all = [...standings];
  const exposures = all.flatMap(([index, standing]) => (standing === 'in' ? [index] : []));
  if (exposures.length > 0) return { kind: 'may-be-affected', exposures };
  if (all.length === 0 || all.some(([, standing]) => standing === 'unasked')) return { kind: 'open' };
  return { kind: !more && all.every(([, standing]) => standing === 'out') ? 'not-among-the-announced' : 'cannot-be-told' };
}
