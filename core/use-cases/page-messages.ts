import type { ToldNotice } from '../wording/tell-notice';
import type { Message } from './message-table';

/** That it was done, and kept where it had to be. Where it was not, there is no answer (`Background.asked`). */
export type Done = 'done';

/** A path is refused where it is longer than any page of a shop. */
const MAX_PATH = 2000;

/**
 * What a page's scripts may ask. It carries next to nothing: the background believes only who the browser says is asking.
 * Read by hand: a worker that was just started for a page has no time for a library. A new message is one line here and
 * one handler in `answer-page.ts`.
 */
export const PAGE_MESSAGES = {
  /** `opened`: the path that was opened, where the page had written another over it before it was looked at. */
  visit: pageMessage<Done, { opened?: string }>(readVisit),
  /** Undefined: no badge belongs there. */
  notice: pageMessage<ToldNotice | undefined>(readNothing),
  /** The badge of the page was there to be seen. */
  seen: pageMessage<Done>(readNothing),
  dismiss: pageMessage<Done>(readNothing),
};

type Nothing = Record<string, never>;

function pageMessage<Reply, Carried extends object = Nothing>(read: (carried: unknown) => Carried | undefined): Message<Carried, Reply> {
  return { read };
}

function readNothing(carried: unknown): Nothing | undefined {
  return isObject(carried) && Object.keys(carried).length === 0 ? {} : undefined;
}

function readVisit(carried: unknown): { opened?: string } | undefined {
  if (!isObject(carried)) return undefined;
  const { opened, ...more }: { opened?: unknown } = carried;
  if (Object.keys(more).length > 0) return undefined;
  if (opened === undefined) return {};
  return typeof opened === 'string' && opened.length <= MAX_PATH ? { opened } : undefined;
}

function isObject(carried: unknown): carried is object {
  return typeof carried === 'object' && carried !== null;
}
