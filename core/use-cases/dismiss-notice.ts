import type { Clock } from '../incident/clock';
import type { PageAddress } from '../matching/page-address';
import { noticeable } from '../preferences/notice-policy';
import type { AnswersPort, DatasetPort, HistoryPort } from './ports';
import { verdictAt } from './verdict-at';

/**
 * Remembers that the shopper does not want to see the in-page badge about this page's incidents again. What those are
 * is looked up anew from the page's own address: a page cannot name what it would like to have dismissed.
 */
export async function dismissNotice(
  address: PageAddress | undefined,
  ports: { dataset: DatasetPort; history: HistoryPort; answers?: AnswersPort },
  clock: Clock,
): Promise<void> {
  const verdict = await verdictAt(address, ports.dataset, clock, ports.answers);
  for (const { incident } of noticeable(verdict)) await ports.history.dismiss(incident.id, incident.revision);
}
