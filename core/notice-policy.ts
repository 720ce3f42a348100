import { atLeast } from './level';
import type { IncidentMemory } from './ports';
import type { RecordedIncident, Verdict } from './verdict';

/** In how many browser sessions one revision of an incident may show the in-page badge before it falls silent by itself. */
const MOST_SESSIONS = 3;

/** From which level on the in-page badge speaks. */
const NOTICE_LEVEL = 'caution';

/**
 * The incidents that the in-page badge should speak of now; empty when it should stay away. It speaks once a browser
 * session and shop, in three sessions at most for one revision, and never again about a revision that was dismissed.
 */
export function noticeWorthy(verdict: Verdict, memory: ReadonlyMap<string, IncidentMemory>, session: string): RecordedIncident[] {
  return noticeable(verdict).filter(({ incident, shopKey }) => {
    const { dismissedRevision = 0, shownRevision, sessions = 0, lastSession, shops = [] } = memory.get(incident.id) ?? {};
    if (dismissedRevision >= incident.revision) return false;
    if (shownRevision !== incident.revision) return true;
    return lastSession === session ? !shops.includes(shopKey) : sessions < MOST_SESSIONS;
  });
}

/** The incidents of a verdict that are loud enough for the in-page badge, shown or not. */
export function noticeable(verdict: Verdict): RecordedIncident[] {
  return verdict.kind === 'recorded' ? verdict.incidents.filter(raisesBadge).filter(({ level }) => atLeast(level, NOTICE_LEVEL)) : [];
}

/** Whether an incident may raise a badge at all: a site that is no shop is told of in the popup only. */
export function raisesBadge({ incident, level }: RecordedIncident): boolean {
  return !incident.notAShop && level !== 'none';
}
