import { describe, expect, it } from 'vitest';
import { mutedShopSchema } from '../../../core/preferences/muted-shop-schema';

const common = { name: { ja: '星の店', en: 'Hoshi Shop' }, since: '2026-04-01' };
const SITE = { kind: 'site', host: 'hoshi.example', ...common };
const HOST = { kind: 'host', host: 'hoshi.example', ...common };
const PATH = { kind: 'path', host: 'mall.example', path: '/hoshi', ...common };

describe('a muted shop, as a file has it', () => {
  it.each([SITE, HOST, PATH])('$kind is one', (shop) => expect(mutedShopSchema.parse(shop)).toEqual(shop));

  it.each([
    ['a host that is none', { ...HOST, host: '*' }],
    ['a path without a slash', { ...PATH, path: 'hoshi' }],
    ['a day that is none', { ...HOST, since: 'yesterday' }],
    ['a whole country of shops', { ...SITE, host: 'co.jp' }],
    ['all of a mall', { ...SITE, host: 'rakuten.co.jp' }],
    ['every shop of a builder', { ...HOST, host: 'myshopify.com' }],
    ['no name', { kind: 'host', host: 'hoshi.example', since: '2026-04-01' }],
  ])('is not one with %s', (_, shop) => expect(mutedShopSchema.safeParse(shop).success).toBe(false));
});
