import type { Words } from '../../core/wording/words';
import { LOCALES } from '../../locales';
import { siteEn } from '../../locales/site-en';
import { siteJa } from '../../locales/site-ja';

type TextsOf<T> = { [K in keyof T]: T[K] extends string ? string : TextsOf<T[K]> };

/** What only the website says, in one language. */
export type SiteWords = TextsOf<typeof siteJa>;

/** A language of the website, which has a folder of its name. */
export type Language = keyof typeof LOCALES;
export const LANGUAGES: readonly Language[] = ['ja', 'en'];

export const WORDS: Readonly<Record<Language, Words>> = LOCALES;
export const SITE_WORDS: Readonly<Record<Language, SiteWords>> = { ja: siteJa, en: siteEn };

/** What of the extension's words the search needs. */
export type SearchWords = Pick<Words, 'catalogue' | 'level' | 'state'>;

/** The language that a page in this one offers instead. */
export function otherLanguage(language: Language): Language {
  return language === 'ja' ? 'en' : 'ja';
}
