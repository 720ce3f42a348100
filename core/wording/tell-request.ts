import type { LoggedRequest } from '../dataset/request-log';
import type { Words } from './words';

/** A request that was sent, in words. */
export interface ToldRequest {
  /** ISO 8601 in UTC, for `<time>`. */
  at: string;
  /** Date and time in UTC. */
  when: string;
  url: string;
  size: string;
  result: string;
}

/** Puts the requests that were sent into words, in the order given. */
export function tellRequests(requests: readonly LoggedRequest[], words: Words): ToldRequest[] {
  const time = new Intl.DateTimeFormat(words.locale, { dateStyle: 'medium', timeStyle: 'medium', timeZone: 'UTC' });
  const size = new Intl.NumberFormat(words.locale, { style: 'unit', unit: 'byte', unitDisplay: 'long' });
  const { result } = words.catalogue.requests;
  return requests.map((request) => ({
    at: request.at,
    when: `${time.format(Date.parse(request.at))} UTC`,
    url: request.url,
    size: size.format(request.bytes),
    result: request.result === 'ok' ? result.ok : result.failed,
  }));
}
