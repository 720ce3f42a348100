import type { Heading } from '../dataset/format';
import type { Level } from '../incident/level';
import type { Verdict } from '../verdict/verdict';
import type { FoundBy } from './found-by';

/**
 * A heading in a list, with the level that its record has when it is opened there, and by which name it was found where that is not
 * the one shown; both absent where the record could not be read.
 */
export type ListedHeading = Heading & { level?: Level; by?: FoundBy };

/** The records that a text found by name. */
export interface NamedRecords {
  /** Those whose name fits. */
  headings: ListedHeading[];
  /** Where none fits: those with a name near it, nearest first. The reader may have meant none of them. */
  near: ListedHeading[];
}

/** What a look-up found: the verdict on the address, where one was typed, and the records by name. */
export interface LookUpResult extends NamedRecords {
  address?: Verdict;
  /** How many records fit by name; absent where all of them are listed. */
  total?: number;
}
