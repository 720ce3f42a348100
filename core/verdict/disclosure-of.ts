import { firstDay, type PartialDate } from '../incident/partial-date';
import type { Exposure, Incident } from '../incident/schema';

/**
 * When an exposure was first told to the public: its own date, else the record's, else that of the earliest source.
 * Undefined where none is known.
 * @param exposure undefined: the incident as a whole
 */
export function disclosureOf(incident: Pick<Incident, 'disclosed' | 'sources'>, exposure?: Exposure): PartialDate | undefined {
  if (exposure?.disclosed) return exposure.disclosed;
  if (incident.disclosed) return incident.disclosed;
  const dates = incident.sources.flatMap((source) => source.date ?? []);
  return dates.reduce<PartialDate | undefined>((a, b) => (a === undefined || firstDay(b) < firstDay(a) ? b : a), undefined);
}
