import { describe, expect, it } from 'vitest';
import { addressesIn } from '../../../core/search/addresses-in';
import { typedAddress } from '../../../core/search/typed-address';
import { parseTyped } from '../../../platform/parse-url';

const typed = (text: string) => parseTyped(addressesIn(text)[0] ?? '');

describe('what was typed into the look-up', () => {
  it.each([
    ['nagi.co.jp', 'nagi.co.jp'],
    ['https://www.nagi.co.jp/tea', 'www.nagi.co.jp'],
    ['NAGI.CO.JP', 'nagi.co.jp'],
    ['nagi.example', 'nagi.example'],
    ['nagi.test', 'nagi.test'],
    ['cool.myshopify.com', 'cool.myshopify.com'],
    [' nagi.co.jp ', 'nagi.co.jp'],
    ['nagi.co.jp.', 'nagi.co.jp'],
    ['nagi.co.jp:8080', 'nagi.co.jp'],
    ['日本語.jp', 'xn--wgv71a119e.jp'],
    ['ｎａｇｉ．ｃｏ．ｊｐ', 'nagi.co.jp'],
  ])('%j is the address of %s', (text, host) => expect(typedAddress(typed(text))).toMatchObject({ address: { host } }));

  it.each(['myshopify.com', 'co.jp', 'github.io'])('%j is shared by many owners', (text) =>
    expect(typedAddress(typed(text))).toEqual({ shared: text }),
  );

  it.each([
    '',
    '銀時',
    'Tennis Gear',
    'Pro Shop Takumi',
    'Ver.2',
    'jiggys.shopp',
    '127.0.0.1',
    'localhost',
    'file:///etc/hosts',
    'javascript:alert(1)',
  ])('%j is no address, so it can only be a name', (text) => expect(typedAddress(typed(text))).toBeUndefined());
});
