import { noticeable } from '../notice-policy';
import type { PageAddress } from '../page-address';
import type { AnswersDoor, DatasetDoor, MemoryDoor } from '../ports';
import { judge } from './judge';

/**
 * Remembers that the shopper does not want to see the in-page badge about this page's incidents again. What those are
 * is looked up anew from the page's own address: a page cannot name what it would like to have dismissed.
 */
export async function acknowledge(
  address: PageAddress | undefined,
  doors: { dataset: DatasetDoor; memory: MemoryDoor; answers?: AnswersDoor },
  nowMs: number,
): Promise<void> {
  const verdict = await judge(address, doors.dataset, nowMs, doors.answers);
  for (const { incident } of noticeable(verdict)) await doors.memory.dismiss(incident.id, incident.revision);
}
