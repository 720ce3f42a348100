import { describe, expect, it } from 'vitest';
import { rankOf } from '../../../core/search/rank';
import { searchKeys } from '../../../core/search/search-keys';

const rank = (text: string, names: string[], discreet?: boolean) =>
  rankOf(searchKeys(text), { terms: names.map(searchKeys), ...(discreet !== undefined && { discreet }) });

describe('how well a name fits what was typed', () => {
  it.each([
    ['さくら', 'さくら', 0],
    ['さくら', 'さくら堂', 1],
    ['さくら', 'SAKURA', 2],
    ['さくら', 'Sakura Online', 3],
    ['さくら', '大さくら堂', 4],
    ['さくら', 'O-Sakura', 4],
    ['さくら', 'Osakura', undefined],
    ['桜', '大桜堂', 4],
    ['さくら', '桜', undefined],
    ['sakura.example', 'sakura.example', 0],
    ['', 'さくら', undefined],
    ['！', 'さくら', undefined],
  ])('%s: %s has rank %s', (text, name, expected) => expect(rank(text, [name])).toBe(expected));

  it('is that of the best of several names', () => expect(rank('tea', ['my tea', 'tea house', 'shoes'])).toBe(1));

  it('is nothing where there is no name', () => expect(rank('tea', [])).toBeUndefined());
});

describe('a discreet site is found by the first three letters of a name or more', () => {
  const names = ['ひみつのみせ', 'secret.example'];
  it.each([
    ['ひ', undefined],
    ['ひみ', undefined],
    ['ひみつ', 1],
    ['himitsu', 3],
    ['ひみつのみせ', 0],
    ['のみせ', undefined],
    ['se', undefined],
    ['sec', 1],
    ['example', undefined],
  ])('"%s": rank %s', (text, expected) => expect(rank(text, names, true)).toBe(expected));

  it('while any other is found by every part of it', () => expect([rank('ひ', names), rank('のみせ', names, false)]).toEqual([1, 4]));
});
