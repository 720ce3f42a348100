import { expect, test } from 'vitest';
import { plainSound } from '../../../core/search/plain-sound';

test('kana without voicing marks and smallness, letter by letter; all else as it is', () =>
  expect(['がっこう', 'ぱぴぷ', 'ゔぃ', 'をゐゑ', 'ab桜'].map(plainSound)).toEqual(['かつこう', 'はひふ', 'ふい', 'おいえ', 'ab桜']));
