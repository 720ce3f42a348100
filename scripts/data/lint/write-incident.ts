import { type IncidentFile, incidentFileSchema } from '../../../core/incident/curated-file';
import { DATA_CLASSES } from '../../../core/incident/data-class';

/**
 * The one way to write a record: keys in the schema's order, data classes worst first, events by date, two spaces,
 * a newline at the end. Parsing with the schema already puts the keys in order.
 */
export function writeIncident(record: IncidentFile): string {
  const ordered = incidentFileSchema.parse(record);
  for (const exposure of ordered.exposures) {
    exposure.data = inOrder(exposure.data);
    if (exposure.dataIfGiven) exposure.dataIfGiven = inOrder(exposure.dataIfGiven);
  }
  ordered.events?.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  return `${JSON.stringify(ordered, null, 2)}\n`;
}

function inOrder(data: IncidentFile['exposures'][number]['data']): typeof data {
  return [...new Set(data)].sort((a, b) => DATA_CLASSES.indexOf(a) - DATA_CLASSES.indexOf(b));
}
