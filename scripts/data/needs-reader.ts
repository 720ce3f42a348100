import type { Incident } from '../../core/incident/schema';

/**
 * The incident, asking for the first reader that may tell of it. Reader 1 knows no later notices, so that it would tell their
 * figures under the first notice's date; nor companies that nobody deals with by name, so that a "no" would end in a false
 * all-clear. Reader 3 knows no markets, and would tell what concerns one country's customers to everybody's (docs/decisions/0024,
 * "When a record must ask for a newer reader").
 */
export function askForReader<T extends Pick<Incident, 'notices' | 'shops' | 'exposures' | 'needsReader'>>(incident: T): T {
  const needs = incident.exposures.some(({ markets }) => markets)
    ? 4
    : incident.notices !== undefined || incident.shops.some(({ unseen }) => unseen)
      ? 2
      : 1;
  return needs > (incident.needsReader ?? 1) ? { ...incident, needsReader: needs } : incident;
}
