import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { hasHiddenCharacter, hidesCharacters } from '../../../core/dataset/hidden-characters';

describe('a text that would read as something else than it is', () => {
  it.each([
    ['a control', '\u0007'],
    ['a line end', '\n'],
    ['the end of the ASCII controls', '\u007f'],
    ['a C1 control', '\u0085'],
    ['a soft hyphen', '\u00ad'],
    ['an Arabic letter mark', '\u061c'],
    ['a zero-width space', '\u200b'],
    ['a right-to-left mark', '\u200f'],
    ['a line separator', '\u2028'],
    ['an override of direction', '\u202e'],
    ['a word joiner', '\u2060'],
    ['an isolate of direction', '\u2066'],
    ['a byte order mark', '\ufeff'],
    ['half a pair', '\ud800'],
    ['a tag', '\u{e0041}'],
    ['a grapheme joiner', '\u034f'],
    ['a Hangul filler', '\u3164'],
    ['half-width Hangul filler', '\uffa0'],
    ['a blank Braille pattern', '\u2800'],
    ['a variation selector', '\ufe0f'],
    ['a Mongolian vowel separator', '\u180e'],
    ['an annotation', '\ufff9'],
    ['marks in a pile', 'a\u0301\u0302\u0303'],
  ])('has %s in it', (_, hidden) => {
    expect(hasHiddenCharacter(`Shop ${hidden}A`)).toBe(true);
    expect(hidesCharacters({ rows: [{ names: ['Shop', `Shop ${hidden}A`] }] })).toBe(true);
  });

  it.each(['', 'Shop 7', '星の店・カフェ　2', 'Café “Ÿ”', 'Tiếng Việt', 'か\u3099', '한국', '𠮷野家', '🍡'])('is not %j', (text) => {
    expect(hasHiddenCharacter(text)).toBe(false);
  });
});

test('a value hides what one of its texts hides, however deep', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const texts: string[] = [];
      JSON.stringify(value, (_, inner) => {
        if (typeof inner === 'string') texts.push(inner);
        return inner;
      });
      expect(hidesCharacters(value)).toBe(texts.some(hasHiddenCharacter));
    }),
  );
});
