import { nameIn } from '../incident/name-in';
import { type MutedShop, placeOf } from '../preferences/muted-shop';
import { tellDate } from './dates';
import { fill } from './fill';
import type { Words } from './words';

/** A muted shop, in words. */
export interface ToldMuted {
  /** Names it when it is to be unmuted. */
  place: string;
  name: string;
  /** Which addresses are meant. */
  where: string;
  since: string;
}

/** Puts the muted shops into words, the one muted last first. */
export function tellMuted(shops: readonly MutedShop[], words: Words): ToldMuted[] {
  return [...shops]
    .sort((a, b) => (a.since < b.since ? 1 : a.since > b.since ? -1 : placeOf(a) < placeOf(b) ? -1 : 1))
    .map((shop) => ({
      place: placeOf(shop),
      name: nameIn(shop.name, words.names),
      where: shop.kind === 'site' ? fill(words.settings.muted.below, { host: shop.host }) : placeOf(shop),
      since: fill(words.settings.muted.since, { date: tellDate(shop.since, words) }),
    }));
}

/**
 * That a shop is told of again.
 * @param place as `placeOf` writes it
 * @param shops those that were muted until then
 */
export function tellResumed(place: string, shops: readonly MutedShop[], words: Words): string {
  const shop = shops.find((one) => placeOf(one) === place);
  return fill(words.settings.muted.resumed, { shop: shop ? nameIn(shop.name, words.names) : place });
}
