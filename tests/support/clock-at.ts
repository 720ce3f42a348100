import type { Clock } from '../../core/incident/clock';

/** A clock that stands at a moment (milliseconds since 1970), in a zone that many minutes ahead of UTC. */
export function clockAt(nowMs: number, utcOffsetMinutes = 0): Clock {
  return { now: () => nowMs, utcOffsetMinutes: () => utcOffsetMinutes };
}
