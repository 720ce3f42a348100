import { noticeable } from '../preferences/notice-policy';
import { noticeSubject } from '../preferences/notice-subject';
import { preferencesFor } from '../preferences/page-preferences';
import type { AskingPage, HistoryPort, ReadAddress, SessionPort } from './ports';
import { type ChoicesPorts, readChoices } from './read-choices';
import { type VerdictPorts, verdictAt } from './verdict-at';

/**
 * Remembers that the shopper does not want to see the in-page badge about this page's incidents again: all that it may
 * speak of there, at their present revision. What those are is looked up anew from the page's own address: a page cannot
 * name what it would like to have dismissed. Where it cannot be remembered, it holds at least until the browser is closed. A
 * private window leaves no trace.
 * @throws when it could not be remembered
 */
export async function dismissNotice(
  page: AskingPage,
  ports: VerdictPorts & ChoicesPorts & { history: HistoryPort; session: Pick<SessionPort, 'addUnwritten'>; readAddress: ReadAddress },
): Promise<void> {
  if (page.incognito) return;
  const address = ports.readAddress(page.url);
  const [verdict, { settings, muted }] = await Promise.all([verdictAt(address, ports), readChoices(ports)]);
  const dismissed = noticeable(verdict, preferencesFor(address, settings, muted));
  try {
    for (const { incident } of dismissed) await ports.history.dismiss(incident.id, incident.revision);
  } catch (error) {
    await ports.session.addUnwritten(dismissed.map(noticeSubject));
    throw error;
  }
}
