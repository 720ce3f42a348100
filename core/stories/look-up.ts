import type { Heading } from '../dataset';
import type { PageAddress } from '../page-address';
import type { AnswersDoor, DatasetDoor } from '../ports';
import { prepareSearch, type Search } from '../search';
import { momentOf } from '../situation';
import { recordIncident, type Verdict } from '../verdict';
import { answersTo, judge } from './judge';

/** What a look-up found: the verdict on the address, where one was typed, and the records whose name fits. */
export interface LookUp {
  address?: Verdict;
  headings: Heading[];
}

/**
 * Looks up what a person typed.
 * @param address the same text as an address, where it is one
 * @param search over the dataset in use; given where many look-ups follow, so that it is prepared once
 * @throws when the database cannot be read
 */
export async function lookUp(
  text: string,
  address: PageAddress | undefined,
  dataset: DatasetDoor,
  nowMs: number,
  answers?: AnswersDoor,
  search: () => Promise<Search> = searcher(dataset),
): Promise<LookUp> {
  const verdict = address && (await judge(address, dataset, nowMs, answers));
  const told = new Set(verdict?.kind === 'recorded' ? verdict.incidents.map((one) => one.incident.id) : []);
  const headings = (await search())(text).filter((heading) => !told.has(heading.id));
  return { ...(verdict && { address: verdict }), headings };
}

/** Prepares the search over the dataset in use: once, and anew when another dataset took its place. Rejects when the database cannot be read. */
export function searcher(dataset: DatasetDoor): () => Promise<Search> {
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
  dataset: DatasetDoor,
  nowMs: number,
  answers?: AnswersDoor,
): Promise<ReturnType<typeof recordIncident> | undefined> {
  const found = await dataset.incidentsUnder([heading.key]);
  const incident = found?.incidents.find((one) => one.id === heading.id);
  if (!found || !incident) return undefined;
  const moment = momentOf(nowMs, found.stored.manifest.published);
  return recordIncident(incident, undefined, undefined, moment, (await answersTo([incident.id], answers)).get(incident.id));
}
