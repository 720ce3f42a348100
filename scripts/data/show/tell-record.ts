import { catalogueEntry } from '../../../core/catalogue/entry';
import { newsOf } from '../../../core/catalogue/news';
import type { Incident } from '../../../core/incident/schema';
import { noticeable } from '../../../core/preferences/notice-policy';
import type { Moment } from '../../../core/verdict/policy-input';
import { recordIncident, type Verdict } from '../../../core/verdict/verdict';
import { tellChanges } from '../../../core/wording/tell-changes';
import { tellEmbedded } from '../../../core/wording/tell-embedded';
import { tellEnded } from '../../../core/wording/tell-ended';
import { tellEntry } from '../../../core/wording/tell-entry';
import { type ToldIncident, tellIncident } from '../../../core/wording/tell-incident';
import { tellHits } from '../../../core/wording/tell-look-up';
import { tellNews } from '../../../core/wording/tell-news';
import { tellNotice } from '../../../core/wording/tell-notice';
import { toolbarBadge } from '../../../core/wording/tell-toolbar';
import { tellVerdict } from '../../../core/wording/tell-verdict';
import type { Words } from '../../../core/wording/words';
import { headingOf } from '../compile-rows';
import { type AnsweredCard, tellAnswers } from './tell-answers';
import { BY_NAME, nameOfWay, type WayTo, waysTo } from './ways-to';

/** A sentence, and where a shopper reads it. */
export interface ShownLine {
  /** `badge`, `summary`, `step` …; one word for one place. */
  place: string;
  text: string;
}

/** What is read on one way to a record. */
export interface ShownWay {
  way: string;
  lines: ShownLine[];
}

/**
 * Every sentence that a shopper can read of an incident, in one language: in lists, by its name, then at each of its addresses
 * what is read there beside or instead. Addresses at which the very same is read stand together.
 */
export function tellRecord(incident: Incident, words: Words, moment: Moment): ShownWay[] {
  const [byName = BY_NAME, ...pages] = waysTo(incident);
  const told = tellWay(incident, byName, words, moment);
  const known = new Set(told.map(keyOf));
  const shown: ShownWay[] = [];
  for (const page of pages) {
    const lines = tellWay(incident, page, words, moment).filter((one) => !known.has(keyOf(one)));
    const same = shown.find((one) => one.lines.map(keyOf).join('\n') === lines.map(keyOf).join('\n'));
    if (same) same.way += `, ${nameOfWay(page)}`;
    else shown.push({ way: nameOfWay(page), lines });
  }
  return [{ way: 'in lists', lines: tellRows(incident, words, moment) }, { way: nameOfWay(byName), lines: told }, ...shown];
}

function keyOf({ place, text }: ShownLine): string {
  return `${place} ${text}`;
}

/** The rows of catalogue, look-up, news and changes; what is told on a supplier's pages, and to whoever was warned. */
function tellRows(incident: Incident, words: Words, moment: Moment): ShownLine[] {
  const entry = catalogueEntry(incident, moment);
  const heading = headingOf(incident);
  const row = entry && tellEntry(entry, words);
  const news = tellNews(newsOf([heading], 1), words);
  return [
    ...(row ? [line('catalogue', row.levelWord, row.name, row.when, row.leaked, row.cause, row.figures, row.state)] : []),
    ...tellHits([heading], words).map(({ name, when }) => line('look-up', name, when)),
    ...news.disclosed.map(({ name, when }) => line('news', name, when)),
    ...news.changed.map(({ name, when }) => line('news', name, when)),
    ...tellChanges(entry ? [entry] : [], words).map(({ name, state, when, reason }) => line('changes', state, name, when, reason)),
    ...lines('was warned', tellEnded(incident, words)),
    ...tellEmbedded(entry ? [entry.recorded] : [], words).flatMap(({ sentences }) => lines('supplier', ...sentences)),
  ];
}

function tellWay(incident: Incident, way: WayTo, words: Words, moment: Moment): ShownLine[] {
  const recorded = recordIncident(incident, way.shop, way.rule, moment);
  if (!recorded) return [];
  const verdict: Verdict = { kind: 'recorded', host: way.rule?.host ?? '', level: recorded.level, incidents: [recorded] };
  const { headline, hint } = tellVerdict(verdict, words);
  const onPage = way.rule
    ? [
        ...noticeable(verdict).map((one) => line('badge', tellNotice(one, true, words).text)),
        ...lines('toolbar', toolbarBadge(verdict, words)?.title),
        ...lines('headline', headline, hint),
      ]
    : [];
  const cards = tellAnswers(incident, words, moment, way);
  return [...onPage, ...tellCard(tellIncident(recorded, words)), ...cards.flatMap((card) => tellAnswered(card))];
}

function tellCard(told: ToldIncident): ShownLine[] {
  return [
    line('title', told.levelWord, told.title, told.when),
    ...lines('name', told.name),
    ...lines('lead', told.lead),
    ...lines('flag', told.flag),
    ...lines('summary', ...told.summary),
    ...lines('provenance', told.provenance),
    ...told.exposures.map(({ who, figures, window, data, asides }) => line('group', who, figures, window, data.join('/'), ...asides)),
    ...lines('also', ...told.also),
    ...(told.timeLine?.bars ?? []).map(({ label, text }) => line('time line', label, text)),
    ...lines('time line', told.timeLine?.disclosed?.text),
    ...told.sources.map(({ label, url }) => line('source', label, url)),
    ...lines('source', ...told.sourceNotes),
  ];
}

/** What the answers change: the steps, the next question or what they come to. */
function tellAnswered({ told }: AnsweredCard): ShownLine[] {
  const { question, outcome, answered = [] } = told.affected ?? {};
  const given = answered.map(({ answerWord }) => answerWord).join(' → ');
  const at = (place: string) => (given === '' ? place : `${place} [${given}]`);
  return [
    ...(given === ''
      ? [...lines('steps', told.adviceTitle), ...told.advice.map(({ text }) => line('step', text)), ...lines('never', told.neverAsked)]
      : []),
    ...lines(at('settled'), told.settlement?.text, told.settlement?.action),
    ...lines(at('question'), question?.text, ...(question?.notes ?? [])),
    ...lines(at('outcome'), outcome?.text, ...(outcome?.groups ?? [])),
  ];
}

function line(place: string, ...parts: (string | undefined)[]): ShownLine {
  return { place, text: parts.filter(Boolean).join(' · ') };
}

function lines(place: string, ...texts: (string | undefined)[]): ShownLine[] {
  return texts.flatMap((text) => (text === undefined ? [] : [{ place, text }]));
}
