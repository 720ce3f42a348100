import type { Clock } from '../incident/clock';
import type { PageAddress } from '../matching/page-address';
import { siteKeys } from '../matching/site-key';
import type { IncidentAnswers } from '../verdict/affected';
import { momentOf } from '../verdict/policy-input';
import { formVerdict, type Verdict } from '../verdict/verdict';
import type { AnswersPort, ReadableDataset } from './ports';

/** What a verdict is formed from. */
export interface VerdictPorts {
  dataset: Pick<ReadableDataset, 'incidentsUnder'>;
  clock: Clock;
  /** What the shopper said about themselves; without it, nobody said anything. */
  answers?: Pick<AnswersPort, 'readAnswers'>;
}

/**
 * The verdict on an address, from the dataset in use. `unavailable` when there is none or it cannot be read, or when all
 * that is on record needs a newer version: that is never told as "no record".
 */
export async function verdictAt(address: PageAddress | undefined, { dataset, clock, answers }: VerdictPorts): Promise<Verdict> {
  if (!address) return { kind: 'not-a-site' };
  try {
    const found = await dataset.incidentsUnder(siteKeys(address.host, address.path));
    if (!found) return { kind: 'unavailable' };
    const moment = momentOf(clock, found.stored.manifest.published);
    const told = await answersTo(
      found.incidents.map(({ id }) => id),
      answers,
    );
    return formVerdict(address, found.incidents, moment, told, found.unread);
  } catch {
    // Whatever keeps the database from being read, the shopper needs to know one thing: nothing can be said.
    return { kind: 'unavailable' };
  }
}

/** What the shopper said about some incidents; nothing where that cannot be read, so that a warning is never lost with it. */
export async function answersTo(ids: readonly string[], port: VerdictPorts['answers']): Promise<Map<string, IncidentAnswers>> {
  if (!port || ids.length === 0) return new Map();
  try {
    return await port.readAnswers(ids);
  } catch {
    // The louder verdict is the safe one.
    return new Map();
  }
}
