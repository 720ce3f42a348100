import type { Similar } from './find-similar';
import type { LookedFor } from './looked-for';

/** More of a record's hosts say nothing new. */
const MOST_HOSTS = 4;

/** What was asked for as a heading, and a line for each thing that is like it: id, name, addresses, date, cause, list, reason. */
export function printSimilar({ text }: LookedFor, found: readonly Similar[], most: number): string[] {
  const shown = found.slice(0, most);
  return [
    `# ${text}: ${found.length === 0 ? 'nothing like it' : `${found.length} like it`}`,
    ...shown.map(lineOf),
    ...(found.length > shown.length ? [`  and ${found.length - shown.length} less like it (--limit ${found.length} lists them)`] : []),
  ];
}

function lineOf({ how, of, known: { id, title, places, date, cause, list, remark } }: Similar): string {
  const hosts = [...new Set(places.flatMap(({ host, path = '', from }) => (from ? [] : `${host}${path}`)))];
  const more = hosts.length > MOST_HOSTS ? [`+${hosts.length - MOST_HOSTS}`] : [];
  const where = [...hosts.slice(0, MOST_HOSTS), ...more].join(' ') || 'no address';
  return `  ${[id, title, where, date ?? 'no date', cause ?? '-', remark ? `${list}, ${remark}` : list, `${how}: ${of}`].join(' | ')}`;
}
