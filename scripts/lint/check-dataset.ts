import type { Dataset } from './dataset';
import type { Problem } from './problem';
import { incidentRules } from './rules';

/** Runs every rule over every incident. */
export function checkDataset(dataset: Dataset): Problem[] {
  return dataset.incidents.flatMap((incident) =>
    incidentRules.flatMap((rule) => rule.check(incident, dataset).map((finding) => ({ file: incident.path, rule: rule.name, ...finding }))),
  );
}
