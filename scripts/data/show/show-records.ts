import type { Origin } from '../../../core/catalogue/entry';
import { listOf } from '../../../core/incident/listed';
import type { Incident } from '../../../core/incident/schema';
import { LOCALES } from '../../../locales';
import { printProblem } from '../lint/problem';
import { type CheckedData, publishData } from '../load-incidents';
import { nearIds } from './near-ids';
import { tellRecord } from './tell-record';

/** Which records to show, and how. */
export interface ShowChoice {
  /** Ids; or an origin, for all that come from there. */
  records: readonly string[] | Origin;
  languages: readonly (keyof typeof LOCALES)[];
  /** The day on which it is read, with a dataset as fresh as that. */
  today: string;
}

/** Lines for the terminal. */
export interface Shown {
  lines: string[];
  /** What is wrong with records that are shown all the same. */
  warnings: string[];
  /** Why some could not be shown, a sentence each. */
  refused: string[];
}

/**
 * Every sentence of some records. One that the rules refuse is shown, too, after what is wrong with it, so that the words can be
 * read while the facts are still being typed; one that does not fit the schema cannot be.
 */
export function showRecords(checked: CheckedData, { records, languages, today }: ShowChoice): Shown {
  const incidents = publishData(checked);
  const curated = checked.dataset.incidents.map(({ record }) => record.id);
  const ids = typeof records === 'string' ? incidents.flatMap((one) => ((listOf(one) ?? 'curated') === records ? [one.id] : [])) : records;
  const shown: Shown = { lines: [], warnings: [], refused: [] };
  for (const id of ids) {
    const problems = checked.problems.filter(({ file }) => file.endsWith(`/${id}.json`));
    shown.warnings.push(...problems.map(printProblem));
    const incident = incidents.find((one) => one.id === id);
    if (incident) shown.lines.push(...linesOf(incident, languages, today));
    else if (curated.includes(id)) shown.refused.push(`${id} is told to nobody: none of its groups are shoppers.`);
    else if (problems.length > 0) shown.refused.push(`${id} does not fit the schema yet; mend that first.`);
    else {
      const near = nearIds(id, [...new Set([...curated, ...incidents.map((one) => one.id)])]);
      shown.refused.push(`There is no record ${id}.${near.length > 0 ? ` Did you mean ${near.join(', ')}?` : ''}`);
    }
  }
  return shown;
}

function linesOf(incident: Incident, languages: ShowChoice['languages'], today: string): string[] {
  const state = incident.state === 'active' ? '' : `, ${incident.state}`;
  return [
    `# ${incident.id} (revision ${incident.revision}${state}; as of ${today})`,
    ...languages.flatMap((language) =>
      tellRecord(incident, LOCALES[language], { today, published: today }).flatMap(({ way, lines }) => [
        `\n## ${language}: ${way}`,
        ...lines.map(({ place, text }) => `${place.padEnd(11)} ${text}`),
      ]),
    ),
    '',
  ];
}
