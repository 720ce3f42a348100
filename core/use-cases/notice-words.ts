import { noticeable, noticeWorthy } from '../preferences/notice-policy';
import { isAmong } from '../preferences/notice-subject';
import { preferencesFor } from '../preferences/page-preferences';
import { type ToldNotice, tellNotice } from '../wording/tell-notice';
import type { AskingPage, HistoryPort, ReadAddress, SessionPort, ToolbarPort } from './ports';
import { type ChoicesPorts, readChoices } from './read-choices';
import { type VerdictPorts, verdictAt } from './verdict-at';

export type NoticeWordsPorts = VerdictPorts &
  ChoicesPorts & { history: HistoryPort; session: SessionPort; toolbar: Pick<ToolbarPort, 'isPinned'>; readAddress: ReadAddress };

/**
 * What the in-page badge of a document says: of the incidents that it was shown for (`show-notice.ts`) the loudest that is
 * still on record at the page's own address and that the shopper still wants to hear of. Undefined where there is none:
 * then the badge does not belong there. The page names nothing; it can only ask.
 */
export async function noticeWords(page: AskingPage, ports: NoticeWordsPorts): Promise<ToldNotice | undefined> {
  const address = ports.readAddress(page.url);
  const [verdict, { settings, muted, words }, isPinned] = await Promise.all([
    verdictAt(address, ports),
    readChoices(ports),
    ports.toolbar.isPinned(),
  ]);
  const preferences = preferencesFor(address, settings, muted);
  const candidates = noticeable(verdict, preferences);
  if (candidates.length === 0) return undefined;
  if (!page.incognito) {
    const subjects = await ports.session.noticeOf(page);
    const [loudest] = candidates.filter((one) => isAmong(subjects, one));
    return loudest && tellNotice(loudest, isPinned, words);
  }
  // Nothing is kept of a private window, and nothing that is decided there changes what is decided next.
  const known = await ports.history.read(candidates.map(({ incident }) => incident.id)).catch((error: unknown) => {
    ports.report('What was shown and dismissed could not be read:', error);
    return new Map();
  });
  const [loudest] = noticeWorthy(verdict, known, await ports.session.id(), preferences);
  return loudest && tellNotice(loudest, isPinned, words);
}
