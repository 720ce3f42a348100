import type { Exposure, Incident, Shop } from '../incident/schema';
import { type Affected, type AffectedAnswer, type AffectedAnswers, affectedOf, answerScope } from '../verdict/affected';
import type { AffectedQuestion } from '../verdict/affected-questions';
import { tellSpan } from './dates';
import { fill } from './fill';
import { tellList } from './list';
import { incidentName } from './summary';
import type { Words } from './words';

/** A question of "did this touch me?", in words. */
export interface ToldQuestion {
  id: string;
  text: string;
  /** Groups that one might not think of. */
  notes: string[];
}

/** The check in words. */
export interface ToldAffected {
  /** Under which the answers are kept. */
  scope: string;
  /** The next question; absent when there is nothing left to ask. */
  question?: ToldQuestion;
  answered: { id: string; text: string; answer: AffectedAnswer; answerWord: string }[];
  /** What the answers come to; absent while they do not come to anything. */
  /** `first`: the most urgent step that is not done yet, where the reader may be affected. */
  outcome?: { kind: Exclude<Affected['outcome']['kind'], 'open'>; text: string; groups: string[]; first?: string };
}

/**
 * Puts the check into words; undefined where nothing can be asked.
 * @param here whether the reader is where it happened: a new address was not yet "here" then
 */
export function tellAffected(
  incident: Incident,
  shop: Shop | undefined,
  answers: AffectedAnswers,
  here: boolean,
  words: Words,
): ToldAffected | undefined {
  const affected = affectedOf(incident, shop, answers);
  if (affected.questions.length === 0) return undefined;
  const question = (one: AffectedQuestion) => tellQuestion(one, incident, shop, here, words);
  const outcome = tellOutcome(affected, incident, words);
  return {
    scope: answerScope(incident, shop),
    ...(affected.next && {
      question: { id: affected.next.id, text: question(affected.next), notes: affected.next.including.map((one) => words.including[one]) },
    }),
    answered: affected.questions.flatMap((one) => {
      const answer = answers[one.id];
      return answer ? [{ id: one.id, text: question(one), answer, answerWord: words.affected.answer[answer] }] : [];
    }),
    ...(outcome && { outcome }),
  };
}

function tellQuestion(
  { act, span, shops }: AffectedQuestion,
  incident: Incident,
  shop: Shop | undefined,
  here: boolean,
  words: Words,
): string {
  const names = incident.shops.filter((one) => shops?.includes(one.key)).map((one) => one.name[words.names]);
  const name = names.length > 0 ? tellList(names, words) : shop ? shop.name[words.names] : incidentName(incident, words);
  const texts = words.affected.ask[act];
  const where = here ? words.affected.here : fill(words.affected.at, { shop: name });
  const told = span && tellSpan(span, words);
  return told === undefined ? fill(texts.ever, { where }) : fill(texts.dated, { where, span: told });
}

function tellOutcome({ outcome }: Affected, incident: Incident, words: Words): ToldAffected['outcome'] {
  switch (outcome.kind) {
    case 'open':
      return undefined;
    case 'may-be-affected': {
      const exposures = outcome.exposures.flatMap((index) => incident.exposures[index] ?? []);
      const claimed = exposures.some((one) => (one.certainty ?? incident.certainty) !== 'not-confirmed');
      const groups = exposures.map((one) => tellGroup(one, incident, words));
      return { kind: outcome.kind, text: claimed ? words.affected.mayBe : words.affected.mayBeUnconfirmed, groups };
    }
    case 'not-among-the-announced':
      return { kind: outcome.kind, text: words.affected.notAmong, groups: [] };
    case 'cannot-be-told':
      return { kind: outcome.kind, text: words.affected.cannotTell, groups: [] };
  }
}

/** "People who paid by card: card number, security code"; with the doubt where the source has one of its own. */
function tellGroup(exposure: Exposure, incident: Incident, words: Words): string {
  const data = exposure.data.map((one) => words.data[one]).join(words.list.separator);
  // What a list knows of a leak's origin is not how sure an announcement is; the card tells it apart from this.
  const certainty = incident.announcedBy === 'hibp' ? 'confirmed' : (exposure.certainty ?? incident.certainty);
  return fill(words.affected.group[certainty], { who: words.who[exposure.who], data });
}
