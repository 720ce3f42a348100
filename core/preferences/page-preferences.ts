import type { PageAddress } from '../matching/page-address';
import { type MutedShop, mutedAt } from './muted-shop';
import { DEFAULT_SETTINGS, type Settings } from './settings';

/** What the shopper wants to be told on one page without asking. The popup tells everything in any case. */
export interface PagePreferences extends Pick<Settings, 'notice' | 'noticeFrom' | 'everySite'> {
  /** Nothing about this shop. */
  muted: boolean;
}

/** What holds for a shopper who chose nothing. */
export const DEFAULT_PAGE_PREFERENCES: PagePreferences = { ...DEFAULT_SETTINGS, muted: false };

/** The preferences that hold for the page at an address. */
export function preferencesFor(address: PageAddress | undefined, settings: Settings, muted: readonly MutedShop[]): PagePreferences {
  const { notice, noticeFrom, everySite } = settings;
  return { notice, noticeFrom, everySite, muted: address !== undefined && mutedAt(address, muted) !== undefined };
}
