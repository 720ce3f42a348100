import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Heading } from '../../../core/dataset/format';
import { fold, foldWords } from '../../../core/search/fold';
import { prepareSearch } from '../../../core/search/search';

const heading = (id: string, terms: string[], more: Partial<Heading> = {}): Heading => ({
  id,
  revision: 1,
  state: 'active',
  key: `${id}.example`,
  names: { ja: terms[0] ?? '', en: terms[0] ?? '' },
  terms: terms.map(foldWords),
  ...more,
});
const find = (text: string, ...headings: Heading[]) =>
  prepareSearch(headings)
    .find(text)
    .map(({ id }) => id);

describe('what is typed meets what is on record', () => {
  test.each([
    ['half-width kana', 'ﾖﾐﾌｧ', 'よみファねっと'],
    ['hiragana for katakana', 'らーめん', 'ラーメン屋'],
    ['a long vowel left out', 'ラメン', 'ラーメン屋'],
    ['small kana as large ones', 'しよくひん', 'しょくひん館'],
    ['full-width letters', 'Ｓｈｏｐ', 'Shop Kumo'],
    ['without the form of company', '山田', '株式会社山田'],
    ['with the form of company', '（株）山田', '山田'],
    ['romaji for kana', 'yomifa', 'よみファ'],
    ['romaji, another system', 'syokuhin', 'しょくひん館'],
    ['romaji, Hepburn', 'shokuhin', 'しょくひん館'],
    ['romaji with a long vowel', 'tōkyō', 'とうきょう雑貨'],
    ['romaji with a doubled vowel', 'toukyou', 'とうきょう雑貨'],
    ['romaji without it', 'tokyo', 'とうきょう雑貨'],
    ['a doubled consonant', 'hokkaido', 'ほっかいどう市場'],
    ['tch and っち', 'matcha', 'まっちゃ本舗'],
    ['cch and っち', 'maccha', 'まっちゃ本舗'],
    ['m before b', 'shimbun', 'しんぶん堂'],
    ['j and じ', 'jimoto', 'じもと市'],
    ['kana for a name in Latin letters', 'さくら', 'SAKURA online'],
    ['half-typed kana', 'さくr', 'さくら堂'],
    ['kanji', '桜', '桜堂'],
    ['an accent left out', 'cafe', 'Café Kumo'],
    ['a word from the middle', 'buri', '北海道ぶり市場'],
    ['from one word into the next', 'onlineshop', 'Kumo Online Shop'],
    ['from a kanji into the next word', '道ぶり', '北海道ぶり市場'],
    ['a word behind a vowel that it would prolong', 'うどん', 'サトウうどん'],
    ['a plus', 'e+', 'イープラス（e+）'],
    ['an address', 'kumo-glass.example', 'kumo-glass.example'],
  ])('%s: %s finds %s', (_, text, name) => {
    expect(find(text, heading('wanted', [name]), heading('other', ['ぬりえ工房']))).toEqual(['wanted']);
  });

  test.each(['', ' ', '!?', '株式会社', '。、', '・'])('there is nothing to search by in "%s"', (text) => {
    expect(find(text, heading('any', ['さくら']))).toEqual([]);
  });

  test.each([
    ['a sound from the middle of a word', 'コープ', 'にっこうぷりんせす'],
    ['a sound that begins in the middle of one word and ends in another', 'konpa', 'たこ んぱ'],
    ['letters that do so', 'coop', 'Taco Open'],
    ['an English word for another that would sound alike in romaji', 'coop', 'Coupon'],
    ['kana for the middle of an English word', 'ローソン', 'Red Cross Online'],
    ['another sound', 'muji', 'ミュージック'],
    ['a letter for one with a plus', 'e+', 'Earth'],
  ])('never %s: %s does not find %s', (_, text, name) => expect(find(text, heading('any', [name]))).toEqual([]));

  it('finds nothing where no name fits', () => expect(find('coffee', heading('a', ['tea']))).toEqual([]));
});

describe('the order of results', () => {
  test('it is the text, begins with it, sounds like it, begins to sound like it, contains it', () => {
    const all = [
      heading('contains', ['大さくら堂']),
      heading('begins to sound', ['Sakura Online']),
      heading('sounds', ['Sakura']),
      heading('begins', ['さくら堂']),
      heading('exact', ['さくら']),
    ];
    expect(find('さくら', ...all)).toEqual(['exact', 'begins', 'sounds', 'begins to sound', 'contains']);
  });

  test('a record stands where its best name puts it', () =>
    expect(find('tea', heading('b', ['tea house']), heading('a', ['my tea', 'tea']))).toEqual(['a', 'b']));

  test('newer before older among equals, undated last, then by id', () => {
    const all = [
      heading('a-undated', ['さくら堂']),
      heading('b-old', ['さくら屋'], { disclosed: '2019' }),
      heading('d-new', ['さくら園'], { disclosed: '2026-01' }),
      heading('c-also', ['さくら亭'], { disclosed: '2026-01' }),
    ];
    for (const given of [all, [...all].reverse()]) {
      expect(find('さくら', ...given)).toEqual(['c-also', 'd-new', 'b-old', 'a-undated']);
    }
  });

  test('each once, and all there are', () => {
    const many = Array.from({ length: 50 }, (_, i) => heading(`shop-${i}`, [`大さくら${i}`, `osakura${i}`], { disclosed: '2026' }));
    const found = find('さくら', ...many, heading('exact', ['さくら'], { disclosed: '2010' }));
    expect(found).toHaveLength(51);
    expect(new Set(found).size).toBe(51);
    expect(found[0]).toBe('exact');
  });
});

test('a discreet site is found by the beginning of its name only', () => {
  const site = heading('quiet', ['ひみつのみせ'], { discreet: true });
  expect(['ひ', 'ひみつ', 'のみせ'].map((text) => find(text, site))).toEqual([[], ['quiet'], []]);
});

describe('for every name', () => {
  const names = fc.string({ unit: fc.constantFrom(...'さくらしょうファッーン桜堂abcshioukyt1 -'), minLength: 1, maxLength: 12 });

  test('every part of a word of it that can be searched by finds it, whatever else is there', () => {
    fc.assert(
      fc.property(names, fc.array(names, { maxLength: 12 }), fc.nat(), fc.nat(), (name, others, a, b) => {
        const words = foldWords(name).split(' ');
        const folded = words[a % words.length] ?? '';
        const from = Math.min(a, b) % Math.max(1, folded.length);
        const part = folded.slice(from, from + 1 + (Math.max(a, b) % 4));
        fc.pre(fold(part) !== '');
        expect(find(part, heading('wanted', [name]), ...others.map((other, i) => heading(`other-${i}`, [other])))).toContain('wanted');
      }),
    );
  });
});
