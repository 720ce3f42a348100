import { highest, type Level } from '../incident/level';
import { listOf } from '../incident/listed';
import { firstDay, type PartialDate } from '../incident/partial-date';
import { raisesBadge } from '../preferences/notice-policy';
import { DEFAULT_PAGE_PREFERENCES, type PagePreferences } from '../preferences/page-preferences';
import { disclosureOf } from '../verdict/disclosure-of';
import { matchedShopOf } from '../verdict/shop-of';
import { isSettled, type RecordedIncident, type Verdict } from '../verdict/verdict';
import { latestWord } from '../verdict/word-of';
import { tellMonth } from './dates';
import { fill } from './fill';
import { tellPlain } from './numbers';
import type { Plural } from './plural-text';
import type { VisitWords } from './words';

/** What the toolbar shows for one tab. */
export interface ToolbarBadge {
  /** A shape as well as a colour: "!" for alert, a triangle for caution, a ring for a record. */
  text: string;
  background: string;
  color: string;
  title: string;
}

/** Contrast of text on background is 4.5:1 or more in each (WCAG 2.2 AA). Red is for `alert` alone. */
const LOOKS: Record<Exclude<Level, 'none'>, Omit<ToolbarBadge, 'title'>> = {
  alert: { text: '!', background: '#b3261e', color: '#ffffff' },
  caution: { text: '▲', background: '#ffd166', color: '#3d2c00' },
  record: { text: '○', background: '#6b7280', color: '#ffffff' },
};

/** What the icon says where nothing is on record: the name, or that no page is looked at by itself. */
export function restingTitle(hasHostAccess: boolean, words: VisitWords): string {
  return hasHostAccess ? words.toolbar.resting : words.toolbar.withoutAccess;
}

/**
 * The toolbar badge of a verdict; undefined where the toolbar stays bare (nothing on record, nothing that still stands, no
 * shop, a muted shop, or a shopper who wants to be told nothing without asking).
 */
export function toolbarBadge(
  verdict: Verdict,
  words: VisitWords,
  preferences: PagePreferences = DEFAULT_PAGE_PREFERENCES,
): ToolbarBadge | undefined {
  if (preferences.notice === 'off' || preferences.muted) return undefined;
  if (verdict.kind === 'unavailable') return unknown(verdict.reason ? words.toolbar.needsUpdate : words.toolbar.unavailable);
  if (verdict.kind !== 'recorded') return undefined;
  const standing = verdict.incidents.filter((one) => raisesBadge(one, preferences));
  const level = highest(standing.map((one) => one.level));
  if (level === 'none') return verdict.unread ? unknown(words.toolbar.needsUpdate) : undefined;
  const title = tellStanding(standing, words);
  return { ...LOOKS[level], title: standing.every(isSettled) ? fill(words.toolbar.settled, { count: title }) : title };
}

/** How many records, and when the newest word of them was said. A list is no announcement. */
function tellStanding(standing: readonly RecordedIncident[], words: VisitWords): string {
  const count = tellPlain(standing.length, countWords(standing, words));
  const latest = standing
    .flatMap((recorded) => latestWord(recorded.incident, matchedShopOf(recorded))?.date ?? disclosureOf(recorded.incident) ?? [])
    .reduce<PartialDate | undefined>((a, b) => (a === undefined || firstDay(b) > firstDay(a) ? b : a), undefined);
  return latest === undefined ? count : fill(words.toolbar.latest, { count, month: tellMonth(latest, words) });
}

/** Listings where there is nothing else, by the list's name where one has them all. */
function countWords(standing: readonly RecordedIncident[], { toolbar }: VisitWords): Plural {
  const lists = new Set(standing.map(({ incident }) => listOf(incident)));
  const [list] = lists;
  if (list === undefined || lists.has(undefined)) return toolbar.records;
  return lists.size === 1 ? toolbar.listed[list] : toolbar.listings;
}

function unknown(title: string): ToolbarBadge {
  return { text: '?', background: '#6b7280', color: '#ffffff', title };
}
