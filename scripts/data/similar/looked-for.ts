import { addressesIn, isAddressAlone } from '../../../core/search/addresses-in';
import type { Place } from './known';

/** What somebody asks about: names and addresses of one shop. */
export interface LookedFor {
  /** As it was typed. */
  text: string;
  names: string[];
  places: Place[];
}

/** What was typed, each part a name or an address; `https://…` and a bare host are addresses. Blank parts are nothing. */
export function lookedFor(parts: readonly string[]): LookedFor {
  const given = parts.map((part) => part.trim()).filter((part) => part !== '');
  const places = given.flatMap((part) => (isAddressAlone(part) || /^https?:/i.test(part) ? placesIn(part) : []));
  const names = given.filter((part) => placesIn(part).length === 0 || !(isAddressAlone(part) || /^https?:/i.test(part)));
  return { text: given.join(' · '), names, places };
}

/** The parts of a line of a list: several names and addresses of one shop stand in it with tabs between. Undefined where it is empty or a remark (`#`). */
export function lineOf(line: string): LookedFor | undefined {
  const asked = lookedFor(line.split('\t'));
  return asked.text === '' || asked.text.startsWith('#') ? undefined : asked;
}

/** Every address in a text that has a host, in lower-case ASCII. */
export function placesIn(text: string): Place[] {
  return addressesIn(text).flatMap((address) => {
    if (!URL.canParse(address)) return [];
    const { hostname, pathname } = new URL(address);
    return [{ host: hostname, ...(pathname !== '/' && { path: pathname.replace(/\/+$/, '') }) }];
  });
}
