import type { Dataset } from './dataset';
import type { Problem } from './problem';
import type { IncidentRule } from './rule';
import { incidentRules } from './rules';
import { checkArchives } from './rules/archive-is-an-archive';
import { checkSources } from './rules/source-is-public';
import { checkSupplierHosts } from './supplier-hosts';
import { incidentWarnings } from './warnings';

/** Runs every rule over every incident, and those over the suppliers. */
export function checkDataset(dataset: Dataset): Problem[] {
  const ofSuppliers = dataset.suppliers.flatMap((supplier) => [
    ...checkSources(supplier).map((finding) => ({ file: supplier.path, rule: 'source-is-public', ...finding })),
    ...checkArchives(supplier).map((finding) => ({ file: supplier.path, rule: 'archive-is-an-archive', ...finding })),
  ]);
  return [...run(incidentRules, dataset), ...checkSupplierHosts(dataset), ...ofSuppliers];
}

/** What a person should look at: no problem by itself, and nothing fails for it. */
export function warnOfDataset(dataset: Dataset): Problem[] {
  return run(incidentWarnings, dataset);
}

function run(rules: readonly IncidentRule[], dataset: Dataset): Problem[] {
  return dataset.incidents.flatMap((incident) =>
    rules.flatMap((rule) => rule.check(incident, dataset).map((finding) => ({ file: incident.path, rule: rule.name, ...finding }))),
  );
}
