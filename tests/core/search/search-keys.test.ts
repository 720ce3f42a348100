import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldWords } from '../../../core/search/fold';
import { keysOfFolded, searchKeys } from '../../../core/search/search-keys';

describe('what a text is compared by', () => {
  it.each([
    ['さくら堂', { written: 'さくら堂', romaji: 'sakura堂', words: ['さくら', '堂'], heard: 'sakura堂' }],
    ['ショップ', { written: 'しよつぷ', romaji: 'syopu', words: ['しょっぷ'], heard: 'syopu' }],
    ['桜', { written: '桜', romaji: '', words: ['桜'], heard: '' }],
    ['Kumo-Glass', { written: 'kumoglass', romaji: 'kumoglas', words: ['kumo', 'glass'], heard: '' }],
    ['sakuray', { written: 'sakuray', romaji: 'sakuray', words: ['sakuray'], heard: 'sakuray' }],
    ['coop', { written: 'coop', romaji: 'cop', words: ['coop'], heard: '' }],
    ['！？', { written: '', romaji: '', words: [''], heard: '' }],
  ])('%s', (text, keys) => expect(searchKeys(text)).toEqual(keys));

  it('is the same for a name that the dataset carries folded', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        expect(searchKeys(name)).toMatchObject(keysOfFolded(foldWords(name)));
      }),
    );
  });
});
