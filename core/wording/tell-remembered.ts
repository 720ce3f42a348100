import type { RememberedCounts } from '../preferences/count-remembered';
import { fill } from './fill';
import { grouped, tellPlain } from './numbers';
import type { Words } from './words';

/** Of how many incidents something is remembered, and what: a kind of which there is none is left out. */
export function tellRemembered(counts: RememberedCounts, words: Words): string {
  const { history } = words.settings;
  const kinds = (['told', 'dismissed', 'shown'] as const).filter((kind) => counts[kind] > 0);
  if (kinds.length === 0) return history.holdsNothing;
  const told = kinds.map((kind) => fill(history.kinds[kind], { n: grouped(counts[kind]) })).join(words.list.separator);
  const total = kinds.reduce((sum, kind) => sum + counts[kind], 0);
  return `${tellPlain(total, history.holds)}${fill(history.ofKinds, { kinds: told })}`;
}
