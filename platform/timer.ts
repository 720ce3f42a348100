import type { TimerPort } from '../core/use-cases/in-time';

/** The browser's timer. */
export const timer: TimerPort = { after: (ms) => new Promise((done) => setTimeout(done, ms)) };
