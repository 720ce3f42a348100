import { firstDay, lastDay, type PartialDate } from './partial-date';
import type { Exposure } from './schema';

type Window = NonNullable<Exposure['window']>;

/** The stretches of days of a group of people, earliest first; empty where none is known. */
export function windowsOf({ window, windows }: Pick<Exposure, 'window' | 'windows'>): readonly Window[] {
  return windows ?? (window ? [window] : []);
}

/** The kind of a group's days; undefined where none is known. All of its stretches are of one kind (lint). */
export function windowKindOf(exposure: Exposure): Window['kind'] | undefined {
  return windowsOf(exposure)[0]?.kind;
}

/** The first of a group's days; undefined where one stretch is open there, or none is known. */
export function firstOf(exposure: Exposure): PartialDate | undefined {
  const windows = windowsOf(exposure);
  return ofAll(
    windows.map(({ from }) => from),
    (a, b) => firstDay(b) < firstDay(a),
  );
}

/** The last of a group's days; undefined where one stretch is open there, or none is known. */
export function lastOf(exposure: Exposure): PartialDate | undefined {
  const windows = windowsOf(exposure);
  return ofAll(
    windows.map(({ to }) => to),
    (a, b) => lastDay(b) > lastDay(a),
  );
}

function ofAll(
  dates: readonly (PartialDate | undefined)[],
  goesBefore: (a: PartialDate, b: PartialDate) => boolean,
): PartialDate | undefined {
  return dates.reduce((a, b) => (a === undefined || b === undefined ? undefined : goesBefore(a, b) ? b : a), dates[0]);
}
