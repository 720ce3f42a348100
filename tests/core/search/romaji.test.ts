import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../core/search/fold';
import { romajiOf } from '../../../core/search/romaji';

const romaji = (text: string) => romajiOf(fold(text));

describe('kana and every way of writing it in Latin letters sound alike', () => {
  it.each([
    ['しょう', ['shou', 'shō', 'syo', 'sho', 'ショー'], 'syo'],
    ['ちゃ', ['cha', 'tya', 'チャ'], 'tya'],
    ['つ', ['tsu', 'tu'], 'tu'],
    ['ふ', ['fu', 'hu', 'フ'], 'hu'],
    ['しぇ', ['she', 'sye', 'シェ'], 'sye'],
    ['ふぁ', ['fa', 'ファ'], 'ha'],
    ['じゃ', ['ja', 'zya', 'jya'], 'zya'],
    ['ぢ', ['じ', 'ji', 'zi'], 'zi'],
    ['づ', ['ず', 'zu', 'dzu'], 'zu'],
    ['を', ['wo', 'お', 'o'], 'o'],
    ['ゔ', ['vu', 'ぶ', 'ヴ'], 'bu'],
    ['しんぶん', ['shimbun', 'shinbun'], 'sinbun'],
    ['まっちゃ', ['matcha', 'maccha'], 'matya'],
    ['おおの', ['oono', 'ohno', 'ono'], 'ono'],
    ['とうきょう', ['tokyo', 'toukyou', 'tōkyō'], 'tokyo'],
  ])('%s and %j are %s', (kana, others, expected) => {
    for (const text of [kana, ...others]) expect([text, romaji(text)]).toEqual([text, expected]);
  });
});

describe('how a text sounds', () => {
  it.each([
    ['きりん', 'ぎりん'],
    ['さくら', 'さから'],
    ['はな', 'はに'],
    ['むじ', 'みゅーじっく'],
    ['こうぷ', 'きょうぷ'],
    ['さか', 'しゃか'],
  ])('keeps %s and %s apart', (a, b) => expect(romaji(a)).not.toBe(romaji(b)));

  it('leaves kanji and figures as they are, and is nothing where nothing sounds', () => {
    expect(romaji('桜さくら2号')).toBe('桜sakura2号');
    expect([romaji('桜堂'), romaji('2024'), romaji('')]).toEqual(['', '', '']);
  });

  const word = fc.string({
    unit: fc.constantFrom(...'あいうえおかしすちつてふはんをょゃっゅがじづー桜abcdefhijkmnopstuvwyz1'),
    maxLength: 10,
  });

  it('is the same when it is read again', () => {
    fc.assert(
      fc.property(word, (text) => {
        const once = romajiOf(romaji(text));
        expect(romajiOf(once)).toBe(once);
      }),
    );
  });

  it('of a name’s beginning is the beginning of the whole, apart from the last two letters', () => {
    fc.assert(
      fc.property(word, word, (beginning, rest) => {
        const whole = romaji(beginning + rest);
        fc.pre(romaji(beginning) !== '');
        expect(whole.startsWith(romaji(beginning).slice(0, -2))).toBe(true);
      }),
      { numRuns: 20_000, seed: 7 },
    );
  });
});
