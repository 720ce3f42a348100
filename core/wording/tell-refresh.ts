import { dayOf } from '../partial-date';
import type { RefreshOutcome } from '../refresh-outcome';
import type { Words } from '../words';
import { tellDate } from './dates';
import { fill } from './fill';
import { tellPlain } from './numbers';

/** One line on how a refresh ended: "Updated: 12 new, 3 corrected, 1 withdrawn (as of 22 November 2026)". */
export function tellRefresh(outcome: RefreshOutcome, words: Words): string {
  switch (outcome.kind) {
    case 'failed':
      return words.refreshed.failed[outcome.failure];
    case 'up-to-date':
      return fill(words.refreshed.upToDate, { date: tellDate(dayOf(Date.parse(outcome.published)), words) });
    case 'updated': {
      const { added, corrected, withdrawn } = outcome.changes;
      const told = [
        added > 0 ? tellPlain(added, words.refreshed.added, words) : undefined,
        corrected > 0 ? tellPlain(corrected, words.refreshed.corrected, words) : undefined,
        withdrawn > 0 ? tellPlain(withdrawn, words.refreshed.withdrawn, words) : undefined,
      ].filter((one) => one !== undefined);
      const changes = told.length > 0 ? told.join(words.list.separator) : words.refreshed.nothingTold;
      return fill(words.refreshed.updated, { changes, date: tellDate(dayOf(Date.parse(outcome.published)), words) });
    }
  }
}
