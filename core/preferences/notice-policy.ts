import { atLeast } from '../incident/level';
import type { RecordedIncident, Verdict } from '../verdict/verdict';
import { DEFAULT_PAGE_PREFERENCES, type PagePreferences } from './page-preferences';

/** In how many browser sessions one revision of an incident may show the in-page badge before it falls silent by itself. */
const MAX_SESSIONS = 3;

/** What was shown and dismissed of one incident. */
export interface IncidentHistory {
  dismissedRevision?: number;
  /** Which revision the sessions below were counted for. */
  shownRevision?: number;
  sessions?: number;
  lastSession?: string;
  /** Keys of the shops at which it was shown in the last session; one incident may concern several. */
  shops?: string[];
}

/** What an in-page badge was shown for: a revision of an incident, at one of its shops. */
export interface NoticeSubject {
  id: string;
  revision: number;
  shopKey: string;
}

export function noticeSubject({ incident, shopKey }: RecordedIncident): NoticeSubject {
  return { id: incident.id, revision: incident.revision, shopKey };
}

/** Whether an incident, as it stands now, is among the subjects. */
export function isAmong(subjects: readonly NoticeSubject[], one: RecordedIncident): boolean {
  const { id, revision, shopKey } = noticeSubject(one);
  return subjects.some((other) => other.id === id && other.revision === revision && other.shopKey === shopKey);
}

/**
 * The incidents that the in-page badge should speak of now; empty when it should stay away. It speaks once a browser
 * session and shop, in three sessions at most for one revision, and never again about a revision that was dismissed.
 */
export function noticeWorthy(
  verdict: Verdict,
  history: ReadonlyMap<string, IncidentHistory>,
  session: string,
  preferences: PagePreferences = DEFAULT_PAGE_PREFERENCES,
): RecordedIncident[] {
  return noticeable(verdict, preferences).filter(({ incident, shopKey }) => {
    const { dismissedRevision = 0, shownRevision, sessions = 0, lastSession, shops = [] } = history.get(incident.id) ?? {};
    if (dismissedRevision >= incident.revision) return false;
    if (shownRevision !== incident.revision) return true;
    return lastSession === session ? !shops.includes(shopKey) : sessions < MAX_SESSIONS;
  });
}

/** The incidents of a verdict that are loud enough for the in-page badge, shown or not; none where the shopper wants no badge. */
export function noticeable(verdict: Verdict, preferences: PagePreferences = DEFAULT_PAGE_PREFERENCES): RecordedIncident[] {
  if (verdict.kind !== 'recorded' || preferences.notice !== 'badge' || preferences.muted) return [];
  return verdict.incidents.filter((one) => raisesBadge(one, preferences) && atLeast(one.level, preferences.noticeFrom));
}

/** Whether an incident may raise a badge at all: a site that is no shop is told of in the popup only, unless the shopper wants every kind of site. */
export function raisesBadge(
  { incident, level }: RecordedIncident,
  { everySite }: Pick<PagePreferences, 'everySite'> = DEFAULT_PAGE_PREFERENCES,
): boolean {
  return (everySite || !incident.notAShop) && level !== 'none';
}
