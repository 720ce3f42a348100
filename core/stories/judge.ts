import type { PageAddress } from '../page-address';
import type { AnswersDoor, DatasetDoor, IncidentAnswers } from '../ports';
import { siteKeys } from '../site-key';
import { momentOf } from '../situation';
import { formVerdict, type Verdict } from '../verdict';

/**
 * The verdict on an address, from the dataset in use. `unavailable` when there is none or it cannot be read: that is
 * never told as "no record".
 * @param nowMs milliseconds since 1970
 * @param answers what the shopper said about themselves; without it, nobody said anything
 */
export async function judge(
  address: PageAddress | undefined,
  dataset: DatasetDoor,
  nowMs: number,
  answers?: Pick<AnswersDoor, 'readAnswers'>,
): Promise<Verdict> {
  if (!address) return { kind: 'not-a-site' };
  try {
    const found = await dataset.incidentsUnder(siteKeys(address.host, address.path));
    if (!found) return { kind: 'unavailable' };
    const moment = momentOf(nowMs, found.stored.manifest.published);
    return formVerdict(
      address,
      found.incidents,
      moment,
      await answersTo(
        found.incidents.map((one) => one.id),
        answers,
      ),
    );
  } catch {
    // Whatever keeps the database from being read, the shopper needs to know one thing: nothing can be said.
    return { kind: 'unavailable' };
  }
}

/** What the shopper said about some incidents; nothing where that cannot be read, so that a warning is never lost with it. */
export async function answersTo(
  ids: readonly string[],
  door: Pick<AnswersDoor, 'readAnswers'> | undefined,
): Promise<Map<string, IncidentAnswers>> {
  if (!door || ids.length === 0) return new Map();
  try {
    return await door.readAnswers(ids);
  } catch {
    // The louder verdict is the safe one.
    return new Map();
  }
}
