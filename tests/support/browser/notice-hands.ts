import type { Page } from 'puppeteer-core';
import { type ReadNotice, spokenNotice } from '../../../scripts/browser/read-notice';
import { until } from '../../../scripts/browser/wait';

/** How a browser lets a test look into the closed shadow root of the in-page badge; each has a way of its own. */
export interface NoticeDoor {
  /** Reads the in-page badge; undefined when there is none. */
  notice(page: Page): Promise<ReadNotice | undefined>;
  /** Whether it takes any room on the page; false where there is none, too. */
  hasNoticeBox(page: Page): Promise<boolean>;
  /** How many in-page badges a page has. */
  countNotices(page: Page): Promise<number>;
  /** Presses a button of the in-page badge with the mouse, as a person would. */
  pressNotice(page: Page, label: string): Promise<void>;
  /**
   * Runs something as the page itself would, with the element that holds the in-page badge as `this`.
   * @param run uses nothing from outside; what it returns goes through JSON
   * @throws where there is no badge
   */
  asThePage<T>(page: Page, run: (this: HTMLElement) => T): Promise<T>;
}

/** All that a test does with the in-page badge. */
export interface NoticeHands extends NoticeDoor {
  /** Reads the in-page badge once it has spoken: its words come a moment after its box, so that they are read out. */
  spokenNotice(page: Page): Promise<ReadNotice>;
  /** Waits until there is none. */
  noticeGone(page: Page): Promise<void>;
  /** What the style of the element that holds it comes to, whoever set it. */
  noticeStyle(page: Page, property: string): Promise<string>;
  /** Whether it is what is painted and pressed at the middle of its box. */
  isNoticeOnTop(page: Page): Promise<boolean>;
  /** Whether the keyboard is in it. */
  isNoticeFocused(page: Page): Promise<boolean>;
  /** Events that the page makes up: to the in-page badge they must be nothing. */
  fakePresses(page: Page): Promise<void>;
}

/** What is the same in every browser, once there is a door. */
export function noticeHands(door: NoticeDoor): NoticeHands {
  const { asThePage } = door;
  return {
    ...door,
    spokenNotice: (page) => spokenNotice(page, door.notice),
    noticeGone: (page) => until(async () => (await door.notice(page)) === undefined, 'the in-page badge to go'),
    async noticeStyle(page, property) {
      const style = await asThePage(page, function () {
        const computed = getComputedStyle(this);
        return Object.fromEntries([...computed].map((name) => [name, computed.getPropertyValue(name)]));
      });
      return style[property] ?? '';
    },
    isNoticeOnTop: (page) =>
      asThePage(page, function () {
        const { x, y, width, height } = this.getBoundingClientRect();
        return document.elementFromPoint(x + width / 2, y + height / 2) === this;
      }),
    isNoticeFocused: (page) =>
      asThePage(page, function () {
        return document.activeElement === this;
      }),
    fakePresses: (page) =>
      asThePage(page, function () {
        for (const type of ['click', 'pointerdown', 'keydown'])
          this.dispatchEvent(new KeyboardEvent(type, { key: 'Escape', bubbles: true, composed: true }));
        this.click();
      }),
  };
}
