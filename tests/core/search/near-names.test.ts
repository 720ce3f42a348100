import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { bareName } from '../../../core/search/bare-name';
import { readingsOf } from '../../../core/search/kanji-readings';
import { kindAt, sizeOf } from '../../../core/search/letters';
import { prepareNearNames } from '../../../core/search/near-names';
import { isNextKana } from '../../../core/search/next-kana';
import { plainSound } from '../../../core/search/plain-sound';
import { prepareSearch } from '../../../core/search/search';
import { keysOfFolded, searchKeys } from '../../../core/search/search-keys';
import { compileRows } from '../../../scripts/data/compile-rows';
import { loadIncidents } from '../../../scripts/data/load-incidents';

const among = (text: string, ...names: string[]) =>
  prepareNearNames(names.map((name) => ({ name, names: [name], terms: [searchKeys(name)] })))(text).map(({ of }) => of.name);

describe('names near a text', () => {
  test.each([
    ['a letter less', 'さくらど', 'さくらどう'],
    ['a letter more', 'さくららどう', 'さくらどう'],
    ['another letter', 'さこらどう', 'さくらどう'],
    ['two letters turned', 'さらくどう', 'さくらどう'],
    ['a kana of its row, of four', 'ゆにくる', 'ゆにくろ'],
    ['a kana of its vowel, of four', 'ゆにくこ', 'ゆにくろ'],
    ['two of four turned', 'ゆくにろ', 'ゆにくろ'],
    ['a voicing mark', 'ざくらどう', 'さくらどう'],
    ['two slips in a long name', 'さくりどうほんぽきょとう', 'さくらどうほんぽきょうと'],
    ['a kanji that sounds alike', '佐倉屋', '佐蔵屋'],
    ['kanji for kana', '桜茶屋', 'さくら茶屋'],
    ['kana for kanji', 'さくら茶屋本舗', '桜茶屋本舗'],
    ['a kana of which only one letter is typed', 'きゃんぶふぁいy', 'きゃんぷふぁいや'],
    ['with words that the name has not', 'さこらどう公式オンラインショップ', 'さくらどう'],
    ['without words that the name has', 'さこらどう', 'さくらどう公式通販サイト'],
    ['the last word before them', 'hirakwaya', 'Saga Hirakawaya online shop'],
    ['another romaji', 'sakkuradho', 'さっくらどう'],
  ])('%s: %s is near %s', (_, text, name) => expect(among(text, name, 'なぎさ茶舗')).toEqual([name]));

  test.each([
    ['too short', 'さくろ', 'さくら'],
    ['another kana of four that nobody takes for it', 'さくいや', 'さくらや'],
    ['two kanji that both sound alike', '河家', '川屋'],
    ['too far', 'さきりとう', 'さくらどう'],
    ['a kanji that sounds different', '平田屋', '平川屋'],
    ['another figure', 'hotel24', 'hotel25'],
    ['the first letter of a short name', 'rotel', 'hotel'],
    ['a place at the end of a name', 'columbia', 'Nagisa Colombia'],
    ['what is general in both', 'たろ公式オンラインショップ', 'さく公式オンラインショップ'],
    ['nothing to compare', '公式', '公式通販'],
    ['longer than any name', 'さくらどう'.repeat(9), 'さくらどう'],
  ])('%s: %s is not near %s', (_, text, name) => expect(among(text, name)).toEqual([]));

  it('nearest first, then by length', () =>
    expect(among('さくらどえほ', 'さくらどおほん', 'さくらどうほ', 'さくらどえぽ')).toEqual([
      'さくらどえぽ',
      'さくらどうほ',
      'さくらどおほん',
    ]));

  it('of two that are equally near the one that is shown by that name', () => {
    const [other, shown] = ['さくら・ほんぽ京都', 'さくらどうほんぽ'].map((name) => ({
      name,
      names: [name],
      terms: [searchKeys(name), searchKeys('さくらどう')],
    }));
    expect(prepareNearNames([other!, shown!])('さくろどう').map(({ of }) => of.name)).toEqual([shown!.name, other!.name]);
  });

  it('none that is far behind another', () =>
    expect(among('さくらどうほんぽきょうと', 'ざくらどうほんぽきょうと', 'さきりどうほんぽきょうと')).toEqual([
      'ざくらどうほんぽきょうと',
    ]));

  it('a word with which many names begin is none of them', () => {
    const names = ['いち', 'に', 'さん', 'し'].map((end) => `ゆうびんきょく${end}ばんちょうめ`);
    expect(among('ゆうびんぎょく', ...names.slice(1))).toHaveLength(3);
    expect(among('ゆうびんぎょく', ...names)).toEqual([]);
  });

  it('discreet sites are never guessed, short names only of shops', () => {
    const [quiet, site] = [{ discreet: true }, { notAShop: true }].map((more) =>
      prepareNearNames([{ terms: [searchKeys('さくらどう'), searchKeys('sakuradohonpo')], ...more }]),
    );
    expect([quiet!('さこらどう'), site!('さこらどう')]).toEqual([[], []]);
    expect(site!('sakuradohompo')).toHaveLength(1);
  });
});

describe('over the whole dataset', () => {
  const headings = compileRows(loadIncidents(process.cwd())).flatMap((row) => row.headings);
  const { find, near } = prepareSearch(headings);
  const letters = [
    ...'abcdefghijklmnopqrstuvwxyzあいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわん',
  ];
  const names = headings
    .filter(({ discreet }) => !discreet)
    .flatMap(({ id, terms, names: shown, notAShop }) =>
      // In an alphabet the names that lists show; of sites that are no shops those of some length.
      terms
        .map((term) => keysOfFolded(term).written)
        .filter((term) => sizeOf(bareName(term)) >= (notAShop || sizeOf(term) < 7 ? 7 : 5) && term.length <= 38)
        .filter((term) => /[ぁ-ゖ]/.test(term) || Object.values(shown).some((name) => searchKeys(name).written === term))
        .map((term) => ({ id, term })),
    );

  test('a slip in one letter of any name leads to it', () => {
    const slip = fc.record({
      name: fc.constantFrom(...names),
      at: fc.nat(),
      kind: fc.constantFrom('lost', 'added', 'other', 'turned'),
      letter: fc.constantFrom(...letters),
    });
    fc.assert(
      fc.property(slip, ({ name: { id, term }, at, kind, letter }) => {
        const places = [...term].flatMap((_, n) => (kindAt(term, n) === 'letter' ? [n] : []));
        const place = places[at % places.length] ?? 0;
        const [before, one, next, after] = [term.slice(0, place), term[place]!, term[place + 1] ?? '', term.slice(place + 2)];
        fc.pre(places.length > 0 && (kind !== 'turned' || (next !== '' && kindAt(term, place + 1) === 'letter')));
        const typed = {
          lost: before + next + after,
          added: before + letter + one + next + after,
          other: before + letter + next + after,
          turned: before + next + one + after,
        }[kind];
        // What still fits by itself needs no guess.
        fc.pre(find(typed).length === 0);
        // Of a short name not every kana is taken for every other.
        fc.pre(kind !== 'other' || sizeOf(term) > 7 || isNextKana(plainSound(letter), plainSound(one)));
        const offered = near(typed)
          .slice(0, 5)
          .map(({ of }) => of.id);
        // Of one operator there can be more records than are offered: then these are all its.
        const same = new Set(names.filter((other) => other.term === term).map((other) => other.id));
        if (same.size > 5) expect(offered.filter((one) => !same.has(one))).toEqual([]);
        else expect(offered).toContain(id);
      }),
      { numRuns: 400 },
    );
  });

  test('how it is written makes no difference: width, kana, capitals, small kana, long vowels', () => {
    const wide = (text: string) => text.replace(/[!-~]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));
    const katakana = (text: string) => text.replace(/[ぁ-ゖ]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0x60));
    const found = (text: string) => near(text).map(({ of, cost }) => [of.id, cost]);
    for (const text of ['さこらどう', 'びっぐかめら', 'hirakwaya', 'だいむずか', '佐賀平川屋', 'るいびとんぬ']) {
      for (const way of [wide, katakana, (one: string) => one.toUpperCase(), (one: string) => `${one.slice(0, 3)}ー ${one.slice(3)}`]) {
        expect([text, found(way(text))]).toEqual([text, found(text)]);
      }
    }
  });

  test('texts that are nobody’s name are near none', () => {
    const kana = fc.string({ unit: fc.constantFrom(...letters.slice(26)), minLength: 4, maxLength: 10 });
    const latin = fc.string({ unit: fc.constantFrom(...letters.slice(0, 26)), minLength: 4, maxLength: 12 });
    const kanji = fc.string({
      unit: fc.constantFrom(...'山川田中村本木林森石井上下大小高長東西南北新古松竹梅花屋堂店'),
      minLength: 2,
      maxLength: 5,
    });
    const texts = fc.sample(fc.oneof(kana, latin, kanji), { numRuns: 1500, seed: 20261127 }).filter((text) => find(text).length === 0);
    const guessed = texts.filter((text) => near(text).length > 0);
    expect(texts.length).toBeGreaterThan(900);
    expect(guessed.length / texts.length).toBeLessThan(0.01);
  });

  test('most kanji of its names have a known sound: of the others nothing can be said', () => {
    const kanji = new Set(headings.flatMap(({ terms }) => terms.flatMap((term) => term.match(/[\u4e00-\u9fff]/g) ?? [])));
    const unknown = [...kanji].filter((one) => readingsOf(one).length === 0);
    expect(unknown.length / kanji.size).toBeLessThan(0.05);
  });
});
