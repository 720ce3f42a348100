import { embedKey } from '../dataset/row-key';
import type { Clock } from '../incident/clock';
import { embedHosts, isEmbedOf } from '../incident/supplier-hosts';
import type { PageAddress } from '../matching/page-address';
import { siteKeys } from '../matching/site-key';
import type { RecordedIncident } from '../verdict/verdict';
import type { ReadableDataset } from './ports';
import { recordedBehind } from './recorded-behind';

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
  ports: { dataset: ReadableDataset; clock: Clock },
): Promise<RecordedIncident[]> {
  const keys = new Set(hosts.flatMap((host) => siteKeys(host, '').map(embedKey)));
  const behind = await recordedBehind(page, [...keys], ports);
  return behind.filter(({ incident }) => {
    const patterns = embedHosts(incident);
    const isOf = (host: string) => patterns.some((pattern) => isEmbedOf(pattern, host));
    return hosts.some(isOf) && !isOf(page.host);
  });
}
