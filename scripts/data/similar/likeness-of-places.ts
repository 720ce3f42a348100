import type { Place } from './known';
import type { Likeness } from './likeness';
import type { Owner } from './owner-of';

/** An address with its owner, where it has one. */
export interface OwnedPlace {
  place: Place;
  owner: Owner | undefined;
}

/** How like two addresses are; undefined where they are not, or where they only share a host that many own. */
export function likenessOfPlaces(asked: OwnedPlace, known: OwnedPlace): Likeness | undefined {
  const [one, other] = [addressOf(asked.place), addressOf(known.place)];
  const of = `${known.place.host}${known.place.path ?? ''}${known.place.from ? `, in a ${known.place.from}` : ''}`;
  const as = (how: Likeness['how']): Likeness => ({ how, of });
  if (one === other) return as(known.place.from ? 'same host' : 'same address');
  if (!asked.owner || !known.owner) return undefined;
  const sameHost = bareHost(asked.place.host) === bareHost(known.place.host);
  // On a shared host the key of an owner says more than the host.
  if (asked.owner.key === known.owner.key) return as(sameHost && !known.place.from ? 'same host' : 'same domain');
  const isWord = asked.owner.label.length > 2 && !known.place.from;
  return isWord && asked.owner.label === known.owner.label ? as('same label in the address') : undefined;
}

function addressOf({ host, path = '' }: Place): string {
  return `${bareHost(host)}${path}`;
}

function bareHost(host: string): string {
  return host.replace(/^www\./, '');
}
