import type { QueuedRecord } from './make-queue';
import type { QueueRule } from './queue-rule';

/** The first records of a queue, each with what waits in it, then how many wait for what. */
export function printQueue(queue: readonly QueuedRecord[], rules: readonly QueueRule[], most: number): string[] {
  const shown = queue.slice(0, most);
  const count = (name: string) => queue.filter(({ waiting }) => waiting.some(({ rule }) => rule === name)).length;
  const widest = Math.max(0, ...rules.map(({ name }) => name.length));
  return [
    ...shown.flatMap(({ id, level, weight, waiting }) => [
      `${id} (${level}, ${weight.toFixed(1)})`,
      ...waiting.map(({ rule, why, since }) => `  ${rule.padEnd(widest)}  ${(since ?? 'no date').padEnd(10)}  ${why}`),
    ]),
    ...(shown.length > 0 ? [''] : []),
    `${shown.length} of ${queue.length} records to look at, worst first:`,
    ...rules.map(({ name, description }) => `  ${name.padEnd(widest)}  ${String(count(name)).padStart(5)}  ${description}`),
  ];
}
