import type { Incident } from '../incident/schema';
import type { RecordedIncident, Verdict } from '../verdict/verdict';
import { noticeable } from './notice-policy';
import type { PagePreferences } from './page-preferences';

/** The newest revision of each incident that the reader does not want to see in a page again, by incident id. */
export type Dismissals = ReadonlyMap<string, number>;

/** Whether an incident, as it stands now, was dismissed: what was corrected since is not. */
export function isDismissed({ id, revision }: Pick<Incident, 'id' | 'revision'>, dismissals: Dismissals): boolean {
  return (dismissals.get(id) ?? 0) >= revision;
}

/** The incidents of a verdict of which the in-page badge would speak, had the reader not dismissed them. */
export function dismissedOf(verdict: Verdict, dismissals: Dismissals, preferences?: PagePreferences): RecordedIncident[] {
  return noticeable(verdict, preferences).filter(({ incident }) => isDismissed(incident, dismissals));
}
