import type { Locale } from './locale-for';
import { localeFor } from './locale-for';

/**
 * The words of one language, for a page; those of the other are not read. The browser's own language, which is nearly always the
 * one, is on its way while what was chosen is still being looked up.
 */
export async function loadWords(choice: Promise<Locale | 'browser'>, browser: Locale) {
  const likely = load(browser);
  const locale = localeFor(await choice, browser);
  return locale === browser ? likely : load(locale);
}

async function load(locale: Locale) {
  return locale === 'ja' ? (await import('./ja')).ja : (await import('./en')).en;
}
