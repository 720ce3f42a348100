import type { Heading } from '../dataset/format';
import { momentOf } from '../verdict/policy-input';
import { type RecordedIncident, recordIncident } from '../verdict/verdict';
import { answersTo, type VerdictPorts } from './verdict-at';

/**
 * One incident that was chosen from a list, without an address; undefined when it is no longer in the dataset.
 * @throws when the dataset cannot be read
 */
export async function openIncident(
  { id, key }: Pick<Heading, 'id' | 'key'>,
  { dataset, clock, answers }: VerdictPorts,
): Promise<RecordedIncident | undefined> {
  const found = await dataset.incidentsUnder([key]);
  const incident = found?.incidents.find((one) => one.id === id);
  if (!found || !incident) return undefined;
  const moment = momentOf(clock, found.stored.manifest.published);
  return recordIncident(incident, undefined, undefined, moment, (await answersTo([id], answers)).get(id));
}
