import { describe, expect, it } from 'vitest';
import { OPEN, STRICT } from '../../../core/incident/forms';
import { hostOfSource, sourceSchema } from '../../../core/incident/source';

const source = { url: 'https://shop.example/notice', kind: 'official', language: 'ja', date: '2026-09' };

describe('the address of a source', () => {
  it.each([
    'https://shop.example/',
    'http://shop.example/a?b=c#d',
    'https://xn--r8jz45g.example/お知らせ',
    'https://shop.example:8443/',
    'https://shop.example?id=a@b',
    `https://shop.example/${'a'.repeat(700)}`,
  ])('may be %s', (url) => {
    for (const forms of [STRICT, OPEN])
      expect(sourceSchema(forms).parse({ ...source, url, archived: url })).toEqual({ ...source, url, archived: url });
  });

  it.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    ' https://shop.example/',
    'data:text/html,x',
    'file:///etc/passwd',
    'gemini://shop.example/',
    'https://',
    'https:///shop.example/',
    'https://www.shop.example@evil.example/',
    'https://www.shop.example:x@evil.example/',
    'https://例え.example/',
    'https://127.0.0.1/',
    'https://[::1]/',
    'https://2130706433/',
    'https://0x7f.1/',
    'https://localhost/',
    'https://router.local/',
    'https://intranet/',
    'https://shop.onion/',
    'https://shop.example./',
    'https://.example/',
    'https://shop.example/"onclick="x',
    'https://shop.example/<script>',
    'https://shop.example/\u0000',
    'https://shop.example/a b',
    `https://shop.example/${'a'.repeat(800)}`,
  ])('is never %s, whoever reads it', (url) => {
    for (const forms of [STRICT, OPEN]) expect(sourceSchema(forms).safeParse({ ...source, url }).success).toBe(false);
  });

  it('of a copy is left out where a reader cannot show it', () => {
    const copied = { ...source, archived: 'ipfs://x' };
    expect(sourceSchema(STRICT).safeParse(copied).success).toBe(false);
    expect(sourceSchema(OPEN).parse(copied)).toEqual(source);
  });
});

it.each(['it', 'zh-Hant', 'pt-BR', 'other'])('a source may be in any language: %s', (language) => {
  for (const forms of [STRICT, OPEN]) expect(sourceSchema(forms).parse({ ...source, language })).toEqual({ ...source, language });
});

it('a source in a language that is none is one in another language', () => {
  expect(sourceSchema(STRICT).safeParse({ ...source, language: 'Italian' }).success).toBe(false);
  expect(sourceSchema(OPEN).parse({ ...source, language: 'Italian' })).toEqual({ ...source, language: 'other' });
});

it.each([
  ['https://www.Shop.example/notice', 'www.shop.example'],
  ['http://shop.example:8080?x', 'shop.example'],
  ['https://www.shop.example@evil.example/', undefined],
])('the host of %s is %s', (url, host) => expect(hostOfSource(url)).toBe(host));
