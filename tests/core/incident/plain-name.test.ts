import { describe, expect, it } from 'vitest';
import { isPlainName } from '../../../core/incident/plain-name';

describe('a name can be read as what it is', () => {
  it.each(['星の店', 'Shop 7', '7', 'カフェ α', 'Café Ω', 'A.P.C.', "L'Occitane", '무신사', 'Яндекс', 'ムーミン×Яндекс'])('%j', (name) =>
    expect(isPlainName(name)).toBe(true),
  );

  it.each([
    ['nothing but marks', '★・☆'],
    ['a space before', ' Shop'],
    ['a wide space behind', 'Shop\u3000'],
    ['a Cyrillic letter among Latin ones', 'Am\u0430zon'],
    ['a Greek letter among Latin ones', 'G\u03bfogle'],
    ['a Greek letter among Cyrillic ones', '\u042f\u03bd'],
    ['an Armenian letter among Latin ones', 'Sh\u0585p'],
    ['a Cyrillic letter in the second word', 'Shop \u0405tar'],
  ])('but not with %s', (_, name) => expect(isPlainName(name)).toBe(false));
});
