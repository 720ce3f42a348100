import { setTimeout as pause } from 'node:timers/promises';
import { patience } from './patience';

/**
 * Waits until something holds; asks every 30 ms. Waits end when their condition holds, so the ceiling is high: it is there for what never
 * comes, and for a question that is never answered.
 * @param what is waited for, for the message where it does not come
 */
export async function until(holds: () => Promise<boolean>, what = 'what was waited for'): Promise<void> {
  const seconds = Math.round(30 * patience());
  const error = new Error(`${what}: it did not come about within ${seconds} seconds`);
  const done = new AbortController();
  const late = pause(seconds * 1000, undefined, { signal: done.signal }).then(() => Promise.reject(error));
  // It is rejected when all went well, too, after nobody listens any more.
  late.catch(() => {});
  try {
    while (!(await Promise.race([holds(), late]))) await pause(30);
  } finally {
    done.abort();
  }
}
