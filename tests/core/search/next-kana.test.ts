import { expect, it } from 'vitest';
import { isNextKana } from '../../../core/search/next-kana';

it.each([
  ['a row', 'る', 'ろ'],
  ['a vowel', 'こ', 'ろ'],
  ['the key of ん', 'ん', 'わ'],
  ['the letter of ん', 'ん', 'な'],
  ['a look', 'そ', 'ん'],
  ['a look', 'つ', 'し'],
  ['nothing that is known', 'a', 'ろ'],
])('kana have %s in common: %s and %s', (_, one, other) => expect([isNextKana(one, other), isNextKana(other, one)]).toEqual([true, true]));

it.each([
  ['い', 'く'],
  ['す', 'か'],
  ['し', 'や'],
])('nobody takes %s for %s', (one, other) => expect([isNextKana(one, other), isNextKana(other, one)]).toEqual([false, false]));
