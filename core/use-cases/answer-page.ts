import type { AnsweringPorts } from './background-ports';
import { dismissNotice } from './dismiss-notice';
import type { Handlers } from './message-table';
import { noticeWords } from './notice-words';
import type { PAGE_MESSAGES } from './page-messages';
import type { AskingPage } from './ports';
import { rememberShown } from './show-notice';
import { visitPage } from './visit-page';

/** What a page's scripts are answered. A page that is only loaded ahead is answered like any other, but not visited. */
export function pageHandlers(ports: AnsweringPorts, ensured: () => Promise<void>): Handlers<typeof PAGE_MESSAGES, AskingPage> {
  return {
    async visit({ opened }, page) {
      try {
        await visitPage(page, ports, opened);
      } finally {
        // Every page comes here while there is no site filter; what was missed earlier is made good now.
        await ensured();
      }
      return 'done';
    },

    notice: (_, page) => noticeWords(page, ports),

    async seen(_, page) {
      await rememberShown(page, ports);
      return 'done';
    },

    async dismiss(_, page) {
      await dismissNotice(page, ports);
      return 'done';
    },
  };
}
