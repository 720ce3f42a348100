import type { Heading } from '../dataset/format';
import type { Verdict } from '../verdict/verdict';

/** What a look-up found: the verdict on the address, where one was typed, and the records whose name fits. */
export interface LookUpResult {
  address?: Verdict;
  headings: Heading[];
}
