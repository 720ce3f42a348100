import type { Dataset } from './dataset';
import type { Problem } from './problem';
import { incidentRules } from './rules';
import { checkSupplierHosts } from './supplier-hosts';

/** Runs every rule over every incident, and the one over the suppliers. */
export function checkDataset(dataset: Dataset): Problem[] {
  const incidents = dataset.incidents.flatMap((incident) =>
    incidentRules.flatMap((rule) => rule.check(incident, dataset).map((finding) => ({ file: incident.path, rule: rule.name, ...finding }))),
  );
  return [...incidents, ...checkSupplierHosts(dataset)];
}
