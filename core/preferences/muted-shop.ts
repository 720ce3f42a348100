import * as z from 'zod/mini';
import { bilingualSchema } from '../incident/bilingual';
import { OPEN } from '../incident/forms';
import { daySchema } from '../incident/partial-date';
import { hostSchema, pathSchema } from '../incident/site-rule';
import { covers } from '../matching/match';
import type { PageAddress } from '../matching/page-address';
import { isSharedSuffix } from '../matching/public-suffix-guard';

const common = { host: hostSchema, name: bilingualSchema(OPEN), since: daySchema };

/** A shop that the shopper does not want to hear of unasked: a place on the web as a rule names it, without its evidence. */
export const mutedShopSchema = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('host'), ...common }),
    z.object({ kind: z.literal('site'), ...common }),
    z.object({ kind: z.literal('path'), path: pathSchema, ...common }),
  ])
  // A file that somebody handed to the reader must not silence a whole country's shops.
  .check(z.refine(({ kind, host }) => kind === 'path' || !isSharedSuffix(host), 'a muted shop is one shop'));
export type MutedShop = z.infer<typeof mutedShopSchema>;

/** The address of a muted shop as a reader knows it; two shops with the same one are the same. */
export function placeOf(shop: MutedShop): string {
  return shop.kind === 'path' ? `${shop.host}${shop.path}` : shop.kind === 'site' ? `*.${shop.host}` : shop.host;
}

/** The muted shop that an address belongs to; undefined when it is not muted. */
export function mutedAt(address: PageAddress, shops: readonly MutedShop[]): MutedShop | undefined {
  return shops.find((shop) => covers(shop, address));
}
