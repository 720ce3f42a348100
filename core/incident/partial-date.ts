/**
 * A date as precisely as it is known: `2021`, `2021-07` or `2021-07-19`.
 * Incident notices often give only a month; inventing a day would be a claim nobody made.
 */
export type PartialDate = string;

/** A calendar day, `YYYY-MM-DD`, in the proleptic Gregorian calendar, without a time zone. */
export type Day = string;

const SHAPE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const DAY_MS = 86_400_000;

interface Parts {
  year: number;
  /** 1–12, absent when unknown. */
  month?: number;
  /** 1–31, absent when unknown. */
  day?: number;
}

/** Splits a partial date; undefined when the text is no possible date (`2021-02-30`, `2021-7`). */
export function partsOf(text: PartialDate): Parts | undefined {
  const match = SHAPE.exec(text);
  if (!match) return undefined;
  const year = Number(match[1]);
  if (match[2] === undefined) return { year };
  const month = Number(match[2]);
  if (month < 1 || month > 12) return undefined;
  if (match[3] === undefined) return { year, month };
  const day = Number(match[3]);
  if (day < 1 || day > daysInMonth(year, month)) return undefined;
  return { year, month, day };
}

/** The earliest day that a partial date can mean: `2021-07` → `2021-07-01`. */
export function firstDay(date: PartialDate): Day {
  const { year, month = 1, day = 1 } = required(date);
  return format(year, month, day);
}

/** The latest day that a partial date can mean: `2021-07` → `2021-07-31`. */
export function lastDay(date: PartialDate): Day {
  const { year, month = 12, day = daysInMonth(year, month) } = required(date);
  return format(year, month, day);
}

/** The day `months` calendar months after `day`; a day that the month lacks becomes its last (`01-31` + 1 → `02-28`). */
export function addMonths(day: Day, months: number): Day {
  const parts = required(day);
  const index = parts.year * 12 + (parts.month ?? 1) - 1 + months;
  const year = Math.floor(index / 12);
  const month = (index % 12) + 1;
  return format(year, month, Math.min(parts.day ?? 1, daysInMonth(year, month)));
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

/** The calendar day in UTC of a moment in milliseconds since 1970. */
export function dayOf(timeMs: number): Day {
  return new Date(timeMs).toISOString().slice(0, 10);
}

/**
 * The calendar day that a moment falls on for somebody whose clock is ahead of UTC: 23:45 UTC is the next day in Japan.
 * Days that a person reads, or that are compared with a record's days, are theirs.
 * @param timeMs milliseconds since 1970
 * @param utcOffsetMinutes minutes east of UTC at that moment: 540 in Japan, -480 in California in winter
 */
export function localDay(timeMs: number, utcOffsetMinutes: number): Day {
  return dayOf(timeMs + utcOffsetMinutes * 60_000);
}

function required(date: PartialDate): Parts {
  const parts = partsOf(date);
  if (!parts) throw new RangeError(`not a partial date: ${date}`);
  return parts;
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function format(year: number, month: number, day: number): Day {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
