import { visitEn } from './visit-en';
import { visitJa } from './visit-ja';

/** What is said while somebody visits a shop, in every language; the rest of the words are in `LOCALES`. */
export const VISIT_LOCALES = { ja: visitJa, en: visitEn } as const;
