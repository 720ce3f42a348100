import type { NameForms } from './bilingual';

/** The name to show to a reader of a language: the one in that language, else its own, else the English one. */
export function nameIn({ ja, en, own }: NameForms, language: 'ja' | 'en'): string {
  return (language === 'ja' ? ja : en) ?? own?.text ?? en;
}

/** A name in every language it is known in, each once. */
export function namesOf({ ja, en, own }: NameForms): string[] {
  return [...new Set([...(ja === undefined ? [] : [ja]), en, ...(own ? [own.text] : [])])];
}
