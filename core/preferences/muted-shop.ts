import type * as z from 'zod/mini';
import { covers } from '../matching/match';
import type { PageAddress } from '../matching/page-address';
import type { mutedShopSchema } from './muted-shop-schema';

export type MutedShop = z.infer<typeof mutedShopSchema>;

/** The address of a muted shop as a reader knows it; two shops with the same one are the same. */
export function placeOf(shop: MutedShop): string {
  return shop.kind === 'path' ? `${shop.host}${shop.path}` : shop.kind === 'site' ? `*.${shop.host}` : shop.host;
}

/** The muted shop that an address belongs to; undefined when it is not muted. */
export function mutedAt(address: PageAddress, shops: readonly MutedShop[]): MutedShop | undefined {
  return shops.find((shop) => covers(shop, address));
}
