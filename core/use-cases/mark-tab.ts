import { preferencesFor } from '../preferences/page-preferences';
import { restsOnPath, type Verdict } from '../verdict/verdict';
import { type ToolbarBadge, toolbarBadge } from '../wording/tell-toolbar';
import type { ReadAddress, TabPage, ToolbarPort } from './ports';
import { type Choices, type ChoicesPorts, readChoices } from './read-choices';
import { type VerdictPorts, verdictAt } from './verdict-at';

/** The mark that a verdict gives a tab, as the shopper wants it; undefined where it gives none. */
export function markOf(
  tab: TabPage,
  verdict: Verdict,
  { settings, muted, words }: Choices,
  { readAddress }: { readAddress: ReadAddress },
): ToolbarBadge | undefined {
  return toolbarBadge(verdict, words, preferencesFor(readAddress(tab.url), settings, muted));
}

/** Shows a verdict on the toolbar of one tab. A page that moved on without loading loses the mark of where it was. */
export async function markTab(
  tab: TabPage,
  verdict: Verdict,
  choices: Choices,
  { toolbar, readAddress }: { toolbar: ToolbarPort; readAddress: ReadAddress },
): Promise<void> {
  const badge = markOf(tab, verdict, choices, { readAddress });
  await (badge ? toolbar.mark(tab, badge, restsOnPath(verdict)) : toolbar.clear(tab.id));
}

export type MarkPorts = VerdictPorts & ChoicesPorts & { toolbar: ToolbarPort; readAddress: ReadAddress };

/** Marks a tab again, after something that its mark depends on may have changed. */
export async function markTabAgain(tab: TabPage, ports: MarkPorts): Promise<void> {
  const [verdict, choices] = await Promise.all([verdictAt(ports.readAddress(tab.url), ports), readChoices(ports)]);
  await markTab(tab, verdict, choices, ports);
}
