import { servedKey } from '../dataset/row-key';
import type { Clock } from '../incident/clock';
import { isEmbedOf } from '../incident/supplier-hosts';
import { covers } from '../matching/match';
import type { PageAddress } from '../matching/page-address';
import { siteKeys } from '../matching/site-key';
import { momentOf } from '../verdict/policy-input';
import { recordIncident } from '../verdict/verdict';
import type { ServedIncident } from '../wording/tell-embedded';
import type { ReadableDataset } from './ports';

/**
 * The incidents at carriers and platforms through which orders at a page are known to go. Such a record does not name the shops
 * concerned; where it has a rule about this page all the same, the verdict tells that. Empty when there is no dataset, and where
 * nothing warns any more.
 * @throws when the database cannot be read
 */
export async function servingSuppliers(
  page: PageAddress,
  { dataset, clock }: { dataset: ReadableDataset; clock: Clock },
): Promise<ServedIncident[]> {
  const found = await dataset.incidentsUnder(siteKeys(page.host, '').map(servedKey));
  if (!found) return [];
  const moment = momentOf(clock, found.stored.manifest.published);
  return found.incidents.flatMap((incident) => {
    const known = incident.serves?.find(({ hosts }) => isEmbedOf(hosts, page.host));
    const named = incident.shops.some(({ sites = [] }) => sites.some((rule) => covers(rule, page)));
    if (!known || named) return [];
    const recorded = recordIncident(incident, undefined, undefined, moment);
    return recorded && recorded.level !== 'none' ? [{ recorded, source: known.source }] : [];
  });
}
