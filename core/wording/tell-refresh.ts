import { REFRESH_CODES, type RefreshOutcome } from '../dataset/refresh-outcome';
import type { Progress } from '../dataset/refresh-progress';
import { type Clock, dayAt } from '../incident/clock';
import { tellDate } from './dates';
import { fill } from './fill';
import { grouped, tellPlain } from './numbers';
import type { Words } from './words';

/** One line on how far a refresh is: "Refreshing… 64 of 310 kB". */
export function tellProgress({ done, total }: Progress, words: Words): string {
  // Counted from 1,000, as browsers count downloads.
  const kB = (bytes: number) => grouped(Math.ceil(bytes / 1000));
  return total === 0 ? words.dataset.refreshing : fill(words.dataset.progress, { done: kB(done), total: kB(total) });
}

/** One line on how a refresh ended, with the dataset's day as the reader has it: "Updated: 12 new, 3 corrected, 1 withdrawn (as of 22 November 2026)". */
export function tellRefresh(outcome: RefreshOutcome, clock: Clock, words: Words): string {
  const date = (published: string) => tellDate(dayAt(clock, Date.parse(published)), words);
  switch (outcome.kind) {
    case 'failed':
      return fill(words.refreshed.withCode, { text: words.refreshed.failed[outcome.failure], code: REFRESH_CODES[outcome.failure] });
    case 'up-to-date':
      return fill(words.refreshed.upToDate, { date: date(outcome.published) });
    case 'updated': {
      const { added, corrected, withdrawn } = outcome.changes;
      const told = [
        added > 0 ? tellPlain(added, words.refreshed.added) : undefined,
        corrected > 0 ? tellPlain(corrected, words.refreshed.corrected) : undefined,
        withdrawn > 0 ? tellPlain(withdrawn, words.refreshed.withdrawn) : undefined,
      ].filter((one) => one !== undefined);
      const changes = told.length > 0 ? told.join(words.list.separator) : words.refreshed.nothingTold;
      return fill(words.refreshed.updated, { changes, date: date(outcome.published) });
    }
  }
}
