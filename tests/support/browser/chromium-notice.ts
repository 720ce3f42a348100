import { asThePage, countNotices, pressNotice, readNotice } from '../../../scripts/browser/read-notice';
import type { NoticeDoor } from './notice-hands';

/** The way to the in-page badge in Chromium: the debugger looks into closed shadow roots. */
export const chromiumNoticeDoor: NoticeDoor = {
  notice: readNotice,
  countNotices,
  pressNotice,
  asThePage,
  hasNoticeBox: (page) =>
    readNotice(page).then(
      (one) => one !== undefined,
      (error: unknown) => {
        // Without a box, the debugger cannot measure one.
        if (/box model/.test(String(error))) return false;
        throw error;
      },
    ),
};
