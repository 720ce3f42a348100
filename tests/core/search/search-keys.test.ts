import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../core/search/fold';
import { keysOfFolded, searchKeys } from '../../../core/search/search-keys';

describe('what a text is compared by', () => {
  it.each([
    ['さくら堂', { written: 'さくら堂', romaji: 'sakura堂' }],
    ['ショップ', { written: 'しよつぷ', romaji: 'sopu' }],
    ['桜', { written: '桜', romaji: '' }],
    ['Kumo-Glass', { written: 'kumoglass', romaji: 'kumoglas' }],
    ['！？', { written: '', romaji: '' }],
  ])('%s', (text, keys) => expect(searchKeys(text)).toEqual(keys));

  it('is the same for a name that the dataset carries folded', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        expect(keysOfFolded(fold(name))).toEqual(searchKeys(name));
      }),
    );
  });
});
