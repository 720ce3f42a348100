import { embedKey } from '../dataset/row-key';
import type { Clock } from '../incident/clock';
import { embedHosts, isEmbedOf } from '../incident/supplier-hosts';
import { covers } from '../matching/match';
import type { PageAddress } from '../matching/page-address';
import { siteKeys } from '../matching/site-key';
import { momentOf } from '../verdict/policy-input';
import { type RecordedIncident, recordIncident } from '../verdict/verdict';
import type { ReadableDataset } from './ports';

/**
 * The incidents at suppliers from whose hosts a page loads. Using a supplier never means that a shop was hit. An incident
 * with a rule about this page, be it `unaffected`, is not among them: that is the verdict's to tell. Nor is one that warns
 * nobody any more, nor any where the page is the supplier's own. Empty when there is no dataset.
 * @param hosts from which the page loaded something, as the URL parser writes them
 * @throws when the database cannot be read
 */
export async function embeddedSuppliers(
  page: PageAddress,
  hosts: readonly string[],
  { dataset, clock }: { dataset: ReadableDataset; clock: Clock },
): Promise<RecordedIncident[]> {
  const keys = new Set(hosts.flatMap((host) => siteKeys(host, '').map(embedKey)));
  const found = keys.size > 0 ? await dataset.incidentsUnder([...keys]) : undefined;
  if (!found) return [];
  const moment = momentOf(clock, found.stored.manifest.published);
  return found.incidents.flatMap((incident) => {
    const patterns = embedHosts(incident);
    const loadsFrom = (host: string) => patterns.some((pattern) => isEmbedOf(pattern, host));
    const named = incident.shops.some(({ sites = [] }) => sites.some((rule) => covers(rule, page)));
    if (!hosts.some(loadsFrom) || loadsFrom(page.host) || named) return [];
    const recorded = recordIncident(incident, undefined, undefined, moment);
    return recorded && recorded.level !== 'none' ? [recorded] : [];
  });
}
