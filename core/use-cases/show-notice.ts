import { isAmong, noticeable, noticeSubject, noticeWorthy } from '../preferences/notice-policy';
import type { PagePreferences } from '../preferences/page-preferences';
import type { RecordedIncident, Verdict } from '../verdict/verdict';
import type { AskingPage, HistoryPort, NoticePort, Report, SessionPort } from './ports';

export interface ShowNoticePorts {
  history: HistoryPort;
  session: SessionPort;
  notices: Pick<NoticePort, 'inject'>;
  report: Report;
}

/** Shows the in-page badge where the policy wants it. */
export interface NoticeShower {
  /** @returns whether it was shown; whoever asks for its words later (`notice-words.ts`) gets those of what was decided here */
  show(page: AskingPage, verdict: Verdict, preferences: PagePreferences): Promise<boolean>;
}

/**
 * Decides once for each document what its in-page badge is about, keeps that for the document, shows the badge and
 * remembers that it was shown. A private window leaves no trace, at the price of hearing it again on the next page.
 *
 * Where the history cannot be read, nobody knows whether an incident was dismissed: it is shown once at a shop until the
 * browser is closed, because a warning that is lost is worse than one that is heard twice. Where the history cannot be
 * written, the same holds.
 */
export function noticeShower({ history, session, notices, report }: ShowNoticePorts): NoticeShower {
  /** What is being shown at this moment; two tabs that open the same shop at once are one occasion. */
  const showing = new Set<string>();

  /** What the badge is to speak of, which is being shown from here on; nothing in most cases. */
  async function decide(page: AskingPage, verdict: Verdict, preferences: PagePreferences): Promise<RecordedIncident[]> {
    const candidates = noticeable(verdict, preferences);
    if (candidates.length === 0) return [];
    const [sessionId, unwritten] = await Promise.all([session.id(), session.unwritten(candidates.map(noticeSubject))]);
    const ids = candidates.map(({ incident }) => incident.id);
    const known = await history.read(ids).catch((error: unknown) => {
      report('What was shown and dismissed could not be read:', error);
      return new Map();
    });
    // From here nothing is awaited, so that a second tab, which has read the same history, finds what is being shown.
    const worthy = noticeWorthy(verdict, known, sessionId, preferences);
    if (page.incognito) return worthy;
    const fresh = worthy.filter((one) => !isAmong(unwritten, one) && !showing.has(occasion(one)));
    for (const one of fresh) showing.add(occasion(one));
    return fresh;
  }

  async function remember(shown: readonly RecordedIncident[]): Promise<void> {
    const sessionId = await session.id();
    try {
      for (const { incident, shopKey } of shown) await history.shown(incident.id, incident.revision, sessionId, shopKey);
    } catch (error) {
      report('What was shown could not be remembered:', error);
      await session.addUnwritten(shown.map(noticeSubject));
    }
  }

  return {
    async show(page, verdict, preferences) {
      const subjects = await decide(page, verdict, preferences);
      if (subjects.length === 0) return false;
      if (page.incognito) return notices.inject(page);
      try {
        await session.setNoticeOf(page, subjects.map(noticeSubject));
        if (!(await notices.inject(page))) return false;
        await remember(subjects);
        return true;
      } finally {
        for (const one of subjects) showing.delete(occasion(one));
      }
    },
  };
}

function occasion({ incident, shopKey }: RecordedIncident): string {
  return `${incident.id} ${shopKey}`;
}
