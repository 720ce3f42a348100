import { preferencesFor } from '../preferences/page-preferences';
import { restsOnPath, type Verdict } from '../verdict/verdict';
import { toolbarBadge } from '../wording/tell-toolbar';
import type { ReadAddress, TabPage, ToolbarPort } from './ports';
import { type Choices, type ChoicesPorts, readChoices } from './read-choices';
import { type VerdictPorts, verdictAt } from './verdict-at';

/** Shows a verdict on the toolbar of one tab, as the shopper wants it. A page that moved on without loading loses the mark of where it was. */
export async function markTab(
  tab: TabPage,
  verdict: Verdict,
  { settings, muted, words }: Choices,
  { toolbar, readAddress }: { toolbar: ToolbarPort; readAddress: ReadAddress },
): Promise<void> {
  const badge = toolbarBadge(verdict, words, preferencesFor(readAddress(tab.url), settings, muted));
  await (badge ? toolbar.mark(tab, badge, restsOnPath(verdict)) : toolbar.clear(tab.id));
}

export type MarkPorts = VerdictPorts & ChoicesPorts & { toolbar: ToolbarPort; readAddress: ReadAddress };

/** Marks a tab again, after something that its mark depends on may have changed. */
export async function markTabAgain(tab: TabPage, ports: MarkPorts, choices?: Choices): Promise<void> {
  const [verdict, chosen] = await Promise.all([verdictAt(ports.readAddress(tab.url), ports), choices ?? readChoices(ports)]);
  await markTab(tab, verdict, chosen, ports);
}
