import type { Page } from 'puppeteer-core';
import type { ReadNotice } from '../../scripts/browser/read-notice';

/** What is used here of the extension's API. */
declare const chrome: {
  tabs: { query(query: object): Promise<{ id?: number }[]> };
  scripting: { executeScript<T>(injection: { target: object; func: () => T }): Promise<{ result: T }[]> };
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
  const found = await extensionPage.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    const [answer] = await chrome.scripting.executeScript({
      target: { tabId: tab?.id ?? -1 },
      func: () => {
        const all: NodeListOf<Element & { openOrClosedShadowRoot?: ShadowRoot | null }> = document.querySelectorAll('*');
        // Whatever the element is called: none of the pages here has a closed root of its own.
        const host = [...all].find((one) => one.openOrClosedShadowRoot?.querySelector('section[aria-label]'));
        const box = host?.openOrClosedShadowRoot?.querySelector('section');
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
  });
  return found ?? undefined;
}

/** Presses a button of the in-page badge with the mouse, as a person would. */
export async function pressFirefoxNotice(page: Page, { buttons, places }: StyledNotice, label: string): Promise<void> {
  const place = places[buttons.indexOf(label)];
  if (!place) throw new Error(`the in-page badge has no button "${label}"`);
  // As long as a finger takes: a press that comes before the reader can have seen what is below it dismisses nothing.
  await page.mouse.click(place.x, place.y, { delay: 150 });
}

/** What the page's own scripts see at the middle of the in-page badge. To be evaluated in the page, with the badge's box. */
export const asThePageSees = ({ x, y, width, height }: ReadNotice['box']) => {
  const host = document.elementFromPoint(x + width / 2, y + height / 2);
  return { position: host && getComputedStyle(host).position, root: host?.shadowRoot };
};

/** Events that the page makes up, for the badge in this box. To be evaluated there, too. */
export const fakePressesAt = ({ x, y, width, height }: ReadNotice['box']) => {
  const host = document.elementFromPoint(x + width / 2, y + height / 2);
  for (const type of ['click', 'pointerdown', 'keydown'])
    host?.dispatchEvent(new KeyboardEvent(type, { key: 'Escape', bubbles: true, composed: true }));
  if (host instanceof HTMLElement) host.click();
};
