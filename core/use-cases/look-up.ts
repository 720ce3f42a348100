import { LEVELS } from '../incident/level';
import type { PageAddress } from '../matching/page-address';
import type { ListedHeading, LookUpResult, NamedRecords } from '../search/look-up-result';
import { byNearness, MOST_OFFERED } from '../search/near-names';
import { prepareSearch, type Search } from '../search/search';
import type { ReadableDataset } from './ports';
import { type VerdictPorts, verdictAt } from './verdict-at';
import { withLevels } from './with-levels';

/** Of so many the level is read, which decides between names that are equally near. */
const NEAR_READ = 12;

/** How many records a list shows at the most. */
const MOST_LISTED = 20;

/** How many names are offered while somebody types: no more than are taken in at a glance. */
const SUGGESTIONS = 8;

type LookUpPorts = VerdictPorts & { dataset: ReadableDataset };

/**
 * Looks up what a person typed.
 * @param address the same text as an address, where it is one
 * @param search over the dataset in use; given where many look-ups follow, so that it is prepared once
 * @throws when the database cannot be read
 */
export async function lookUp(
  text: string,
  address: PageAddress | undefined,
  ports: LookUpPorts,
  search: () => Promise<Search> = searcher(ports.dataset),
): Promise<LookUpResult> {
  const verdict = address && (await verdictAt(address, ports));
  const told = new Set(verdict?.kind === 'recorded' ? verdict.incidents.map((one) => one.incident.id) : []);
  const { find, near } = await search();
  const found = find(text);
  const others = found.filter((heading) => !told.has(heading.id));
  const headings = await withLevels(others.slice(0, MOST_LISTED), text, ports);
  const isFound = found.length > 0 || told.size > 0;
  return {
    ...(verdict && { address: verdict }),
    headings,
    ...(others.length > headings.length && { total: others.length }),
    near: isFound ? [] : await nearTo(text, near, ports),
  };
}

/**
 * What is offered while a person types.
 * @throws when the database cannot be read
 */
export async function suggest(text: string, ports: LookUpPorts, search: () => Promise<Search>): Promise<NamedRecords> {
  const { find, near } = await search();
  const headings = find(text).slice(0, SUGGESTIONS);
  return { headings: await withLevels(headings, text, ports), near: headings.length > 0 ? [] : await nearTo(text, near, ports) };
}

async function nearTo(text: string, near: Search['near'], ports: LookUpPorts): Promise<ListedHeading[]> {
  const found = near(text).slice(0, NEAR_READ);
  const listed = await withLevels(
    found.map(({ of }) => of),
    text,
    ports,
  );
  const places = found.map((one, n) => ({ ...one, of: listed[n] ?? one.of }));
  return places
    .sort((a, b) => byNearness(a, b) || loudness(b.of) - loudness(a.of))
    .slice(0, MOST_OFFERED)
    .map(({ of }) => of);
}

function loudness({ level = 'none' }: ListedHeading): number {
  return LEVELS.indexOf(level);
}

/** Prepares the search over the dataset in use: once, and anew when another dataset took its place. Rejects when the database cannot be read. */
export function searcher(dataset: ReadableDataset): () => Promise<Search> {
  let ready: { generation: string; search: Search } | undefined;
  return async () => {
    const generation = (await dataset.current())?.generation ?? '';
    if (ready?.generation !== generation) ready = { generation, search: prepareSearch(await dataset.headings()) };
    return ready.search;
  };
}
