import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldWords } from '../../../core/search/fold';

describe('what people type meets what records say', () => {
  it.each([
    ['width of letters', 'Ｌｅｄｇｅｒ', 'ledger'],
    ['width of kana', 'ｷﾞﾝｼﾞ', 'ギンジ'],
    ['katakana and hiragana', 'ギンジ', 'ぎんじ'],
    ['capitals', 'LEDGER', 'ledger'],
    ['spaces', '銀 時', '銀時'],
    ['wide spaces', '銀　時', '銀時'],
    ['punctuation', 'よみファ・ねっと！', 'よみファねっと'],
    ['hyphens', 'jiggys-shop.jp', 'jiggys shop jp'],
    ['apostrophes', "Jiggy's Shop", 'jiggys shop'],
    ['long vowels', 'レジャー', 'レジャ'],
    ['half-width long vowels', 'ﾚｼﾞｬｰ', 'れじゃ'],
    ['a company before the name', '株式会社銀時', '銀時'],
    ['a company after the name', '銀時株式会社', '銀時'],
    ['an abbreviated company', '(株)銀時', '銀時'],
    ['a company in one character', '㈱銀時', '銀時'],
    ['a wide abbreviation', '（有）銀時', '銀時'],
    ['other companies', '有限会社 銀時', '合同会社銀時'],
    ['Inc.', 'Ledger, Inc.', 'Ledger'],
    ['Co., Ltd.', 'Ginji Co., Ltd.', 'ginji'],
    ['accents', 'Café Zoë', 'cafe zoe'],
    ['accents written apart', 'Cafe\u0301', 'café'],
    ['voiced kana written apart', 'か\u3099', 'が'],
    ['a hyphen inside a name', 'Co-op', 'Coop'],
  ])('%s makes no difference: %s, %s', (_, a, b) => {
    expect(fold(a)).toBe(fold(b));
    expect(fold(a)).not.toBe('');
  });

  it.each([
    ['voiced and unvoiced kana', 'かき', 'がき'],
    ['different shops', '銀時', '金時'],
    ['a word that only begins like a company', 'Coffee', 'ffee'],
    ['a word that only begins like Inc', 'Income', 'ome'],
    ['a letter and one with a plus', 'e', 'e+'],
  ])('%s stay apart: %s, %s', (_, a, b) => expect(fold(a)).not.toBe(fold(b)));

  it.each(['', '  ', '株式会社', '-', 'ー', '！？'])('nothing is left of %j', (text) => expect(fold(text)).toBe(''));

  it('leaves letters and digits only, in lower case', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(text)).toMatch(/^[\p{L}\p{N}\p{M}]*$/u);
      }),
    );
  });

  it('changes nothing that is folded already', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'さくらしょうファッーン桜堂abcéshiＯＵkyt1 -.') }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });
});

describe('words', () => {
  it.each([
    ['that were written apart', 'Saga Hirakawaya online', 'saga hirakawaya online'],
    ['of another script', 'ホテル日航プリンセス京都', 'ほてる 日航 ぷりんせす 京都'],
    ['katakana and hiragana', 'コープいしかわ', 'こぷ いしかわ'],
    ['a figure', '2りんかん', '2 りんかん'],
    ['at a capital', 'PlayCyberGames', 'play cyber games'],
    ['of a host', 'shop.itoen.jp', 'shop itoen jp'],
    ['a plus', 'e+', 'eplus'],
  ])('%s: %s is %s', (_, text, words) => expect(foldWords(text)).toBe(words));

  it.each([
    ["an apostrophe's", "Tully's", 'tullys'],
    ['a long vowel', 'らーめんコーヒー', 'らめん こひ'],
    ['an accent', 'Pokémon', 'pokemon'],
    ['a voicing mark', 'カ\u3099ガ', 'がが'],
  ])('are not cut at %s: %s is %s', (_, text, words) => expect(foldWords(text)).toBe(words));
});
