import type { Report } from './ports';

/**
 * Does works one after the other, in the order in which they were asked for, so that the last one has the last word. What
 * comes back resolves when a work is over and never rejects: a failure is reported and keeps the next from nothing.
 * @param what could not be done, for the report
 */
export function inTurn(what: string, report: Report): (work: () => Promise<void>) => Promise<void> {
  let last: Promise<void> = Promise.resolve();
  return (work) => {
    last = last.then(work).catch((error: unknown) => report(what, error));
    return last;
  };
}
