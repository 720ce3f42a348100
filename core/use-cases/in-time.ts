/** Waits so long. */
export interface TimerPort {
  /** @param ms milliseconds */
  after(ms: number): Promise<void>;
}

/** How long a database may take to answer, in milliseconds. Answers take some milliseconds; a disk that wakes up takes a second or two. */
export const DATABASE_PATIENCE_MS = 4000;

/** That nothing answered in time. */
export class NoAnswerError extends Error {}

/**
 * What a promise comes to, if it comes in time. A database that never answers (a profile on a lost disk, another window that holds
 * it) must not hold a warning back for ever.
 * @throws NoAnswerError when it took too long; else what it threw
 */
export async function inTime<T>(work: Promise<T>, timer: TimerPort, ms: number = DATABASE_PATIENCE_MS): Promise<T> {
  return Promise.race([
    work,
    timer.after(ms).then(() => {
      throw new NoAnswerError(`no answer within ${ms} ms`);
    }),
  ]);
}

/** A port of which every answer comes in time, or is a rejection. */
export function answeringInTime<Port extends object>(port: Port, timer: TimerPort): Port {
  return new Proxy(port, {
    get(target, name, receiver) {
      const member: unknown = Reflect.get(target, name, receiver);
      if (typeof member !== 'function') return member;
      return (...given: unknown[]) => {
        const answer: unknown = Reflect.apply(member, target, given);
        return answer instanceof Promise ? inTime(answer, timer) : answer;
      };
    },
  });
}

/** Those ports that have a database behind them, with every answer in time. */
export function rememberedInTime<Ports extends Readonly<Partial<Record<Remembered, object>>>>(ports: Ports, timer: TimerPort): Ports {
  const timed = REMEMBERED.flatMap((name) => (ports[name] ? [[name, answeringInTime(ports[name], timer)]] : []));
  return { ...ports, ...Object.fromEntries(timed) };
}

const REMEMBERED = ['history', 'answers', 'seen', 'preferences', 'stamps'] as const;
type Remembered = (typeof REMEMBERED)[number];
