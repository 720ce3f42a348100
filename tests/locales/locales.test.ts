import { describe, expect, it } from 'vitest';
import { en } from '../../locales/en';
import { ja } from '../../locales/ja';
import { ONE_SPELLING } from '../../scripts/data/lint/rules/one-spelling';

/** Every text of a language, by its path. */
function flatten(value: unknown, path = ''): Map<string, string> {
  if (typeof value === 'string') return new Map([[path, value]]);
  const texts = new Map<string, string>();
  if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value))
      for (const [at, text] of flatten(inner, path === '' ? key : `${path}.${key}`)) texts.set(at, text);
  }
  return texts;
}

const TEXTS = { ja: flatten(ja), en: flatten(en) };
const placeholders = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort().join(' ');

/** Texts that only one language needs, with the reason. */
const ONLY_IN: { path: RegExp; reason: string }[] = [
  { path: /^number\.(?:tenThousands|hundredMillions)$/, reason: 'Japanese counts in 万 and 億' },
  { path: /\.one$/, reason: 'English has a singular' },
  { path: /^money\.[A-Z]{3}$/, reason: 'English writes most currencies by their letters' },
];

/** Texts whose placeholders differ, with the reason. */
const DIFFER: { path: RegExp; reason: string }[] = [
  { path: /^claim\.entered\./, reason: 'in English the claim itself says how somebody got in' },
];

/** May be empty: nothing can be said of such a cause, or the claim says it already; Japanese writes no space between sentences. */
const MAY_BE_EMPTY =
  /^(?:cause|causeAtSupplier|catalogue\.cause)\.(?:unknown|stolen-from-user-devices|credential-stuffing)(?:\.\w+)?$|^sentenceSpace$/;

describe('the two languages', () => {
  it('have the same texts', () => {
    const lonely = [...TEXTS.ja.keys(), ...TEXTS.en.keys()].filter((path) => !(TEXTS.ja.has(path) && TEXTS.en.has(path)));
    expect(lonely.filter((path) => !ONLY_IN.some((one) => one.path.test(path)))).toEqual([]);
  });

  it('fill in the same facts', () => {
    const differ = [...TEXTS.ja]
      .filter(([path, text]) => TEXTS.en.has(path) && placeholders(text) !== placeholders(TEXTS.en.get(path)!))
      .map(([path]) => path);
    expect(differ.filter((path) => !DIFFER.some((one) => one.path.test(path)))).toEqual([]);
  });

  it('name no exception that is none', () => {
    for (const { path } of ONLY_IN)
      expect([...TEXTS.ja.keys(), ...TEXTS.en.keys()].some((one) => path.test(one) && TEXTS.ja.has(one) !== TEXTS.en.has(one))).toBe(true);
    for (const { path } of DIFFER) {
      expect([...TEXTS.ja].some(([at, text]) => path.test(at) && placeholders(text) !== placeholders(TEXTS.en.get(at) ?? text))).toBe(true);
    }
  });

  it.each(['ja', 'en'] as const)('%s has no empty text, and none with stray spaces', (language) => {
    const empty = [...TEXTS[language]].filter(([path, text]) => text.trim() === '' && !MAY_BE_EMPTY.test(path)).map(([path]) => path);
    expect(empty).toEqual([]);
    const stray = [...TEXTS[language]]
      .filter(
        ([path, text]) =>
          /^ | $| {2}/.test(text) && !/^cause|^claim\..*\.first$|^list\.|^figures$|^sentenceSpace$|^claimOf\.separator$/.test(path),
      )
      .map(([path]) => path);
    expect(stray).toEqual([]);
  });

  it.each(['ja', 'en'] as const)('%s has no brace that is no placeholder', (language) => {
    for (const [path, text] of TEXTS[language]) expect(`${path}: ${text.replace(/\{\w+\}/g, '')}`).not.toMatch(/[{}]/);
  });

  it('shout nowhere', () => {
    for (const [path, text] of [...TEXTS.ja, ...TEXTS.en]) expect(`${path}: ${text}`).not.toMatch(/[!！]|危険|hacked/i);
  });

  it('never say that a shop is safe', () => {
    for (const [path, text] of [...TEXTS.ja, ...TEXTS.en])
      expect(`${path}: ${text}`).not.toMatch(/(?<!guarantee of )\bsafe(?:ty)?\b|安全です|安心/i);
  });
});

const JAPANESE = '[\\u3040-\\u30ff\\u3400-\\u9fff々ー。、（）「」]';

describe('Japanese is set as Japanese', () => {
  it.each([
    ['a half-width bracket, colon or mark beside it', new RegExp(`${JAPANESE} ?[():,;?]|[():,;?] ?${JAPANESE}`)],
    ['full-width figures or letters', /[０-９Ａ-Ｚａ-ｚ]/],
    ['漏洩, 名 as a counter, or 〜 written as a tilde', /漏洩|ろうえい|\{n\}名|~/],
  ])('has no %s', (_, wrong) => {
    const found = [...TEXTS.ja].filter(([, text]) => wrong.test(text)).map(([path, text]) => `${path}: ${text}`);
    expect(found).toEqual([]);
  });

  it('has one spelling for one thing, as the notes of the records do', () => {
    const found = [...TEXTS.ja]
      .filter(([, text]) => ONE_SPELLING.some(([wrong]) => wrong.test(text.replace('流出データの一覧', ''))))
      .map(([path]) => path);
    expect(found).toEqual([]);
  });

  it('English has no Japanese in it', () => {
    // A language is named in itself, so that whoever can read only that one finds it.
    for (const [path, text] of TEXTS.en) if (path !== 'settings.language.ja') expect(`${path}: ${text}`).not.toMatch(new RegExp(JAPANESE));
  });
});
