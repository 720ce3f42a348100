import { earliest, latest, type PartialDate } from './partial-date';
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
  return earliest(windowsOf(exposure).map(({ from }) => from));
}

/** The last of a group's days; undefined where one stretch is open there, or none is known. */
export function lastOf(exposure: Exposure): PartialDate | undefined {
  return latest(windowsOf(exposure).map(({ to }) => to));
}
