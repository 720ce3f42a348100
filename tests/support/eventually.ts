import { vi } from 'vitest';

/** Waits until an expectation holds, as long as the slowest machine may need; a failure says what did not come true. */
export function eventually<T>(expectation: () => T | Promise<T>): Promise<T> {
  return vi.waitFor(expectation, { timeout: 30_000 });
}
