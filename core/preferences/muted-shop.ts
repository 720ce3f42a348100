import * as z from 'zod/mini';
import { daySchema } from '../incident/partial-date';
import { bilingualSchema } from '../incident/schema';
import { hostSchema, pathSchema } from '../incident/site-rule';
import { covers } from '../matching/match';
import type { PageAddress } from '../matching/page-address';

/** A shop of which nothing is told unless the shopper asks: a place on the web as a rule names it, without its evidence. */
export const mutedShopSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('host'), host: hostSchema, name: bilingualSchema, since: daySchema }),
  z.strictObject({ kind: z.literal('site'), host: hostSchema, name: bilingualSchema, since: daySchema }),
  z.strictObject({ kind: z.literal('path'), host: hostSchema, path: pathSchema, name: bilingualSchema, since: daySchema }),
]);
export type MutedShop = z.infer<typeof mutedShopSchema>;

/** The address of a muted shop as a reader knows it; two shops with the same one are the same. */
export function placeOf(shop: MutedShop): string {
  return shop.kind === 'path' ? `${shop.host}${shop.path}` : shop.kind === 'site' ? `*.${shop.host}` : shop.host;
}

/** The muted shop that an address belongs to; undefined when it is not muted. */
export function mutedAt(address: PageAddress, shops: readonly MutedShop[]): MutedShop | undefined {
  return shops.find((shop) => covers(shop, address));
}
