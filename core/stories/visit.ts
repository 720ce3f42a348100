import { noticeWorthy } from '../notice-policy';
import type { MemoryDoor } from '../ports';
import type { RecordedIncident, Verdict } from '../verdict';
import { DEFAULT_WISHES, type Wishes } from '../wishes';

/** The incidents of a verdict that the in-page badge should speak of (usually none). Writes nothing; see {@link noticeShown}. */
export async function noticeFor(
  verdict: Verdict,
  memory: MemoryDoor,
  session: string,
  wishes: Wishes = DEFAULT_WISHES,
): Promise<RecordedIncident[]> {
  if (verdict.kind !== 'recorded') return [];
  return noticeWorthy(verdict, await memory.read(verdict.incidents.map((one) => one.incident.id)), session, wishes);
}

/** Remembers that the in-page badge was shown, so that it keeps quiet for the rest of this browser session. */
export async function noticeShown(notice: readonly RecordedIncident[], memory: MemoryDoor, session: string): Promise<void> {
  for (const { incident, shopKey } of notice) await memory.shown(incident.id, incident.revision, session, shopKey);
}
