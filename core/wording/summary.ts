import { nameIn } from '../incident/name-in';
import { firstDay, type PartialDate } from '../incident/partial-date';
import type { Exposure, Incident, Shop } from '../incident/schema';
import { CERTAINTIES, type Certainty } from '../incident/vocabulary';
import { certaintyOf } from '../verdict/exposures-of';
import { type Telling, tellingsOf, type Word } from '../verdict/word-of';
import { tellAt, tellDate, tellOn } from './dates';
import { EXPOSURE_GROUPS, type ExposureGroup, groupLabel, groupOf } from './exposure-group';
import { tellFigures, unitOf } from './figures';
import { fill } from './fill';
import { tellList } from './list';
import { tellNames } from './tell-names';
import { supplierName } from './tell-supplier';
import type { Words } from './words';

/**
 * What is told first about an incident: who announced what, when, how surely, and how it happened. Each word is told with
 * its own date: what a later notice added or changed is never told under the first one's. With a shop, only what concerns
 * that shop's customers.
 */
export function tellSummary(incident: Incident, shop: Shop | undefined, words: Words): string {
  const [first, ...more] = tellingsOf(incident, shop);
  if (!first) return '';
  const whole = more.length === 0 && knownBy(first, incident.total?.asOf) ? incident.total : undefined;
  const sentences = [
    tellFirst(incident, first, { ...speakers(incident, shop, words), ...claimOf(incident, first.exposures, whole, words) }, words),
    ...more.map((telling) => tellMore(incident, first, telling, shop, words)),
    ...tellDenials(incident, shop, words),
  ];
  return sentences.join(words.sentenceSpace);
}

/** Whether a figure of this date was known when this word was said. */
function knownBy({ word }: Telling, asOf: PartialDate | undefined): boolean {
  return asOf === undefined || (word.later && firstDay(asOf) <= firstDay(word.date));
}

/** The first word; or, where nothing of it stands as it was said, that there was one and what a later one says. */
function tellFirst(incident: Incident, { word }: Telling, claim: Readonly<Record<string, string>>, words: Words): string {
  const { disclosed } = incident;
  if (!word.later) {
    if (word.date === undefined) return fill(words.announcedSometime[word.by], claim);
    return fill(words.announced[word.by], { ...claim, on: tellOn(word.date, words), date: tellDate(word.date, words) });
  }
  const later = tellDate(word.date, words);
  if (disclosed === undefined) return fill(words.laterBy[word.by], { ...claim, later });
  const first = tellAt(disclosed, words);
  if (word.by === incident.announcedBy && word.by === 'operator') return fill(words.announcedLater, { ...claim, first, later });
  const form = laterForm(word, incident, words);
  return [fill(words.firstTold[incident.announcedBy], { ...claim, first }), fill(form, { ...claim, later })].join(words.sentenceSpace);
}

/** Whoever spoke first is not named again. */
function laterForm({ by }: Word, { announcedBy }: Incident, words: Words): string {
  return by === announcedBy ? words.laterOwn : words.laterBy[by];
}

/** What a later word added to the first, or says of another group. */
function tellMore(incident: Incident, first: Telling, { word, exposures }: Telling, shop: Shop | undefined, words: Words): string {
  if (!word.later) throw new RangeError(`${incident.id}: two words are the first`);
  const sure = new Set([...first.exposures, ...exposures].map((one) => certaintyOf(one, incident)));
  const added = exposures.every((one) => one.disclosed === word.date) && sure.size === 1 && word.by === incident.announcedBy;
  if (added) return fill(words.added, { on: tellOn(word.date, words), what: tellWhat(incident, exposures, undefined, words) });
  const values = {
    ...speakers(incident, shop, words),
    ...claimOf(incident, exposures, undefined, words, false),
    later: tellDate(word.date, words),
  };
  return fill(laterForm(word, incident, words), values);
}

/** A denial is told as a denial, with its date. */
function tellDenials(incident: Incident, shop: Shop | undefined, words: Words): string[] {
  return (incident.notices ?? [])
    .filter(({ denies }) => denies)
    .map(({ by, date }) => fill(words.denied[by], { ...speakers(incident, shop, words), on: tellOn(date, words) }));
}

/** Who speaks, and of whom. The operator of several shops is named, since no shop of them speaks for the others. */
function speakers(incident: Incident, shop: Shop | undefined, words: Words): { shop: string; speaker: string; supplier: string } {
  const name = shop ? nameIn(shop.name, words.names) : incidentName(incident, words);
  const operator = !shop && incident.shops.length > 1 ? incident.operator : undefined;
  return {
    shop: name,
    speaker: operator === undefined ? name : fill(words.operatorOf, { operator: nameIn(operator, words.names), shops: name }),
    supplier: supplierName(incident, words) ?? '',
  };
}

/** One clause for each certainty, surest first; the cause opens the first, where it was not told already. */
function claimOf(
  incident: Incident,
  exposures: readonly Exposure[],
  whole: Incident['total'],
  words: Words,
  withCause = true,
): { claim: string; what: string } {
  const of = (certainty: Certainty) => exposures.filter((one) => certaintyOf(one, incident) === certainty);
  const told = CERTAINTIES.filter((certainty) => of(certainty).length > 0);
  const clauses = words.claim[claimKind(incident)];
  const total = told.length === 1 ? whole : undefined;
  const claim = told.map((certainty, i) => {
    const place = told.length === 1 ? 'alone' : i === told.length - 1 ? 'last' : 'first';
    const by = withCause && i === 0 ? tellCause(incident, certainty, words) : '';
    return fill(clauses[certainty][place], { what: tellWhat(incident, of(certainty), total, words), by });
  });
  return { claim: claim.join(''), what: tellWhat(incident, exposures, total, words) };
}

/** How it happened, as a clause; empty where that is not known. A supplier that speaks for itself is not named twice. */
function tellCause(incident: Incident, certainty: Certainty, words: Words): string {
  const { cause, announcedBy } = incident;
  const supplier = supplierName(incident, words);
  const clause =
    announcedBy === 'supplier' || supplier === undefined
      ? words.cause[announcedBy === 'supplier' && cause === 'supplier-breach' ? 'unauthorised-access' : cause]
      : words.causeAtSupplier[cause];
  return fill(clause[certainty === 'not-confirmed' ? 'unconfirmed' : 'leaked'], { supplier: supplier ?? '' });
}

/** The incident's own name, else the names of its shops. */
export function incidentName(incident: Incident, words: Words): string {
  if (incident.name) return nameIn(incident.name, words.names);
  return tellList(tellNames(incident.shops, words), words);
}

function nameOfShop({ shops }: Incident, key: string | undefined, words: Words): string | undefined {
  const shop = shops.find((candidate) => candidate.key === key);
  return shop && nameIn(shop.name, words.names);
}

function claimKind({ cause }: Incident): keyof Words['claim'] {
  if (cause === 'credential-stuffing') return 'entered';
  return cause === 'stolen-from-user-devices' ? 'stolen-elsewhere' : 'leaked';
}

/** "card data (1,850 people, 2,162 cards) and personal data (17,171 people)". */
function tellWhat(incident: Incident, exposures: readonly Exposure[], whole: Incident['total'], words: Words): string {
  const groups = EXPOSURE_GROUPS.filter((group) => exposures.some((one) => groupOf(one) === group));
  return tellList(
    groups.map((group) => {
      const members = exposures.filter((one) => groupOf(one) === group);
      // A group within another is counted there already.
      const [only, another] = members.filter((one) => !one.within || members.length === 1);
      const label = groupLabel(group, members, words);
      const bare = group === 'email' ? words.number.bare : undefined;
      if (only && another === undefined) {
        const own = tellFigures(only, bare ?? unitOf(only, words), words);
        return withFigures(label, own ?? wholeOf(incident, whole, group, groups, words), words);
      }
      const perShop = members.map((one) => {
        const [key, another] = one.shops ?? [];
        const name = nameOfShop(incident, key, words);
        const figures = tellFigures(one, bare ?? unitOf(one, words), words);
        return name && another === undefined && figures ? { key, text: `${name} ${figures}` } : undefined;
      });
      const told = perShop.filter((one) => one !== undefined);
      const eachShopOnce = told.length === members.length && new Set(told.map((one) => one.key)).size === members.length;
      return withFigures(
        label,
        eachShopOnce ? told.map((one) => one.text).join(words.list.separator) : wholeOf(incident, whole, group, groups, words),
        words,
      );
    }),
    words,
  );
}

/** The total, where one is given and is of one shop, at the group that holds all the others: a sum is no group's own figure. */
function wholeOf(
  incident: Incident,
  whole: Incident['total'],
  group: ExposureGroup,
  groups: readonly ExposureGroup[],
  words: Words,
): string | undefined {
  const holdsAll = groups.length === 1 || incident.exposures.every((one) => one.within || groupOf(one) === group);
  return holdsAll && whole && incident.shops.length === 1 ? tellFigures(whole, words.number.records, words) : undefined;
}

function withFigures(label: string, figures: string | undefined, words: Words): string {
  return figures === undefined ? label : fill(words.labelled.withFigures, { label, figures });
}
