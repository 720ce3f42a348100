import type { Finding, IncidentRule } from '../rule';
import { isSentence, textsOf } from '../walk';

/** What people leave behind where a name or a translation is still to come. */
const PLACEHOLDERS: ReadonlySet<string> = new Set(
  [
    'todo',
    'tbd',
    'tba',
    'fixme',
    'n/a',
    'none',
    'null',
    'unknown',
    'untranslated',
    'translation',
    'name',
    'shop name',
    'japanese',
    'english',
  ].concat(['japanese name', 'english name', '未定', '未訳', '不明', '名称', '店名', '翻訳', '英語名', '日本語名']),
);

const NOT_LATIN = /(?!\p{Script=Latin})\p{L}/u;
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;

export const bothLanguages: IncidentRule = {
  name: 'both-languages',
  description:
    'Names and notes stand in both languages: English in Latin letters, Japanese notes in Japanese, nothing left to be filled in.',
  check({ record }) {
    const found: Finding[] = [];
    for (const { field, text } of textsOf(record)) {
      for (const language of ['ja', 'en'] as const) {
        if (isPlaceholder(text[language])) {
          found.push({ field: `${field}.${language}`, remedy: `"${text[language]}" stands for something; write the name itself` });
        }
      }
      if (NOT_LATIN.test(text.en)) found.push({ field: `${field}.en`, remedy: 'write it in Latin letters (a romanised name will do)' });
      if (isSentence(field) && !KANA.test(text.ja)) found.push({ field: `${field}.ja`, remedy: 'write the note in Japanese' });
    }
    return found;
  },
};

function isPlaceholder(words: string): boolean {
  const bare = words.trim().toLowerCase();
  return PLACEHOLDERS.has(bare) || /^(?:x{2,}|[?.\-–—…_]+)$/.test(bare);
}
