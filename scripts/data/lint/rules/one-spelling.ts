import type { IncidentFile } from '../../../../core/incident/curated-file';
import type { Finding, IncidentRule } from '../rule';

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
    return textsOf(record).flatMap(({ field, text }) =>
      ONE_SPELLING.flatMap(([found, remedy]): Finding[] => {
        const match = found.exec(text);
        return match ? [{ field, remedy: `"${match[0]}": ${remedy}` }] : [];
      }),
    );
  },
};

function textsOf({ notes = [], figures = [], stateSince }: IncidentFile): { field: string; text: string }[] {
  return [
    ...notes.map(({ ja }, i) => ({ field: `notes.${i}.ja`, text: ja })),
    ...figures.flatMap(({ note }, i) => (note ? [{ field: `figures.${i}.note.ja`, text: note.ja }] : [])),
    ...(stateSince ? [{ field: 'stateSince.reason.ja', text: stateSince.reason.ja }] : []),
  ];
}
