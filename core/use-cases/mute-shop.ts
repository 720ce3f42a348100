import { today } from '../incident/clock';
import { shopToMute } from '../preferences/shop-to-mute';
import { type MarkPorts, markTabAgain } from './mark-tab';
import type { PreferencesPort, TabPage } from './ports';
import { verdictAt } from './verdict-at';

type MutePorts = MarkPorts & { preferences: PreferencesPort };

/**
 * Mutes the shop of the page in a tab: nothing of it is told unasked any more. Does nothing where the page has no record,
 * because there is nothing to be silent about.
 * @throws when it cannot be remembered
 */
export async function muteShop(tab: TabPage, ports: MutePorts): Promise<void> {
  const shop = shopToMute(await verdictAt(ports.readAddress(tab.url), ports), today(ports.clock));
  if (!shop) return;
  await ports.preferences.mute(shop);
  await markTabAgain(tab, ports);
}

/**
 * Lets a muted shop be told of again.
 * @param place as `placeOf` writes it
 * @throws when it cannot be remembered
 */
export async function unmuteShop(place: string, tab: TabPage, ports: MutePorts): Promise<void> {
  await ports.preferences.unmute(place);
  await markTabAgain(tab, ports);
}
