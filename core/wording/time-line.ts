import { listOf } from '../incident/listed';
import { firstDay, lastDay, type PartialDate } from '../incident/partial-date';
import type { Exposure, Incident, Shop } from '../incident/schema';
import { windowsOf } from '../incident/windows-of';
import { type AffectedAnswers, affectedOf } from '../verdict/affected';
import { exposuresOf } from '../verdict/exposures-of';
import type { Span } from '../verdict/span-of';
import { tellDate, tellSpan } from './dates';
import { groupLabel, groupOf } from './exposure-group';
import { fill } from './fill';
import { tellExposure } from './tell-exposure';
import type { Words } from './words';

/** A stretch of the axis; 0 is its left end, 1 its right end. */
export interface TimeBar {
  label: string;
  /** The days in words, with what they mean. */
  text: string;
  from: number;
  to: number;
  /** An end that is not known: the bar has none there. */
  openStart: boolean;
  openEnd: boolean;
  /** Days of the attack; other days may be concerned too. */
  attack: boolean;
  /** The part of the axis that the reader said "yes" to. */
  yours?: { from: number; to: number };
}

/** One stretch of the days of a group. */
interface Stretch {
  exposure: Exposure;
  window: ReturnType<typeof windowsOf>[number];
}

/** Exposure windows on one axis of whole years. */
export interface TimeLine {
  years: { label: string; at: number }[];
  bars: TimeBar[];
  disclosed?: { at: number; text: string };
}

const YEAR_MS = 365.2425 * 86_400_000;
/** More labels than this would overlap at the popup's width. */
const MAX_YEAR_LABELS = 6;

/**
 * The time line of an incident; undefined where it would tell nothing that a line of text does not: no exposure has a day, or
 * all have the same days within two years. Reads the same as the list of exposures, only drawn.
 */
export function timeLineOf(incident: Incident, shop: Shop | undefined, answers: AffectedAnswers, words: Words): TimeLine | undefined {
  const dated = exposuresOf(incident, shop).flatMap(stretchesOf);
  const drawn = onceEach(dated);
  if (drawn.length === 0) return undefined;
  // The day on which a list named it is no announcement.
  const disclosed = listOf(incident) ? undefined : incident.disclosed;
  const days = [...drawn.flatMap(({ window }) => [start(window.from), end(window.to)]), start(disclosed), end(disclosed)].filter(
    (one) => one !== undefined,
  );
  const firstYear = Math.floor(Math.min(...days));
  const lastYear = Math.floor(Math.max(...days)) + 1;
  const windows = new Set(dated.map(({ window }) => `${window.from} ${window.to}`));
  if (windows.size < 2 && lastYear - firstYear < 2) return undefined;
  const place = (year: number) => (year - firstYear) / (lastYear - firstYear);
  const stretch = (span: Span) => {
    const from = Math.max(0, place(start(span.from) ?? firstYear));
    return { from, to: Math.min(1, Math.max(from, place(end(span.to) ?? lastYear))) };
  };
  const step = Math.ceil((lastYear - firstYear) / MAX_YEAR_LABELS);
  const labels = labelsOf(drawn, incident, shop, words);
  const yeses = affectedOf(incident, shop, answers).questions.filter(({ id }) => answers[id] === 'yes');
  return {
    years: Array.from({ length: Math.floor((lastYear - firstYear) / step) + 1 }, (_, i) => ({
      label: String(firstYear + i * step),
      at: place(firstYear + i * step),
    })),
    bars: drawn.map(({ exposure, window }, i) => {
      const { from, to, kind } = window;
      const yes = yeses.find(({ exposures }) => exposures.includes(incident.exposures.indexOf(exposure)));
      return {
        label: labels[i] ?? '',
        text: tellWindow(window, words),
        ...stretch({ ...(from !== undefined && { from }), ...(to !== undefined && { to }) }),
        openStart: from === undefined,
        openEnd: to === undefined,
        attack: kind === 'attack',
        ...(yes?.span && { yours: stretch(yes.span) }),
      };
    }),
    ...(disclosed !== undefined && {
      disclosed: { at: place(start(disclosed) ?? lastYear), text: fill(words.timeLine.disclosed, { date: tellDate(disclosed, words) }) },
    }),
  };
}

/** A group as often as it has days that are known, each time with those alone. */
function stretchesOf(exposure: Exposure): Stretch[] {
  const known = windowsOf(exposure).filter(({ from, to }) => from !== undefined || to !== undefined);
  return known.map((window) => ({ exposure, window }));
}

/** Two groups of one kind of people, with one kind of data and the same days, are one bar. */
function onceEach(stretches: readonly Stretch[]): Stretch[] {
  const keyOf = ({ exposure, window }: Stretch) =>
    [groupOf(exposure), exposure.who, window.kind, window.from, window.to, exposure.shops?.join()].join(' ');
  return [...new Map([...stretches].reverse().map((one) => [keyOf(one), one])).values()].reverse();
}

/** What each bar is called: by its data; where two would be called the same, by its people, and its shop, and its days. */
function labelsOf(stretches: readonly Stretch[], incident: Incident, shop: Shop | undefined, words: Words): string[] {
  const dataLabel = ({ exposure }: Stretch) => groupLabel(groupOf(exposure), [exposure], words);
  const forms: ((one: Stretch) => string)[] = [
    (one) => dataLabel(one),
    (one) => fill(words.group.ofShop, { label: dataLabel(one), shop: words.who[one.exposure.who] }),
    (one) => fill(words.group.ofShop, { label: dataLabel(one), shop: tellExposure(one.exposure, incident, shop, words).who }),
  ];
  const told = forms.map((form) => stretches.map(form)).find((labels) => new Set(labels).size === labels.length);
  return told ?? stretches.map((one) => [dataLabel(one), tellWindow(one.window, words)].join(words.list.separator));
}

function tellWindow(window: Stretch['window'], words: Words): string {
  return fill(words.window[window.kind], { span: tellSpan(window, words) ?? '' });
}

/** Years with a fraction, from the first day that a date can mean. */
function start(date: PartialDate | undefined): number | undefined {
  return date === undefined ? undefined : yearsOf(firstDay(date));
}

/** Up to the end of the last day that a date can mean. */
function end(date: PartialDate | undefined): number | undefined {
  return date === undefined ? undefined : yearsOf(lastDay(date)) + 86_400_000 / YEAR_MS / 2;
}

function yearsOf(day: string): number {
  const year = Number(day.slice(0, 4));
  const begun = Date.parse(`${day.slice(0, 4)}-01-01`);
  return year + (Date.parse(day) - begun) / (Date.parse(`${String(year + 1).padStart(4, '0')}-01-01`) - begun);
}
