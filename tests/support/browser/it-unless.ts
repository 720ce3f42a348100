import { inject, it } from 'vitest';
import { DIFFERENCES } from './differences';

/** `it` for what one of the browsers cannot be made to do: there it is skipped, with the reason in its name. */
export function itUnless(difference: keyof typeof DIFFERENCES): (name: string, test: () => Promise<void>) => void {
  const reasons: Partial<Record<string, string>> = DIFFERENCES[difference];
  const reason = reasons[inject('browser')];
  return (name, test) => (reason === undefined ? it(name, test) : it.skip(`${name} (${reason})`, test));
}
