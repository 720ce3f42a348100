import { progressOf } from '../verdict/settled';
import { isSettled, type RecordedIncident } from '../verdict/verdict';
import type { Words } from './words';

/**
 * Whether the reader is done with a record, in words.
 *
 * - `settled`: they are, and can open it again.
 * - `changed`: they were, and the record was corrected since.
 * - `finished`: nothing is left to do, and they have yet to say so.
 * - `nothing-to-do`: nothing is advised; they can only say that they have read it.
 */
export interface ToldSettlement {
  kind: 'settled' | 'changed' | 'finished' | 'nothing-to-do';
  /** Absent where the button says it all. */
  text?: string;
  /** What the button does. */
  action: string;
}

/** Undefined while something is left to do, and where a record warns nobody. */
export function tellSettlement(recorded: RecordedIncident, words: Words): ToldSettlement | undefined {
  const { incident, level, settledAt } = recorded;
  const { settled } = words;
  if (level === 'none') return undefined;
  if (isSettled(recorded)) return { kind: 'settled', text: settled.all, action: settled.undo };
  const { finished, steps } = progressOf(recorded);
  const nothingToDo = steps === 0 && incident.unread === undefined;
  if (!finished && !nothingToDo) return undefined;
  if (settledAt !== undefined && settledAt < incident.revision) return { kind: 'changed', text: settled.changed, action: settled.confirm };
  return finished
    ? { kind: 'finished', text: settled.finished, action: settled.confirm }
    : { kind: 'nothing-to-do', action: settled.confirm };
}
