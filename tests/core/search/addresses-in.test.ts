import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { addressesIn, isAddressAlone } from '../../../core/search/addresses-in';
import { parseTyped } from '../../../platform/parse-url';

const hostsIn = (text: string) => addressesIn(text).map((one) => parseTyped(one)?.hostname);

describe('an address is found however it was pasted', () => {
  it.each([
    'shop.example',
    'https://shop.example/',
    'http://shop.example',
    'HTTPS://SHOP.EXAMPLE/A',
    'https://shop.example/search?q=red shoes',
    'https://shop.example/search?q=赤い 靴&n=2',
    '「shop.example」',
    '『https://shop.example/』',
    '“shop.example”',
    '"shop.example"',
    '<https://shop.example/>',
    '(shop.example)',
    '（shop.example）',
    '[shop.example]',
    '[店](https://shop.example/)',
    '【shop.example】',
    'hxxps://shop.example/',
    'hxxp://shop[.]example/',
    'hxxps[:]//shop(.)example/a',
    'shop[dot]example',
    'shop {dot} example',
    'shop (ドット) example',
    'view-source:https://shop.example/',
    'ttps://shop.example/',
    'ttp://shop.example/',
    'tps://shop.example/',
    '://shop.example/',
    '//shop.example/a',
    'https:///shop.example/',
    'ｓｈｏｐ．ｅｘａｍｐｌｅ',
    'ｈｔｔｐｓ：／／ｓｈｏｐ．ｅｘａｍｐｌｅ／',
    'shop.example。',
    'shop。example',
    'ご確認ください。shop.example。',
    'shop.example、',
    'shop.example.',
    'shop.example:',
    'shop.example?',
    'shop.example:8443/a',
    'こちらのショップ（https://shop.example/）は大丈夫ですか?',
    'Is shop.example safe?',
    'info@shop.example',
    'mailto:info@shop.example',
    'https://user:secret@shop.example/',
    '\u200bshop.example'.slice(1),
    '  shop.example\n',
  ])('%j', (text) => expect(hostsIn(text)).toEqual(['shop.example']));

  it.each([
    ['https://a.example/ https://b.example/', ['a.example', 'b.example']],
    ['a.example、b.example', ['a.example', 'b.example']],
    ['a.example\nb.example\na.example', ['a.example', 'b.example']],
    ['日本語.example と b.example', ['xn--wgv71a119e.example', 'b.example']],
  ])('and several in %j', (text, hosts) => expect(hostsIn(text)).toEqual(hosts));

  it.each(['', '銀時', 'Tennis Gear', 'Mr. Max', 'A.P.C', '1.5', '。', 'shop', '...', '@', 'https://', 'a..b'])('but none in %j', (text) =>
    expect(hostsIn(text).filter((host) => host !== 'a.p.c' && host !== '0.0.0.5' && host !== '1.0.0.5')).toEqual([]),
  );

  it('finds any host between any of the marks that people put around it', () => {
    const marks = fc.constantFrom(...'「」『』“”"\'<>()（）[]【】、。, \n　'.split(''));
    fc.assert(
      fc.property(fc.domain(), fc.array(marks, { maxLength: 4 }), fc.array(marks, { maxLength: 4 }), (host, before, after) => {
        expect(hostsIn(`${before.join('')}https://${host}/${after.join('')}`)).toEqual([host.toLowerCase()]);
      }),
    );
  });

  it('never takes long, and never more than a few', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 2000 }), (text) => {
        expect(addressesIn(text).length).toBeLessThanOrEqual(8);
      }),
    );
    expect(addressesIn('a.'.repeat(100_000))).toHaveLength(1);
  });
});

test.each([
  ['nagisa.example', true],
  [' https://nagisa.example/tea ', true],
  ['ｎａｇｉｓａ．ｅｘａｍｐｌｅ', true],
  ['なぎさ.jp', false],
  ['nagisa tea.example', false],
  ['nagisa', false],
])('%s is an address and nothing else: %s', (text, alone) => expect(isAddressAlone(text)).toBe(alone));
