import { atLeast } from './level';
import type { IncidentMemory } from './ports';
import type { RecordedIncident, Verdict } from './verdict';
import { DEFAULT_WISHES, type Wishes } from './wishes';

/** In how many browser sessions one revision of an incident may show the in-page badge before it falls silent by itself. */
const MOST_SESSIONS = 3;

/**
 * The incidents that the in-page badge should speak of now; empty when it should stay away. It speaks once a browser
 * session and shop, in three sessions at most for one revision, and never again about a revision that was dismissed.
 */
export function noticeWorthy(
  verdict: Verdict,
  memory: ReadonlyMap<string, IncidentMemory>,
  session: string,
  wishes: Wishes = DEFAULT_WISHES,
): RecordedIncident[] {
  return noticeable(verdict, wishes).filter(({ incident, shopKey }) => {
    const { dismissedRevision = 0, shownRevision, sessions = 0, lastSession, shops = [] } = memory.get(incident.id) ?? {};
    if (dismissedRevision >= incident.revision) return false;
    if (shownRevision !== incident.revision) return true;
    return lastSession === session ? !shops.includes(shopKey) : sessions < MOST_SESSIONS;
  });
}

/** The incidents of a verdict that are loud enough for the in-page badge, shown or not; none where the shopper wants no badge. */
export function noticeable(verdict: Verdict, wishes: Wishes = DEFAULT_WISHES): RecordedIncident[] {
  if (verdict.kind !== 'recorded' || wishes.notice !== 'badge' || wishes.muted) return [];
  return verdict.incidents.filter((one) => raisesBadge(one, wishes) && atLeast(one.level, wishes.noticeFrom));
}

/** Whether an incident may raise a badge at all: a site that is no shop is told of in the popup only, unless the shopper wants every kind of site. */
export function raisesBadge({ incident, level }: RecordedIncident, { everySite }: Pick<Wishes, 'everySite'> = DEFAULT_WISHES): boolean {
  return (everySite || !incident.notAShop) && level !== 'none';
}
