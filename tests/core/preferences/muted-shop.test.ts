import { describe, expect, it } from 'vitest';
import { type MutedShop, mutedAt, placeOf } from '../../../core/preferences/muted-shop';

const common = { name: { ja: '星の店', en: 'Hoshi Shop' }, since: '2026-04-01' };
const SITE: MutedShop = { kind: 'site', host: 'hoshi.example', ...common };
const HOST: MutedShop = { kind: 'host', host: 'hoshi.example', ...common };
const PATH: MutedShop = { kind: 'path', host: 'mall.example', path: '/hoshi', ...common };

describe('a muted shop', () => {
  it.each([
    [SITE, '*.hoshi.example'],
    [HOST, 'hoshi.example'],
    [PATH, 'mall.example/hoshi'],
  ])('$kind is known by its place, %s', (shop, place) => expect(placeOf(shop)).toBe(place));

  it.each<[MutedShop, string, string, boolean]>([
    [SITE, 'www.hoshi.example', '/', true],
    [SITE, 'hoshi.example', '/item', true],
    [SITE, 'nothoshi.example', '/', false],
    [HOST, 'hoshi.example', '/', true],
    [HOST, 'www.hoshi.example', '/', false],
    [PATH, 'mall.example', '/hoshi/item', true],
    [PATH, 'mall.example', '/hoshizora', false],
    [PATH, 'mall.example', '/', false],
  ])('%j at %s%s: %s', (shop, host, path, muted) => {
    const others: MutedShop[] = [{ kind: 'host', host: 'other.example', ...common }];
    expect(mutedAt({ host, path }, [...others, shop])).toBe(muted ? shop : undefined);
  });
});
