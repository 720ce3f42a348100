import type { Page } from 'puppeteer-core';
import type { ReadNotice } from '../../../scripts/browser/read-notice';
import { until } from '../../../scripts/browser/wait';
import type { NoticeDoor } from './notice-hands';

/** The in-page badge with what its style came to, which under a strict page policy may be nothing. */
export interface StyledNotice extends ReadNotice {
  padding: string;
  background: string;
}

/** What is found of it in a page. */
interface FoundNotice extends StyledNotice {
  /** The middle of each button on the screen, in the order of `buttons`. */
  places: { x: number; y: number }[];
  /** Which of all elements of the page holds it. */
  at: number;
}

/**
 * Reads the in-page badges of the tab in front. Only an extension's own script may look into a closed shadow root here, so a page of the
 * extension is what asks. As text, because it carries a function of its own.
 */
export async function noticesInFront(extensionPage: Page): Promise<FoundNotice[]> {
  return (await extensionPage.evaluate(`chrome.tabs.query({ active: true, lastFocusedWindow: true }).then(([tab]) =>
    chrome.scripting.executeScript({ target: { tabId: tab?.id ?? -1 }, func: ${findNotices} }).then(([answer]) => answer?.result ?? []))`)) as FoundNotice[];
}

/** The way to the in-page badge in Firefox. Each page that is asked about comes to the front. */
export function firefoxNoticeDoor(
  extensionPage: () => Page | undefined,
): NoticeDoor & { styledNotice(page: Page): Promise<StyledNotice | undefined> } {
  async function found(page: Page): Promise<FoundNotice[]> {
    const own = extensionPage();
    // Without the extension there is nobody to look.
    if (!own) return [];
    await page.bringToFront();
    if ((await page.evaluate(() => location.protocol)) === 'moz-extension:') return page.evaluate(findNotices);
    // Where the extension may not look, it has put nothing.
    return noticesInFront(own).catch((error: unknown) => {
      if (String(error).includes('Missing host permission')) return [];
      throw error;
    });
  }
  return {
    styledNotice: async (page) => (await found(page))[0],
    async notice(page) {
      const [one] = await found(page);
      return one && { text: one.text, buttons: one.buttons, links: one.links, box: one.box };
    },
    hasNoticeBox: async (page) => ((await found(page))[0]?.box.width ?? 0) > 0,
    countNotices: async (page) => (await found(page)).length,
    async pressNotice(page, label) {
      let place: FoundNotice['places'][number] | undefined;
      const { width, height } = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
      await until(async () => {
        const [one] = await found(page);
        place = one?.places[one.buttons.indexOf(label)];
        return place !== undefined && place.x < width && place.y < height;
      }, `the button "${label}" on the screen`);
      if (!place) throw new Error(`the in-page badge has no button "${label}"`);
      // As long as a finger takes: a press that comes before the reader can have seen what is below it dismisses nothing.
      await page.mouse.click(place.x, place.y, { delay: 150 });
    },
    async asThePage<T>(page: Page, run: (this: HTMLElement) => T) {
      const [one] = await found(page);
      if (!one) throw new Error('there is no in-page badge');
      return (await page.evaluate(`(${run}).call(document.querySelectorAll('*')[${one.at}])`)) as T;
    },
  };
}

/** Runs in the page, beside the extension's scripts, or in one of its own pages. */
function findNotices(): FoundNotice[] {
  const all: (Element & { openOrClosedShadowRoot?: ShadowRoot | null })[] = [...document.querySelectorAll('*')];
  return all.flatMap((host, at) => {
    // Whatever the element is called: no page here has a closed root of its own with such a section.
    const root = host.openOrClosedShadowRoot;
    const box = root?.mode === 'closed' && root.querySelector('section[aria-label]');
    if (!box) return [];
    const { x, y, width, height } = box.getBoundingClientRect();
    const { padding, backgroundColor: background } = getComputedStyle(box);
    const buttons = [...box.querySelectorAll('button')];
    return [
      {
        at,
        text: box.querySelector('p')?.textContent ?? '',
        buttons: buttons.map((button) => button.textContent ?? ''),
        links: box.querySelectorAll('a').length,
        box: { x, y, width, height },
        padding,
        background,
        places: buttons.map((button) => {
          const seen = button.getBoundingClientRect();
          return { x: seen.x + seen.width / 2, y: seen.y + seen.height / 2 };
        }),
      },
    ];
  });
}
