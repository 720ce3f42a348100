import type { Incident } from '../../../core/incident/schema';
import { AFFECTED_ANSWERS, type AffectedAnswers, affectedOf, answerScope } from '../../../core/verdict/affected';
import type { Moment } from '../../../core/verdict/policy-input';
import { recordIncident } from '../../../core/verdict/verdict';
import { type ToldIncident, tellIncident } from '../../../core/wording/tell-incident';
import type { Words } from '../../../core/wording/words';
import { BY_NAME, type WayTo } from './ways-to';

/** One way of answering an incident's questions, and the card that comes of it. */
export interface AnsweredCard {
  answers: AffectedAnswers;
  told: ToldIncident;
}

/** The questions of one incident answered in every way that the popup lets them be: one after the other, three answers each. */
export function tellAnswers(incident: Incident, words: Words, moment: Moment, { shop, rule }: WayTo = BY_NAME): AnsweredCard[] {
  const cards: AnsweredCard[] = [];
  const asked = rule ? shop : undefined;
  const answer = (answers: AffectedAnswers) => {
    const recorded = recordIncident(incident, shop, rule, moment, { touch: { [answerScope(incident, asked)]: answers } });
    if (!recorded) return;
    cards.push({ answers, told: tellIncident(recorded, words) });
    const { next } = affectedOf(incident, asked, answers);
    if (next) for (const one of AFFECTED_ANSWERS) answer({ ...answers, [next.id]: one });
  };
  answer({});
  return cards;
}
