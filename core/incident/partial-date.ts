/**
 * A date as precisely as it is known: `2021`, `2021-07` or `2021-07-19`.
 * Incident notices often give only a month; inventing a day would be a claim nobody made.
 */
export type PartialDate = string;

/** A calendar day, `YYYY-MM-DD`, in the proleptic Gregorian calendar, without a time zone. */
export type Day = string;

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
  const [year, month, day] = [numberIn(text, 0, 4), numberIn(text, 5, 2), numberIn(text, 8, 2)];
  if (year === undefined) return undefined;
  if (text.length === 4) return { year };
  if (text[4] !== '-' || month === undefined || month < 1 || month > 12) return undefined;
  if (text.length === 7) return { year, month };
  if (text[7] !== '-' || text.length !== 10 || day === undefined || day < 1 || day > daysInMonth(year, month)) return undefined;
  return { year, month, day };
}

/** The number that some digits write; undefined where one of them is none. A thousand dates of a row are read so in a tenth of the time of an expression. */
function numberIn(text: string, from: number, digits: number): number | undefined {
  let number = 0;
  for (let at = from; at < from + digits; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (!(digit >= 0 && digit <= 9)) return undefined;
    number = 10 * number + digit;
  }
  return number;
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
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

function format(year: number, month: number, day: number): Day {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The one that begins first; undefined where one is missing (it reaches further than any), and where there is none. */
export function earliest(dates: readonly (PartialDate | undefined)[]): PartialDate | undefined {
  return dates.reduce((a, b) => (a === undefined || b === undefined ? undefined : firstDay(b) < firstDay(a) ? b : a), dates[0]);
}

/** The one that ends last; undefined as for {@link earliest}. */
export function latest(dates: readonly (PartialDate | undefined)[]): PartialDate | undefined {
  return dates.reduce((a, b) => (a === undefined || b === undefined ? undefined : lastDay(b) > lastDay(a) ? b : a), dates[0]);
}
