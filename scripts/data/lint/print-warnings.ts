import { type Problem, printProblem } from './problem';
import type { IncidentWarning } from './rule';

/**
 * Warnings as lines: of a counted one its number only, until it is asked for. Ends with how many there are.
 * @param only the name of the one kind that is asked for
 */
export function printWarnings(found: readonly Problem[], kinds: readonly IncidentWarning[], only?: string): string[] {
  if (only !== undefined) {
    const asked = found.filter(({ rule }) => rule === only);
    return [...asked.map(printProblem), `${asked.length} of ${only} to look at`];
  }
  const counted = kinds.filter((kind) => kind.counted);
  const listed = found.filter(({ rule }) => !counted.some(({ name }) => name === rule));
  return [
    ...listed.map(printProblem),
    `${listed.length} to look at`,
    ...counted.flatMap(({ name, description }) => {
      const number = found.filter(({ rule }) => rule === name).length;
      return number > 0 ? [`and ${number} of ${name}: ${description} (list: npm run data:check -- --warnings ${name})`] : [];
    }),
  ];
}
