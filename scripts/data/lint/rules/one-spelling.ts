import type { Finding, IncidentRule } from '../rule';
import { isSentence, textsOf } from '../walk';

/** One spelling for one thing, in every Japanese text that a shopper reads; `tests/locales/` holds the words to it, too. */
export const ONE_SPELLING: readonly [found: RegExp, remedy: string][] = [
  [/\d万\d|\d\.\d+万|\d千/, 'write the figure in digits: 27万2,000 is 272,000'],
  [/漏洩|漏れ(?:た|て|る)|流出/, 'write 漏えい'],
  [/\d名/, 'write 人 for people'],
  [/とされます/, 'write とされています'],
];

export const oneSpelling: IncidentRule = {
  name: 'one-spelling',
  description: 'One thing has one spelling in Japanese: 漏えい, 人, 件, とされています, and figures without 万 inside.',
  check({ record }) {
    return textsOf(record)
      .filter(({ field }) => isSentence(field))
      .flatMap(({ field, text }) =>
        ONE_SPELLING.flatMap(([found, remedy]): Finding[] => {
          const match = found.exec(text.ja);
          return match ? [{ field: `${field}.ja`, remedy: `"${match[0]}": ${remedy}` }] : [];
        }),
      );
  },
};
