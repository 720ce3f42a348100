import type { Page } from 'puppeteer-core';
import { MAYBE_NOTICE, NOTICE_MARK, type ReadNotice } from '../../scripts/browser/read-notice';

/** What is used here of the extension's API. */
declare const chrome: {
  tabs: { query(query: object): Promise<{ id?: number }[]> };
  scripting: { executeScript<T>(injection: { target: object; func: (...args: string[]) => T; args: string[] }): Promise<{ result: T }[]> };
};

/** The in-page badge with what its style came to, which under a strict page policy may be nothing. */
export interface StyledNotice extends ReadNotice {
  position: string;
  padding: string;
  background: string;
  /** The middle of each button on the screen, in the order of `buttons`. */
  places: { x: number; y: number }[];
}

/**
 * Reads the in-page badge of the tab in front; undefined when there is none. Only an extension's own script may look into
 * a closed shadow root here, so a page of the extension is what asks.
 */
export async function readFirefoxNotice(extensionPage: Page): Promise<StyledNotice | undefined> {
  const found = await extensionPage.evaluate(
    async (...args: string[]) => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      const [answer] = await chrome.scripting.executeScript({
        target: { tabId: tab?.id ?? -1 },
        args,
        func: (maybe = '', mark = '') => {
          const hosts: (Element & { openOrClosedShadowRoot?: ShadowRoot | null })[] = [...document.querySelectorAll(maybe)];
          const host = hosts.find((one) => one.openOrClosedShadowRoot?.querySelector(`[${mark}]`));
          const box = host?.openOrClosedShadowRoot?.querySelector(`[${mark}]`);
          if (!host || !box) return null;
          const { x, y, width, height } = box.getBoundingClientRect();
          const { padding, backgroundColor: background } = getComputedStyle(box);
          const buttons = [...box.querySelectorAll('button')];
          return {
            text: box.querySelector('p')?.textContent ?? '',
            buttons: buttons.map((button) => button.textContent ?? ''),
            links: box.querySelectorAll('a').length,
            box: { x, y, width, height },
            position: getComputedStyle(host).position,
            padding,
            background,
            places: buttons.map((button) => {
              const at = button.getBoundingClientRect();
              return { x: at.x + at.width / 2, y: at.y + at.height / 2 };
            }),
          };
        },
      });
      return answer?.result ?? null;
    },
    MAYBE_NOTICE,
    NOTICE_MARK,
  );
  return found ?? undefined;
}

/** Presses a button of the in-page badge with the mouse, as a person would. */
export async function pressFirefoxNotice(page: Page, { buttons, places }: StyledNotice, label: string): Promise<void> {
  const place = places[buttons.indexOf(label)];
  if (!place) throw new Error(`the in-page badge has no button "${label}"`);
  await page.mouse.click(place.x, place.y);
}
