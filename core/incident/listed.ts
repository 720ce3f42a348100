import type { Incident } from './schema';
import { LISTS, type ListName } from './vocabulary';

/** The public list by whose word alone an incident is told; undefined where somebody announced or reported it. */
export function listOf({ announcedBy }: Pick<Incident, 'announcedBy'>): ListName | undefined {
  return LISTS.find((list) => list === announcedBy);
}
