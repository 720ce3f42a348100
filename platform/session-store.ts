import { browser } from 'wxt/browser';
import { type NoticeSubject, readSubjects } from '../core/preferences/notice-subject';
import type { PageDocument, SessionPort } from '../core/use-cases/ports';
import { sessionId } from './session';

const OPEN_PAGES_SEEN = 'open-pages-seen';

/**
 * What lasts as long as this run of the browser, in `storage.session`: in memory, out of reach of every page, and gone when
 * the extension is switched off, updated, or the browser is closed. A key for each thing, so that two tabs at once do not
 * overwrite each other.
 */
export const sessionStore: SessionPort = {
  id: sessionId,

  async noticeOf(document) {
    const key = noticeKey(document);
    return readSubjects((await browser.storage.session.get(key))[key]);
  },

  async setNoticeOf(document, subjects) {
    await browser.storage.session.set({ [noticeKey(document)]: subjects });
  },

  async unwritten(subjects) {
    const held = await browser.storage.session.get(subjects.map(unwrittenKey));
    return subjects.filter((one) => unwrittenKey(one) in held);
  },

  async addUnwritten(subjects) {
    await browser.storage.session.set(Object.fromEntries(subjects.map((one) => [unwrittenKey(one), true])));
  },

  async openPagesSeen() {
    return OPEN_PAGES_SEEN in (await browser.storage.session.get(OPEN_PAGES_SEEN));
  },

  async setOpenPagesSeen() {
    await browser.storage.session.set({ [OPEN_PAGES_SEEN]: true });
  },
};

function noticeKey({ documentId, tabId }: PageDocument): string {
  return `notice ${documentId ?? `in tab ${tabId}`}`;
}

function unwrittenKey({ id, revision, shopKey }: NoticeSubject): string {
  return `unwritten ${id} ${revision} ${shopKey}`;
}
