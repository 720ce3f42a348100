import { type MarkPorts, markOf, markTab } from './mark-tab';
import type { NoticePort, OpenPagesPort, TabPage } from './ports';
import { type Choices, readChoices } from './read-choices';
import { verdictAt } from './verdict-at';

type MarkOpenPagesPorts = MarkPorts & { openPages: OpenPagesPort; notices: NoticePort };

/**
 * Marks every open page again, and has its in-page badge look whether it still belongs there: after a change of what the
 * shopper wants to hear or said about themselves, and after another dataset took the place of the one in use. Pages that
 * had no mark and get none, which is nearly all, are left alone.
 */
export async function markOpenPages(ports: MarkOpenPagesPorts): Promise<void> {
  const [pages, choices] = await Promise.all([ports.openPages.all(), readChoices(ports)]);
  for (const page of pages) {
    try {
      await markOpenPage(page, choices, ports);
    } catch (error) {
      ports.report('An open page could not be marked again:', error);
    }
  }
}

async function markOpenPage(page: TabPage, choices: Choices, ports: MarkOpenPagesPorts): Promise<void> {
  const verdict = await verdictAt(ports.readAddress(page.url), ports);
  if (!markOf(page, verdict, choices, ports) && !(await ports.toolbar.isMarked(page.id))) return;
  await markTab(page, verdict, choices, ports);
  await ports.notices.lookAgain(page.id);
}
