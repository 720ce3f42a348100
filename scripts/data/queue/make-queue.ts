import type { IncidentFile, SupplierFile } from '../../../core/incident/curated-file';
import type { Level } from '../../../core/incident/level';
import { type Day, daysBetween, firstDay } from '../../../core/incident/partial-date';
import { hasEnded } from '../../../core/incident/state';
import { levelOf } from '../level-of';
import { publishIncidents } from '../publish-incidents';
import type { QueueRule, ToLookAt } from './queue-rule';
import { queueRules } from './rules';

/** A record that somebody should look at, and for what. */
export interface QueuedRecord {
  id: string;
  level: Level;
  /** Of each kind of thing that waits in it, once, times its loudness. */
  weight: number;
  /** The weightiest first. */
  waiting: (ToLookAt & { rule: string })[];
}

/** What stands wrong is worse the louder it is told. */
const LOUDNESS: Readonly<Record<Level, number>> = { none: 0.5, record: 1, caution: 2, alert: 3 };

/** For every year that something waits its weight grows by a part, up to this many years. */
const YEARS_THAT_COUNT = 4;
const GROWS_A_YEAR = 0.25;

/** Every record with something to look at on a day, the worst first. A record that warns nobody any more is asked for little. */
export function makeQueue(
  records: readonly IncidentFile[],
  suppliers: ReadonlyMap<string, SupplierFile>,
  today: Day,
  rules: readonly QueueRule[] = queueRules,
): QueuedRecord[] {
  const published = new Map(publishIncidents(records, suppliers).map((one) => [one.id, one]));
  const queue = records.flatMap((record): QueuedRecord[] => {
    const incident = published.get(record.id);
    const level = incident ? levelOf(incident, { today, published: today }) : 'none';
    const asked = hasEnded(record.state) ? rules.filter(({ ofEndedToo }) => ofEndedToo) : rules;
    const waiting = asked
      .flatMap((rule) => rule.look({ record, level, today }).map((one) => ({ ...one, rule: rule.name })))
      .sort((a, b) => weightOf(b, today) - weightOf(a, today));
    if (waiting.length === 0) return [];
    // Two addresses are one look.
    const once = waiting.filter(({ rule }, i) => waiting.findIndex((one) => one.rule === rule) === i);
    const sum = once.reduce((all, one) => all + weightOf(one, today), 0);
    return [{ id: record.id, level, weight: Math.round(10 * LOUDNESS[level] * sum) / 10, waiting }];
  });
  return queue.sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1));
}

function weightOf({ weight, since }: ToLookAt, today: Day): number {
  const years = since === undefined ? 0 : Math.max(0, daysBetween(firstDay(since), today) / 365.25);
  return weight * (1 + GROWS_A_YEAR * Math.min(years, YEARS_THAT_COUNT));
}
