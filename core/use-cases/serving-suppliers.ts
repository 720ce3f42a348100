import { servedKey } from '../dataset/row-key';
import type { Clock } from '../incident/clock';
import { isEmbedOf } from '../incident/supplier-hosts';
import type { PageAddress } from '../matching/page-address';
import { siteKeys } from '../matching/site-key';
import type { ServedIncident } from '../wording/tell-embedded';
import type { ReadableDataset } from './ports';
import { recordedBehind } from './recorded-behind';

/**
 * The incidents at carriers and platforms through which orders at a page are known to go. Such a record does not name the shops
 * concerned; where it has a rule about this page all the same, the verdict tells that. Empty when there is no dataset, and where
 * nothing warns any more.
 * @throws when the database cannot be read
 */
export async function servingSuppliers(page: PageAddress, ports: { dataset: ReadableDataset; clock: Clock }): Promise<ServedIncident[]> {
  const behind = await recordedBehind(page, siteKeys(page.host, '').map(servedKey), ports);
  return behind.flatMap((recorded) => {
    const known = recorded.incident.serves?.find(({ hosts }) => isEmbedOf(hosts, page.host));
    return known ? [{ recorded, source: known.source }] : [];
  });
}
