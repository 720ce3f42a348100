import { listOf } from '../incident/listed';
import { nameIn } from '../incident/name-in';
import type { Exposure, Incident, Shop } from '../incident/schema';
import { type Affected, type AffectedAnswer, type AffectedAnswers, affectedOf } from '../verdict/affected';
import type { AffectedQuestion } from '../verdict/affected-questions';
import { certaintyOf } from '../verdict/exposures-of';
import { tellDate, tellSpan } from './dates';
import { fill } from './fill';
import { tellEither } from './list';
import { tellMarkets } from './tell-markets';
import { tellNames } from './tell-names';
import { supplierNames } from './tell-supplier';
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
  /** The next question; absent when there is nothing left to ask. */
  question?: ToldQuestion;
  answered: { id: string; text: string; answer: AffectedAnswer; answerWord: string }[];
  /** What the answers come to; absent while they do not come to anything. */
  outcome?: { kind: Exclude<Affected['outcome']['kind'], 'open'>; text: string; groups: string[] };
}

/**
 * Puts the check into words; undefined where nothing concerns shoppers.
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
  if (affected.standings.size === 0) return undefined;
  const question = (one: AffectedQuestion) => tellQuestion(one, incident, shop, here, words);
  const outcome = tellOutcome(affected, incident, shop, words);
  return {
    ...(affected.next && {
      question: {
        id: affected.next.id,
        text: question(affected.next),
        notes: [
          ...tellMarkets(affected.next.markets, words.onlyIn, words),
          ...tellNamely(incident, shop, affected.next, words),
          ...tellIncluding(affected.next, words),
        ],
      },
    }),
    answered: affected.questions.flatMap((one) => {
      const answer = answers[one.id];
      return answer ? [{ id: one.id, text: question(one), answer, answerWord: words.affected.answer[answer] }] : [];
    }),
    ...(outcome && { outcome }),
  };
}

function tellQuestion(
  { act, span, shops, stretches }: AffectedQuestion,
  incident: Incident,
  shop: Shop | undefined,
  here: boolean,
  words: Words,
): string {
  const name = tellName(incident, shop, shops, words);
  const texts = words.affected.ask[act];
  const thisPage = incident.notAShop ? words.affected.hereOnSite : words.affected.here;
  const suppliers = supplierNames(incident, words);
  const values = {
    where: here ? thisPage : fill(words.affected.at, { shop: name }),
    shop: name,
    supplier: suppliers.length > 0 ? tellEither(suppliers, words) : words.affected.bookingSite,
  };
  if (!span) return fill(texts.ever, values);
  if (stretches) {
    const spans = stretches.flatMap((one) => tellSpan(one, words) ?? []);
    return fill(texts.dated, { ...values, span: tellEither(spans, words) });
  }
  const told =
    span.from === undefined && span.to !== undefined ? fill(words.affected.by, { to: tellDate(span.to, words) }) : tellSpan(span, words);
  return fill(texts.dated, { ...values, span: told ?? '' });
}

function tellIncluding({ act, including }: AffectedQuestion, words: Words): string[] {
  // The question about an account says so itself.
  return including.filter((one) => !(act === 'had-account' && one === 'former-members')).map((one) => words.including[one]);
}

/** More names than this are no question that anybody reads; the incident's own name then stands for them, and they are listed below it. */
const MOST_NAMES = 4;

/** The shops that a question or an outcome is about, each by the name its customers know; any one of them counts. */
function tellName(incident: Incident, shop: Shop | undefined, keys: readonly string[] | undefined, words: Words): string {
  if (shop) return nameIn(shop.name, words.names);
  const shops = shopsOf(incident, keys);
  if (incident.name && shops.length > MOST_NAMES) return nameIn(incident.name, words.names);
  return tellEither(tellNames(shops, words), words);
}

function shopsOf({ shops }: Incident, keys: readonly string[] | undefined): Shop[] {
  return shops.filter(({ key }) => keys?.includes(key) ?? true);
}

/** The names that a question would have been too long with. */
function tellNamely(incident: Incident, shop: Shop | undefined, { shops: keys }: AffectedQuestion, words: Words): string[] {
  const shops = shop ? [] : shopsOf(incident, keys);
  return incident.name && shops.length > MOST_NAMES ? [tellNames(shops, words).join(words.list.separator)] : [];
}

function tellOutcome({ outcome, questions }: Affected, incident: Incident, shop: Shop | undefined, words: Words): ToldAffected['outcome'] {
  const { affected } = words;
  const list = listOf(incident);
  switch (outcome.kind) {
    case 'open':
      return undefined;
    case 'may-be-affected': {
      const exposures = outcome.exposures.flatMap((index) => incident.exposures[index] ?? []);
      const claimed = exposures.some((one) => certaintyOf(one, incident) !== 'not-confirmed');
      const groups = [...new Set(exposures.map((one) => tellGroup(one, incident, words)))];
      return { kind: outcome.kind, text: list ? affected.mayBeListed : claimed ? affected.mayBe : affected.mayBeUnconfirmed, groups };
    }
    case 'not-among-the-announced':
      return { kind: outcome.kind, text: list ? affected.notAmongListed[list] : affected.notAmong, groups: [] };
    case 'cannot-be-told':
      return {
        kind: outcome.kind,
        text: questions.length > 0 ? affected.cannotTell : fill(affected.cannotKnow, { shop: tellName(incident, shop, undefined, words) }),
        groups: [],
      };
  }
}

/** "People who paid by card: card number, security code"; with the doubt where the source has one of its own. */
function tellGroup(exposure: Exposure, incident: Incident, words: Words): string {
  const [first, more] = exposure.data;
  const data =
    first === 'other' && more === undefined ? words.group.other : exposure.data.map((one) => words.data[one]).join(words.list.separator);
  // What a list knows of a leak's origin is not how sure an announcement is; the card tells it apart from this.
  const certainty = listOf(incident) ? 'confirmed' : certaintyOf(exposure, incident);
  return fill(words.affected.group[certainty], { who: words.who[exposure.who], data });
}
