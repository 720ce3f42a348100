import { normalPath } from '../incident/normal-path';
import { preferencesFor } from '../preferences/page-preferences';
import { type MarkPorts, markTab } from './mark-tab';
import type { AskingPage } from './ports';
import { readChoices } from './read-choices';
import { type ShowNoticePorts, showNotice } from './show-notice';
import { verdictAt } from './verdict-at';

/**
 * A page on record is visited: the toolbar of its tab is marked first, then the in-page badge is considered. The mark
 * depends on neither the preferences nor the history: where they cannot be read, it is that of who chose nothing.
 *
 * A document that was served at a shop's path and has written another path of its host over it is that shop's all the same: the
 * toolbar says so. The badge in the page would not know whether it still belongs there, and stays away.
 * @param opened the path at which the document was opened, where that is another by now
 */
export async function visitPage(page: AskingPage, ports: MarkPorts & ShowNoticePorts, opened?: string): Promise<void> {
  if (page.prerendered) return;
  const address = ports.readAddress(page.url);
  // Asked at once: a worker that was stopped has to open a database for each, and the toolbar waits for both.
  const [verdict, choices] = await Promise.all([verdictAt(address, ports), readChoices(ports)]);
  if (verdict.kind === 'no-record' && address && opened?.startsWith('/')) {
    const atFirst = await verdictAt({ ...address, path: normalPath(opened) }, ports);
    if (atFirst.kind === 'recorded') return markTab({ id: page.tabId, url: page.url }, atFirst, choices, ports);
  }
  await markTab({ id: page.tabId, url: page.url }, verdict, choices, ports);
  await showNotice(page, verdict, preferencesFor(address, choices.settings, choices.muted), ports);
}
