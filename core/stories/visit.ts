import { noticeWorthy } from '../notice-policy';
import type { PageAddress } from '../page-address';
import type { AnswersDoor, DatasetDoor, MemoryDoor } from '../ports';
import type { RecordedIncident, Verdict } from '../verdict';
import { DEFAULT_WISHES, type Wishes } from '../wishes';
import { judge } from './judge';

/** What a visit comes to: the verdict, and the incidents that the in-page badge should speak of (usually none). */
export interface Visit {
  verdict: Verdict;
  notice: RecordedIncident[];
}

/** Judges a page that is being visited. Writes nothing; see {@link noticeShown}. */
export async function visit(
  address: PageAddress | undefined,
  doors: { dataset: DatasetDoor; memory: MemoryDoor; answers?: AnswersDoor },
  nowMs: number,
  session: string,
  wishes: Wishes = DEFAULT_WISHES,
): Promise<Visit> {
  const verdict = await judge(address, doors.dataset, nowMs, doors.answers);
  if (verdict.kind !== 'recorded') return { verdict, notice: [] };
  const memory = await doors.memory.read(verdict.incidents.map((one) => one.incident.id));
  return { verdict, notice: noticeWorthy(verdict, memory, session, wishes) };
}

/** Remembers that the in-page badge was shown, so that it keeps quiet for the rest of this browser session. */
export async function noticeShown(notice: readonly RecordedIncident[], memory: MemoryDoor, session: string): Promise<void> {
  for (const { incident, shopKey } of notice) await memory.shown(incident.id, incident.revision, session, shopKey);
}
