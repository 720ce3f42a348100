import { type IncidentFile, incidentFileSchema, supplierFileSchema } from '../core/incident/curated-file';
import { highest } from '../core/incident/level';
import type { Incident } from '../core/incident/schema';
import type { ListedHeading } from '../core/search/look-up-result';
import { type RecordedIncident, recordIncident, type Verdict } from '../core/verdict/verdict';
import { compileRows } from '../scripts/data/compile-rows';
import { publishIncidents } from '../scripts/data/publish-incidents';

/** The demo's invented shops, as the gallery shows them. */

const files = import.meta.glob<unknown>('../scripts/demo/incidents/**/*.json', { eager: true, import: 'default' });
const supplierFiles = import.meta.glob<unknown>('../scripts/demo/suppliers/*.json', { eager: true, import: 'default' });
const suppliers = new Map(
  Object.values(supplierFiles)
    .map((file) => supplierFileSchema.parse(file))
    .map((one) => [one.id, one]),
);
const drafts: IncidentFile[] = Object.values(files).map((file) => incidentFileSchema.parse(file));

/** The moment that is "now" in the gallery. */
export const MOMENT = { today: '2026-11-22', published: '2026-11-22' };

/** Every invented incident in its published form. */
export const INCIDENTS: Incident[] = publishIncidents(drafts, suppliers);

/** Their headings, as a look-up lists them. */
export const HEADINGS: ListedHeading[] = compileRows(INCIDENTS).flatMap((row) =>
  row.headings.map((heading) => {
    const incident = INCIDENTS.find(({ id }) => id === heading.id);
    const recorded = incident && recordIncident(incident, undefined, undefined, MOMENT);
    return { ...heading, ...(recorded && { level: recorded.level }) };
  }),
);

/** One incident, matched by its first rule. */
export function recorded(id: string): RecordedIncident {
  const incident = INCIDENTS.find((one) => one.id === id);
  const shop = incident?.shops[0];
  if (!incident || !shop) throw new Error(`the demo has no incident ${id}`);
  const found = recordIncident(incident, shop, shop.sites?.[0], MOMENT);
  if (!found) throw new Error(`nothing of ${id} concerns shoppers`);
  return found;
}

/** When a later notice was given of an invented incident. */
export const LATER = '2026-06-20';

/** The change by which all that is told of an incident comes from a later notice. */
export function toldLater({ exposures }: Pick<Incident, 'exposures'>): Partial<Incident> {
  return {
    notices: [{ date: LATER, by: 'operator', changed: ['figures'] }],
    exposures: exposures.map((one) => ({ ...one, asOf: LATER })),
  };
}

/** One incident as it would be told after a change of its record. */
export function toldAs(id: string, change: (incident: Incident) => Partial<Incident>): Verdict {
  const one = recorded(id);
  const incident = { ...one.incident, ...change(one.incident) };
  const again = recordIncident(incident, incident.shops[0], one.rule, MOMENT);
  if (!again) throw new Error(`nothing of ${id} concerns shoppers`);
  return { kind: 'recorded', host: 'shop.example', level: again.level, incidents: [again] };
}

/** The verdict on a page with these incidents. */
export function verdictOf(...ids: string[]): Verdict {
  const incidents = ids.map(recorded);
  return { kind: 'recorded', host: 'shop.example', level: highest(incidents.map(({ level }) => level)), incidents };
}
