import { type MarkPorts, markTabAgain } from './mark-tab';
import type { NoticePort, OpenPagesPort } from './ports';
import { readChoices } from './read-choices';

/**
 * Marks every open page again, and has its in-page badge look whether it still belongs there: after a change of what the
 * shopper wants to hear or said about themselves, and after another dataset took the place of the one in use.
 */
export async function markOpenPages(ports: MarkPorts & { openPages: OpenPagesPort; notices: NoticePort }): Promise<void> {
  const [pages, choices] = await Promise.all([ports.openPages.all(), readChoices(ports)]);
  for (const page of pages) {
    try {
      await markTabAgain(page, ports, choices);
      await ports.notices.lookAgain(page.id);
    } catch (error) {
      ports.report('An open page could not be marked again:', error);
    }
  }
}
