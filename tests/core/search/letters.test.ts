import { expect, test } from 'vitest';
import { isAlphabetic, kanjiOf, kindAt, sizeOf } from '../../../core/search/letters';

test.each([
  ['桜', 'kanji'],
  ['々', 'kanji'],
  ['﨑', 'kanji'],
  ['7', 'digit'],
  ['さ', 'letter'],
  ['a', 'letter'],
  ['й', 'letter'],
])('%s is a %s', (text, kind) => expect(kindAt(text, 0)).toBe(kind));

test('a kanji counts as two letters', () => expect(['', 'さくら', '桜屋', '桜ya'].map(sizeOf)).toEqual([0, 3, 4, 4]));
test('the kanji of a text', () => expect([kanjiOf('佐々木や'), kanjiOf('abc')]).toEqual([['佐', '々', '木'], []]));
test('letters of any alphabet', () => expect(['abc1', 'йц', 'aさ', 'a桜'].map(isAlphabetic)).toEqual([true, true, false, false]));
