import { type Problem, printProblem } from './problem';

/**
 * Warnings as lines. Ends with how many there are.
 * @param only the name of the one kind that is asked for
 */
export function printWarnings(found: readonly Problem[], only?: string): string[] {
  const listed = found.filter(({ rule }) => only === undefined || rule === only);
  return [...listed.map(printProblem), `${listed.length}${only === undefined ? '' : ` of ${only}`} to look at`];
}
