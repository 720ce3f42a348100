import { expect, it } from 'vitest';
import { siteEn } from '../../locales/site-en';
import { siteJa } from '../../locales/site-ja';

const textsOf = (words: object, path = ''): [string, string][] =>
  Object.entries(words).flatMap(([key, value]: [string, unknown]): [string, string][] =>
    typeof value === 'string' ? [[`${path}${key}`, value]] : textsOf(value as object, `${path}${key}.`),
  );
const placeholders = (text = '') => (text.match(/\{\w+\}/g) ?? []).sort();

it('the website says the same in both languages, with the same placeholders', () => {
  const en = new Map(textsOf(siteEn));
  const ja = textsOf(siteJa);
  expect(ja.map(([path]) => path)).toEqual([...en.keys()]);
  for (const [path, text] of ja) expect(placeholders(text), path).toEqual(placeholders(en.get(path)));
});

it('the website leaves nothing untranslated', () => {
  const JAPANESE = /[\u3040-\u30ff\u4e00-\u9fff]/;
  expect(textsOf(siteEn).filter(([, text]) => JAPANESE.test(text))).toEqual([]);
  expect(textsOf(siteJa).filter(([, text]) => /\p{L}/u.test(text.replace(/\{\w+\}/g, '')) && !JAPANESE.test(text))).toEqual([]);
});
