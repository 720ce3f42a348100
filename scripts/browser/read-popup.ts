import type { Page } from 'puppeteer-core';

/** What a popup says, as a person reads it. */
export interface ReadPopup {
  /** `recorded`, `no-record`, `not-a-site`, `unavailable`. */
  verdict: string;
  headline: string;
  incidents: {
    level: string;
    title: string;
    when: string;
    summary: string[];
    advice: string[];
    exposures: string[];
    also: string[];
    text: string;
  }[];
  dataset: string;
  text: string;
}

/** Reads the popup's verdict, look-up aside. */
export async function readPopup(popup: Page): Promise<ReadPopup> {
  // tsx wraps named functions in a helper of this name, which the page does not have.
  await popup.evaluate('globalThis.__name = (fn) => fn');
  return popup.evaluate(() => {
    const texts = (root: ParentNode, selector: string) => [...root.querySelectorAll(selector)].map((one) => one.textContent?.trim() ?? '');
    const section = document.querySelector('.page > .verdict');
    return {
      verdict: /verdict-(\S+)/.exec(section?.className ?? '')?.[1] ?? '',
      headline: texts(document, '.page > .verdict > .headline')[0] ?? '',
      incidents: [...(section?.querySelectorAll('.card') ?? [])].map((card) => ({
        level: /level-(\S+)/.exec(card.querySelector('.level')?.className ?? '')?.[1] ?? '',
        title: texts(card, 'h2')[0] ?? '',
        when: texts(card, '.disclosed-on')[0] ?? '',
        summary: texts(card, ':scope > .lead, .announcement > p'),
        advice: texts(card, '.advice li'),
        exposures: texts(card, '.exposures > li'),
        also: texts(card, '.plain > li'),
        text: card.textContent ?? '',
      })),
      dataset: texts(document, '.dataset')[0] ?? '',
      text: document.body.textContent ?? '',
    };
  });
}
