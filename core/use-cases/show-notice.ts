import { noticeable, noticeWorthy } from '../preferences/notice-policy';
import { isAmong, noticeSubject } from '../preferences/notice-subject';
import type { PagePreferences } from '../preferences/page-preferences';
import type { RecordedIncident, Verdict } from '../verdict/verdict';
import type { AskingPage, HistoryPort, NoticePort, Report, SessionPort } from './ports';

export interface ShowNoticePorts {
  history: HistoryPort;
  session: SessionPort;
  notices: Pick<NoticePort, 'inject'>;
  report: Report;
}

/**
 * Shows the in-page badge where the policy wants it. What it is about is decided here, once for each document, and kept for
 * that document: whoever asks for its words later gets those (`notice-words.ts`). That it was shown is remembered once it was seen
 * (`rememberShown`), so that a page that passes by, reloads after a consent, lies in the background or cannot draw it costs
 * nothing; a private window leaves no trace, at the price of hearing it again on the next page.
 *
 * Where the history cannot be read, nobody knows whether an incident was dismissed: it is shown once at a shop until the
 * browser is closed, because a warning that is lost is worse than one that is heard twice. Where the history cannot be
 * written, the same holds.
 * @returns whether it was shown
 */
export async function showNotice(
  page: AskingPage,
  verdict: Verdict,
  preferences: PagePreferences,
  ports: ShowNoticePorts,
): Promise<boolean> {
  const worthy = await decide(page, verdict, preferences, ports);
  if (worthy.length === 0) return false;
  if (page.incognito) return ports.notices.inject(page);
  await ports.session.setNoticeOf(page, worthy.map(noticeSubject));
  return ports.notices.inject(page);
}

async function decide(
  page: AskingPage,
  verdict: Verdict,
  preferences: PagePreferences,
  { history, session, report }: ShowNoticePorts,
): Promise<RecordedIncident[]> {
  const candidates = noticeable(verdict, preferences);
  if (candidates.length === 0) return [];
  const [sessionId, unwritten, known] = await Promise.all([
    session.id(),
    page.incognito ? [] : session.unwritten(candidates.map(noticeSubject)),
    history.read(candidates.map(({ incident }) => incident.id)).catch((error: unknown) => {
      report('What was shown and dismissed could not be read:', error);
      return new Map();
    }),
  ]);
  return noticeWorthy(verdict, known, sessionId, preferences).filter((one) => !isAmong(unwritten, one));
}

/**
 * Remembers that the badge of a document was there to be seen, for whatever it was shown there (`showNotice`): a page names
 * nothing. A private window leaves no trace.
 */
export async function rememberShown(page: AskingPage, { history, session, report }: Omit<ShowNoticePorts, 'notices'>): Promise<void> {
  if (page.incognito) return;
  const [subjects, sessionId] = await Promise.all([session.noticeOf(page), session.id()]);
  try {
    for (const { id, revision, shopKey } of subjects) await history.shown(id, revision, sessionId, shopKey);
  } catch (error) {
    report('What was shown could not be remembered:', error);
    await session.addUnwritten(subjects);
  }
}
