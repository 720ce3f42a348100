import { inTime, NoAnswerError, type TimerPort } from './in-time';
import type { ReadableDataset, Report } from './ports';

/** What had to be done so that the dataset could be read. */
export interface DatasetTrouble {
  /** It cannot be read on this device: what is told comes from the package. */
  packaged: boolean;
  /** It was damaged or gone, and was built anew. */
  rebuilt: boolean;
}

interface ReadableDatasetPorts {
  stored: ReadableDataset;
  packaged: ReadableDataset;
  timer: TimerPort;
  report: Report;
  /** Sees anew to it that there is a whole dataset. Never rejects. */
  prepareAnew(): Promise<void>;
  /** Throws the stored one away, whatever is in it, and sees to it that there is another. */
  rebuild(): Promise<void>;
}

/**
 * The dataset as whoever asks reads it, whatever becomes of the database: where it does not answer, or has lost something, it is
 * prepared anew, then built anew, and in the end the dataset of the package is read. No press is needed, and "nothing on
 * record" is never said because something could not be read.
 */
export function readableDataset(ports: ReadableDatasetPorts): {
  dataset: ReadableDataset;
  trouble(): DatasetTrouble;
  /** Whether the database is not asked any more in this life of the worker. */
  isGivenUp(): boolean;
  /** Takes in that somebody else could not read the database; one that did not answer in time is not waited for again. */
  couldNotRead(error: unknown): void;
} {
  const { stored, packaged, timer, report } = ports;
  const trouble: DatasetTrouble = { packaged: false, rebuilt: false };
  let rebuilding: Promise<void> | undefined;
  /** It did not answer in time: who asked once has waited long enough for this life of the worker. */
  let dead = false;

  /** Undefined where there is none, or where it is gone from under its connection. */
  async function attempt<T>(read: (from: ReadableDataset) => Promise<T>): Promise<{ got: T } | undefined> {
    if (dead) return undefined;
    try {
      const got = await inTime(read(stored), timer);
      return got === undefined ? undefined : { got };
    } catch (error) {
      couldNotRead(error);
      return undefined;
    }
  }

  function couldNotRead(error: unknown): void {
    report('The dataset could not be read:', error);
    dead ||= error instanceof NoAnswerError;
  }

  async function within(work: Promise<void>): Promise<void> {
    try {
      // Unpacking and writing it takes longer than an answer.
      await inTime(work, timer, 30_000);
    } catch (error) {
      report('The dataset could not be built anew:', error);
      dead = true;
    }
  }

  async function read<T>(what: (from: ReadableDataset) => Promise<T>): Promise<T> {
    const first = await attempt(what);
    if (first) return told(first.got);
    if (!dead) await within(ports.prepareAnew());
    const second = await attempt(what);
    if (second) return told(second.got);
    if (!dead) {
      rebuilding ??= within(ports.rebuild());
      await rebuilding;
    }
    const third = await attempt(what);
    if (third) {
      trouble.rebuilt = true;
      return told(third.got);
    }
    dead = true;
    trouble.packaged = true;
    return what(packaged);
  }

  function told<T>(got: T): T {
    trouble.packaged = false;
    return got;
  }

  return {
    trouble: () => ({ ...trouble }),
    isGivenUp: () => dead,
    couldNotRead,
    dataset: {
      current: () => read((from) => from.current()),
      isWhole: () => stored.isWhole(),
      incidentsUnder: (keys) => read((from) => from.incidentsUnder(keys)),
      headings: () => read((from) => from.headings()),
    },
  };
}
