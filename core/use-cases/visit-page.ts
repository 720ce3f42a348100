import { preferencesFor } from '../preferences/page-preferences';
import { type MarkPorts, markTab } from './mark-tab';
import type { AskingPage } from './ports';
import { readChoices } from './read-choices';
import { type ShowNoticePorts, showNotice } from './show-notice';
import { verdictAt } from './verdict-at';

/**
 * A page on record is visited: the toolbar of its tab is marked first, then the in-page badge is considered. The mark
 * depends on neither the preferences nor the history: where they cannot be read, it is that of who chose nothing.
 * @param ensured resolves once there is a dataset as far as there can be one, and never rejects
 */
export async function visitPage(page: AskingPage, ports: MarkPorts & ShowNoticePorts, ensured: () => Promise<void>): Promise<void> {
  if (page.prerendered) return;
  const address = ports.readAddress(page.url);
  // Asked at once: a worker that was stopped has to open a database for each, and the toolbar waits for both.
  const [first, choices] = await Promise.all([verdictAt(address, ports), readChoices(ports)]);
  let verdict = first;
  if (verdict.kind === 'unavailable') {
    // The first visit after an installation may come before the dataset is in.
    await ensured();
    verdict = await verdictAt(address, ports);
  }
  await markTab({ id: page.tabId, url: page.url }, verdict, choices, ports);
  await showNotice(page, verdict, preferencesFor(address, choices.settings, choices.muted), ports);
}
