import { en } from './en';
import { ja } from './ja';

/** Every language there is. */
export const LOCALES = { ja, en } as const;

/** The language to speak: the one that was chosen, or the browser's. */
export function localeFor(choice: keyof typeof LOCALES | 'browser', browser: keyof typeof LOCALES): keyof typeof LOCALES {
  return choice === 'browser' ? browser : choice;
}
