import type { PageAddress } from '../matching/page-address';
import { siteKeys } from '../matching/site-key';
import type { IncidentAnswers } from '../verdict/affected';
import { momentOf } from '../verdict/policy-input';
import { formVerdict, type Verdict } from '../verdict/verdict';
import type { AnswersPort, DatasetPort } from './ports';

/**
 * The verdict on an address, from the dataset in use. `unavailable` when there is none or it cannot be read, or when all
 * that is on record needs a newer version: that is never told as "no record".
 * @param nowMs milliseconds since 1970
 * @param answers what the shopper said about themselves; without it, nobody said anything
 */
export async function verdictAt(
  address: PageAddress | undefined,
  dataset: DatasetPort,
  nowMs: number,
  answers?: Pick<AnswersPort, 'readAnswers'>,
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
      found.unread,
    );
  } catch {
    // Whatever keeps the database from being read, the shopper needs to know one thing: nothing can be said.
    return { kind: 'unavailable' };
  }
}

/** What the shopper said about some incidents; nothing where that cannot be read, so that a warning is never lost with it. */
export async function answersTo(
  ids: readonly string[],
  port: Pick<AnswersPort, 'readAnswers'> | undefined,
): Promise<Map<string, IncidentAnswers>> {
  if (!port || ids.length === 0) return new Map();
  try {
    return await port.readAnswers(ids);
  } catch {
    // The louder verdict is the safe one.
    return new Map();
  }
}
