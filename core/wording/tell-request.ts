import type { LoggedRequest } from '../dataset/request-log';
import type { Clock } from '../incident/clock';
import type { Words } from './words';

/** A request that was sent, in words. */
export interface ToldRequest {
  /** ISO 8601 in UTC, for `<time>`. */
  at: string;
  /** Date and time by the reader's clock. */
  when: string;
  url: string;
  size: string;
  result: string;
}

/** Puts the requests that were sent into words, in the order given. */
export function tellRequests(requests: readonly LoggedRequest[], clock: Clock, words: Words): ToldRequest[] {
  // Moved by the reader's offset, a moment in UTC reads as their clock does.
  const local = (timeMs: number) => timeMs + clock.utcOffsetMinutes(timeMs) * 60_000;
  const time = new Intl.DateTimeFormat(words.locale, { dateStyle: 'medium', timeStyle: 'medium', timeZone: 'UTC' });
  const size = new Intl.NumberFormat(words.locale, { style: 'unit', unit: 'byte', unitDisplay: 'long' });
  const { result } = words.catalogue.requests;
  return requests.map((request) => ({
    at: request.at,
    when: time.format(local(Date.parse(request.at))),
    url: request.url,
    size: size.format(request.bytes),
    result: request.result === 'ok' ? result.ok : result.failed,
  }));
}
