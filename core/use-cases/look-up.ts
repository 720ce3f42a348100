import type { PageAddress } from '../matching/page-address';
import type { LookUpResult } from '../search/look-up-result';
import { prepareSearch, type Search } from '../search/search';
import type { ReadableDataset } from './ports';
import { type VerdictPorts, verdictAt } from './verdict-at';

/**
 * Looks up what a person typed.
 * @param address the same text as an address, where it is one
 * @param search over the dataset in use; given where many look-ups follow, so that it is prepared once
 * @throws when the database cannot be read
 */
export async function lookUp(
  text: string,
  address: PageAddress | undefined,
  ports: VerdictPorts & { dataset: ReadableDataset },
  search: () => Promise<Search> = searcher(ports.dataset),
): Promise<LookUpResult> {
  const verdict = address && (await verdictAt(address, ports));
  const told = new Set(verdict?.kind === 'recorded' ? verdict.incidents.map((one) => one.incident.id) : []);
  const headings = (await search())(text).filter((heading) => !told.has(heading.id));
  return { ...(verdict && { address: verdict }), headings };
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
