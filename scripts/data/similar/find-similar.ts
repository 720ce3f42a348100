import { prepareNearNames } from '../../../core/search/near-names';
import { keysOfFolded, type SearchKeys, searchKeys } from '../../../core/search/search-keys';
import type { SharedHost } from '../shared-host';
import { type Known, LISTS } from './known';
import { LIKENESSES, type Likeness, nearer } from './likeness';
import { likenessOfNames, likenessToLabel } from './likeness-of-names';
import { likenessOfPlaces, type OwnedPlace } from './likeness-of-places';
import type { LookedFor } from './looked-for';
import { type NameForm, nameForms } from './name-form';
import { isUnder, prepareOwners } from './owner-of';

/** Something that exists and why it is like what was asked for. */
export interface Similar extends Likeness {
  known: Known;
}

/** What is compared, of a question and of what exists alike. */
interface Comparable {
  names: NameForm[];
  /** The words that stand in its addresses for a name. */
  labels: NameForm[];
  places: OwnedPlace[];
}

/** Prepares the comparison with everything that exists. What comes back is nearest first, then by list, then the newest first. */
export function prepareSimilar(all: readonly Known[], shared: readonly SharedHost[]): (asked: LookedFor) => Similar[] {
  const ownerOf = prepareOwners(shared);
  const comparable = ({ names, places }: Pick<Known, 'names' | 'places'>): Comparable => {
    const owned = places.map((place) => ({ place, owner: ownerOf(place) }));
    // A page that is only a source, or only spoken of, gives its owner no name.
    const own = owned.filter(({ place }) => !place.from);
    return {
      names: names.flatMap(nameForms),
      labels: [...new Set(own.flatMap(({ owner }) => owner?.label ?? []))].flatMap((label) => nameForms(label).slice(0, 1)),
      places: owned,
    };
  };
  const known = all.map((one) => ({ known: one, ...comparable(one) }));
  const near = prepareNearNames(
    known.map(({ known: one, names, labels }) => ({ known: one, terms: [...names, ...labels].map(termOf), names: one.names })),
  );
  return (asked) => {
    const wanted = comparable(asked);
    const found = new Map<Known, Similar>();
    const add = (one: Known, likeness: Likeness | undefined) => {
      const best = nearer(found.get(one), likeness);
      if (best) found.set(one, { ...best, known: one });
    };
    for (const one of known) {
      if (one.known.list !== 'shared host') add(one.known, compare(wanted, one));
      else if (asked.places.some(({ host }) => isUnder(host, one.known.id)))
        add(one.known, { how: 'host of many owners', of: one.known.id });
    }
    for (const { of, bare, part } of [...wanted.names, ...wanted.labels])
      for (const { of: slip } of part === 'aside' ? [] : near(bare))
        add(slip.known, { how: 'a slip away', of: nearestName(slip.known, of) });
    return [...found.values()].sort(byNearness);
  };
}

function compare(asked: Comparable, known: Comparable): Likeness | undefined {
  let best: Likeness | undefined;
  for (const place of asked.places) for (const other of known.places) best = nearer(best, likenessOfPlaces(place, other));
  for (const name of asked.names) for (const other of known.names) best = nearer(best, likenessOfNames(name, other));
  const toLabel = (name: NameForm, label: NameForm, of: string) => {
    const how = likenessToLabel(name, label);
    if (how) best = nearer(best, { how, of });
  };
  for (const name of asked.names) for (const label of known.labels) toLabel(name, label, label.of);
  for (const label of asked.labels) for (const name of known.names) toLabel(name, label, name.of);
  return best;
}

function termOf({ bare, sound }: NameForm): SearchKeys {
  return { written: bare, romaji: sound || keysOfFolded(bare).romaji, words: [bare] };
}

/** The name of it that begins as what was typed does, else its first. */
function nearestName({ names, title }: Known, typed: string): string {
  const first = searchKeys(typed).written.slice(0, 1);
  return names.find((name) => searchKeys(name).written.startsWith(first)) ?? names[0] ?? title;
}

function byNearness(a: Similar, b: Similar): number {
  return (
    LIKENESSES.indexOf(a.how) - LIKENESSES.indexOf(b.how) ||
    LISTS.indexOf(a.known.list) - LISTS.indexOf(b.known.list) ||
    ((a.known.date ?? '') < (b.known.date ?? '') ? 1 : -1)
  );
}
