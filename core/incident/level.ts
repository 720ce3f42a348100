/**
 * How loudly an incident may speak, in rising order. `none`: not at all (cleared, withdrawn); `record`: a grey mark on the
 * toolbar; `caution` and `alert`: the in-page badge too.
 */
export const LEVELS = ['none', 'record', 'caution', 'alert'] as const;
export type Level = (typeof LEVELS)[number];

/** The lower of two levels. */
export function lower(a: Level, b: Level): Level {
  return LEVELS.indexOf(a) < LEVELS.indexOf(b) ? a : b;
}

/** The highest of some levels; `none` when there are none. */
export function highest(levels: Iterable<Level>): Level {
  let found: Level = 'none';
  for (const level of levels) if (LEVELS.indexOf(level) > LEVELS.indexOf(found)) found = level;
  return found;
}

/** Whether a level is at least another. */
export function atLeast(level: Level, wanted: Level): boolean {
  return LEVELS.indexOf(level) >= LEVELS.indexOf(wanted);
}
