import type { Clock } from '../incident/clock';
import { covers } from '../matching/match';
import type { PageAddress } from '../matching/page-address';
import { momentOf } from '../verdict/policy-input';
import { type RecordedIncident, recordIncident } from '../verdict/verdict';
import type { ReadableDataset } from './ports';

/**
 * The incidents under some keys that stand behind a page and do not name it: one with a rule about the page, be it `unaffected`, is
 * the verdict's to tell. Without those that warn nobody any more; empty when there is no dataset.
 * @throws when the database cannot be read
 */
export async function recordedBehind(
  page: PageAddress,
  keys: readonly string[],
  { dataset, clock }: { dataset: ReadableDataset; clock: Clock },
): Promise<RecordedIncident[]> {
  const found = keys.length > 0 ? await dataset.incidentsUnder([...keys]) : undefined;
  if (!found) return [];
  const moment = momentOf(clock, found.stored.manifest.published);
  return found.incidents.flatMap((incident) => {
    const named = incident.shops.some(({ sites = [] }) => sites.some((rule) => covers(rule, page)));
    if (named) return [];
    const recorded = recordIncident(incident, undefined, undefined, moment);
    return recorded && recorded.level !== 'none' ? [recorded] : [];
  });
}
