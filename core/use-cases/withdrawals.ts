import type { Clock } from '../incident/clock';
import { hasEnded } from '../incident/state';
import { momentOf } from '../verdict/policy-input';
import { type RecordedIncident, recordIncident } from '../verdict/verdict';
import type { ReadableDataset, Report, SeenPort } from './ports';

/**
 * The incidents that the shopper was told of and that have been withdrawn or cleared since; each is returned once, ever,
 * and again where that cannot be remembered. A discreet one is told on its own page only, never here.
 * @param remember false in a private window, which leaves no trace: it will be told again
 * @throws when the dataset, or what the shopper was told, cannot be read
 */
export async function tellWithdrawals(
  remember: boolean,
  { dataset, seen, clock, report }: { dataset: ReadableDataset; seen: SeenPort; clock: Clock; report: Report },
): Promise<RecordedIncident[]> {
  const ever = await seen.everSeen();
  if (ever.size === 0) return [];
  const headings = (await dataset.headings()).filter(
    ({ id, state, discreet }) => hasEnded(state) && ever.has(id) && ever.get(id) !== state && !discreet,
  );
  const told: RecordedIncident[] = [];
  for (const { id, key } of headings) {
    const found = await dataset.incidentsUnder([key]);
    const incident = found?.incidents.find((one) => one.id === id);
    if (!found || !incident) continue;
    const moment = momentOf(clock, found.stored.manifest.published);
    const recorded = recordIncident(incident, undefined, undefined, moment);
    if (recorded) told.push(recorded);
  }
  if (remember) await rememberSeen(told, { seen, report });
  return told;
}

/** Remembers that the popup told of these incidents as they stand. What cannot be remembered is reported, and keeps nobody from being told. */
export async function rememberSeen(
  incidents: readonly RecordedIncident[],
  { seen, report }: { seen: SeenPort; report: Report },
): Promise<void> {
  try {
    for (const { incident } of incidents) await seen.seen(incident.id, incident.state);
  } catch (error) {
    report('What the popup told could not be remembered:', error);
  }
}
