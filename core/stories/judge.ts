import type { PageAddress } from '../page-address';
import { dayOf } from '../partial-date';
import type { DatasetDoor } from '../ports';
import { siteKeys } from '../site-key';
import { formVerdict, type Verdict } from '../verdict';

/**
 * The verdict on an address, from the dataset in use. `unavailable` when there is none or it cannot be read: that is
 * never told as "no record".
 * @param nowMs milliseconds since 1970
 */
export async function judge(address: PageAddress | undefined, dataset: DatasetDoor, nowMs: number): Promise<Verdict> {
  if (!address) return { kind: 'not-a-site' };
  try {
    const found = await dataset.incidentsUnder(siteKeys(address.host, address.path));
    if (!found) return { kind: 'unavailable' };
    return formVerdict(address, found.incidents, { today: dayOf(nowMs), published: dayOf(Date.parse(found.stored.manifest.published)) });
  } catch {
    // Whatever keeps the database from being read, the shopper needs to know one thing: nothing can be said.
    return { kind: 'unavailable' };
  }
}
