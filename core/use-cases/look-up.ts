import type { Heading } from '../dataset/format';
import type { Clock } from '../incident/clock';
import type { PageAddress } from '../matching/page-address';
import type { LookUpResult } from '../search/look-up-result';
import { prepareSearch, type Search } from '../search/search';
import { momentOf } from '../verdict/policy-input';
import { recordIncident } from '../verdict/verdict';
import type { AnswersPort, DatasetPort } from './ports';
import { answersTo, verdictAt } from './verdict-at';

/**
 * Looks up what a person typed.
 * @param address the same text as an address, where it is one
 * @param search over the dataset in use; given where many look-ups follow, so that it is prepared once
 * @throws when the database cannot be read
 */
export async function lookUp(
  text: string,
  address: PageAddress | undefined,
  dataset: DatasetPort,
  clock: Clock,
  answers?: AnswersPort,
  search: () => Promise<Search> = searcher(dataset),
): Promise<LookUpResult> {
  const verdict = address && (await verdictAt(address, dataset, clock, answers));
  const told = new Set(verdict?.kind === 'recorded' ? verdict.incidents.map((one) => one.incident.id) : []);
  const headings = (await search())(text).filter((heading) => !told.has(heading.id));
  return { ...(verdict && { address: verdict }), headings };
}

/** Prepares the search over the dataset in use: once, and anew when another dataset took its place. Rejects when the database cannot be read. */
export function searcher(dataset: DatasetPort): () => Promise<Search> {
  let ready: { generation: string; search: Search } | undefined;
  return async () => {
    const generation = (await dataset.current())?.generation ?? '';
    if (ready?.generation !== generation) ready = { generation, search: prepareSearch(await dataset.headings()) };
    return ready.search;
  };
}

/** One incident that was chosen from a list; undefined when it is no longer in the dataset. */
export async function openIncident(
  heading: Pick<Heading, 'id' | 'key'>,
  dataset: DatasetPort,
  clock: Clock,
  answers?: AnswersPort,
): Promise<ReturnType<typeof recordIncident> | undefined> {
  const found = await dataset.incidentsUnder([heading.key]);
  const incident = found?.incidents.find((one) => one.id === heading.id);
  if (!found || !incident) return undefined;
  const moment = momentOf(clock, found.stored.manifest.published);
  return recordIncident(incident, undefined, undefined, moment, (await answersTo([incident.id], answers)).get(incident.id));
}
