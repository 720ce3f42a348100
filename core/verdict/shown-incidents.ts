import { answerScope } from './affected';
import { matchedShopOf } from './shop-of';
import type { RecordedIncident, Verdict } from './verdict';

/** Every incident that a page of ours shows now: of its verdicts, and those that were opened by themselves. */
export function shownIncidents(...shown: (Verdict | RecordedIncident | undefined)[]): RecordedIncident[] {
  return shown.flatMap((one) => (one === undefined ? [] : 'incident' in one ? [one] : one.kind === 'recorded' ? one.incidents : []));
}

/** Whether something that was said under this id and scope (`answerScope`) is about an incident as it is shown. */
export function isOf(recorded: RecordedIncident, { id, scope }: { id: string; scope: string }): boolean {
  return recorded.incident.id === id && answerScope(recorded.incident, matchedShopOf(recorded)) === scope;
}
