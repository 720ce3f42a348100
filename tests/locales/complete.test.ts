import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LOCALES } from '../../locales';
import { localeFor } from '../../locales/locale-for';

type Texts = Map<string, string>;

/** Every text of a language by its path, `popup.certainty.possible`. */
function textsOf(words: object, path = ''): Texts {
  return new Map(
    Object.entries(words).flatMap(([key, value]: [string, unknown]): [string, string][] => {
      const here = path === '' ? key : `${path}.${key}`;
      if (typeof value === 'string') return [[here, value]];
      return typeof value === 'object' && value !== null ? [...textsOf(value, here)] : [];
    }),
  );
}

const ja = textsOf(LOCALES.ja);
const en = textsOf(LOCALES.en);
const both = [...ja].flatMap(([path, text]): [string, string, string][] => {
  const english = en.get(path);
  return english === undefined ? [] : [[path, text, english]];
});

const JAPANESE = /[\u3040-\u30ff\u4e00-\u9fff々ー]/;

/** The same in every language, or no words at all. */
const NOT_TRANSLATED = /^(?:locale|names|settings\.language\.(?:ja|en)|number\.bare\.other|catalogue\.chart\.count\.other|span\.day)$/;

describe('the languages', () => {
  test.each([
    ['Japanese', ja],
    ['English', en],
  ])('in %s the cause is told once: where the claim opens', (_, texts) => {
    const asking = (start: RegExp) => [...texts].filter(([path]) => start.test(path)).map(([, text]) => text.includes('{by}'));
    expect(new Set(asking(/^claim\.leaked\.[^.]+\.(?:alone|first)$/))).toEqual(new Set([true]));
    expect(new Set(asking(/^claim\..*\.last$/))).toEqual(new Set([false]));
    expect(new Set(asking(/^(?:announced|firstTold|laterBy|laterOwn)/))).toEqual(new Set([false]));
  });

  test('leave nothing untranslated', () => {
    const bare = (text: string) =>
      text.replace(/\{\w+\}/g, '').replace(/Have I Been Pwned|BonjourLaFuite|MIT|CC BY 4\.0|Misemori contributors|shop\.example/g, '');
    const untranslated = both.filter(([path, a, b]) => {
      if (NOT_TRANSLATED.test(path)) return false;
      return (/\p{L}/u.test(bare(a)) && !JAPANESE.test(a)) || JAPANESE.test(b);
    });
    expect(untranslated).toEqual([]);
  });

  test('have a form for one wherever the English counts something', () => {
    const counted = [...en].filter(([path, text]) => path.endsWith('.other') && /\{n\} \p{L}/u.test(text));
    expect(counted.map(([path]) => path.replace(/other$/, 'one')).filter((path) => !en.has(path))).toEqual([]);
  });
});

test('every text is used somewhere', () => {
  const root = join(import.meta.dirname, '../..');
  const sources = ['core', 'components', 'entrypoints', 'platform'].flatMap((room) =>
    readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file) && !/^(?:(?:page-)?words|text)\.ts$/.test(file))
      .map((file) => readFileSync(join(root, room, file), 'utf8')),
  );
  const code = [...sources, readFileSync(join(root, 'wxt.config.ts'), 'utf8')].join('\n');
  const named = new Set([...code.matchAll(/[\w-]+/g)].map((match) => match[0]));
  // A key is used where its own name stands as a member, a destructured name or the value that picks it.
  const unused = [...en.keys()].filter((path) => {
    // Picked by the codes of ISO and BCP 47, which stand in the records: `tests/locales/names.test.ts`.
    if (/^(?:money|region|sourceLanguage)\./.test(path)) return false;
    const key =
      path
        .split('.')
        .filter((part) => part !== 'one' && part !== 'other')
        .at(-1) ?? path;
    return !named.has(key);
  });
  expect(unused).toEqual([]);
});

test.each([
  ['browser', 'ja', 'ja'],
  ['browser', 'en', 'en'],
  ['ja', 'en', 'ja'],
  ['en', 'ja', 'en'],
] as const)('%s chosen in a %s browser speaks %s', (choice, browser, expected) => {
  expect(localeFor(choice, browser)).toBe(expected);
});
