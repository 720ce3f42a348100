import { noticeWorthy } from '../preferences/notice-policy';
import { DEFAULT_PAGE_PREFERENCES, type PagePreferences } from '../preferences/page-preferences';
import type { RecordedIncident, Verdict } from '../verdict/verdict';
import type { HistoryPort } from './ports';

/** The incidents of a verdict that the in-page badge should speak of (usually none). Writes nothing; see {@link noticeShown}. */
export async function noticeFor(
  verdict: Verdict,
  history: HistoryPort,
  session: string,
  preferences: PagePreferences = DEFAULT_PAGE_PREFERENCES,
): Promise<RecordedIncident[]> {
  if (verdict.kind !== 'recorded') return [];
  return noticeWorthy(verdict, await history.read(verdict.incidents.map((one) => one.incident.id)), session, preferences);
}

/** Remembers that the in-page badge was shown, so that it keeps quiet for the rest of this browser session. */
export async function noticeShown(notice: readonly RecordedIncident[], history: HistoryPort, session: string): Promise<void> {
  for (const { incident, shopKey } of notice) await history.shown(incident.id, incident.revision, session, shopKey);
}
