/** The languages there are. */
export type Locale = 'ja' | 'en';

/** The language to speak: the one that was chosen, or the browser's. */
export function localeFor(choice: Locale | 'browser', browser: Locale): Locale {
  return choice === 'browser' ? browser : choice;
}
