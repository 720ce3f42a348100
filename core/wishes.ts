import { type MutedShop, mutedAt } from './muted-shop';
import type { PageAddress } from './page-address';
import { DEFAULT_SETTINGS, type Settings } from './settings';

/** What the shopper wants to hear unasked on one page. The popup, which is asked, tells everything in any case. */
export interface Wishes extends Pick<Settings, 'notice' | 'noticeFrom' | 'everySite'> {
  /** Nothing about this shop. */
  muted: boolean;
}

/** What holds for a shopper who chose nothing. */
export const DEFAULT_WISHES: Wishes = { ...DEFAULT_SETTINGS, muted: false };

/** The wishes for the page at an address. */
export function wishesFor(address: PageAddress | undefined, settings: Settings, muted: readonly MutedShop[]): Wishes {
  const { notice, noticeFrom, everySite } = settings;
  return { notice, noticeFrom, everySite, muted: address !== undefined && mutedAt(address, muted) !== undefined };
}
