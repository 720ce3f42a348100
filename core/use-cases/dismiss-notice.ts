import { noticeable } from '../preferences/notice-policy';
import { preferencesFor } from '../preferences/page-preferences';
import type { AskingPage, HistoryPort, ReadAddress } from './ports';
import { type ChoicesPorts, readChoices } from './read-choices';
import { type VerdictPorts, verdictAt } from './verdict-at';

/**
 * Remembers that the shopper does not want to see the in-page badge about this page's incidents again: all that it may
 * speak of there, at their present revision. What those are is looked up anew from the page's own address: a page cannot
 * name what it would like to have dismissed. A private window leaves no trace.
 * @throws when it cannot be remembered
 */
export async function dismissNotice(
  page: AskingPage,
  ports: VerdictPorts & ChoicesPorts & { history: HistoryPort; readAddress: ReadAddress },
): Promise<void> {
  if (page.incognito) return;
  const address = ports.readAddress(page.url);
  const [verdict, { settings, muted }] = await Promise.all([verdictAt(address, ports), readChoices(ports)]);
  for (const { incident } of noticeable(verdict, preferencesFor(address, settings, muted)))
    await ports.history.dismiss(incident.id, incident.revision);
}
