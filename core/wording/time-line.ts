import { firstDay, lastDay, type PartialDate } from '../incident/partial-date';
import type { Incident, Shop } from '../incident/schema';
import { type AffectedAnswers, affectedOf } from '../verdict/affected';
import { exposuresOf } from '../verdict/exposures-of';
import { tellDate, tellSpan } from './dates';
import { groupOf } from './exposure-group';
import { fill } from './fill';
import type { Words } from './words';

/** A stretch of the axis; 0 is its left end, 1 its right end. */
export interface TimeBar {
  label: string;
  /** The days in words, with what they mean. */
  text: string;
  from: number;
  to: number;
  /** One end was not announced: the bar fades there. */
  openStart: boolean;
  /** Days of the attack; other days may be concerned too. */
  attack: boolean;
  /** Where the dot for the reader's own "yes" stands; no day is known, so it is the middle. */
  yours?: number;
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

/** The time line of an incident; undefined where no exposure has a day. Reads the same as the list of exposures, only drawn. */
export function timeLineOf(incident: Incident, shop: Shop | undefined, answers: AffectedAnswers, words: Words): TimeLine | undefined {
  const dated = exposuresOf(incident, shop).filter(({ window }) => window?.from !== undefined || window?.to !== undefined);
  if (dated.length === 0) return undefined;
  // The day on which a list named it is no announcement.
  const disclosed = incident.announcedBy === 'hibp' ? undefined : incident.disclosed;
  const days = [...dated.flatMap(({ window }) => [start(window?.from), end(window?.to)]), start(disclosed), end(disclosed)].filter(
    (one) => one !== undefined,
  );
  const firstYear = Math.floor(Math.min(...days));
  const lastYear = Math.floor(Math.max(...days)) + 1;
  const place = (year: number) => (year - firstYear) / (lastYear - firstYear);
  const { standings } = affectedOf(incident, shop, answers);
  const step = Math.ceil((lastYear - firstYear) / MAX_YEAR_LABELS);
  return {
    years: Array.from({ length: Math.floor((lastYear - firstYear) / step) + 1 }, (_, i) => ({
      label: String(firstYear + i * step),
      at: place(firstYear + i * step),
    })),
    bars: dated.map((exposure) => {
      const { from, to, kind } = exposure.window ?? {};
      const left = place(start(from) ?? firstYear);
      const right = place(end(to) ?? lastYear);
      const span = tellSpan({ from, to }, words) ?? '';
      const label = words.group[groupOf(exposure)];
      return {
        label,
        text: kind ? fill(words.window[kind], { span }) : span,
        from: left,
        to: Math.max(left, right),
        openStart: from === undefined,
        attack: kind === 'attack',
        ...(kind !== 'attack' && standings.get(incident.exposures.indexOf(exposure)) === 'in' && { yours: (left + right) / 2 }),
      };
    }),
    ...(disclosed !== undefined && {
      disclosed: { at: place(start(disclosed) ?? lastYear), text: fill(words.timeLine.disclosed, { date: tellDate(disclosed, words) }) },
    }),
  };
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
