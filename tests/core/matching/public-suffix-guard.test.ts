import { describe, expect, it } from 'vitest';
import type { Place } from '../../../core/incident/site-rule';
import { accusesMany, isSharedSuffix } from '../../../core/matching/public-suffix-guard';
import { SHARED_HOSTS } from '../../../core/matching/shared-hosts';
import { readSharedHosts } from '../../../scripts/data/shared-host';

const LISTED = readSharedHosts(process.cwd());
const site = (host: string): Place => ({ kind: 'site', host });
const host = (name: string): Place => ({ kind: 'host', host: name });
const path = (address: string): Place => {
  const at = address.indexOf('/');
  return { kind: 'path', host: address.slice(0, at), path: address.slice(at) };
};
const told = (rule: Place) => `${rule.kind} ${rule.host}${'path' in rule ? rule.path : ''}`;

describe('the list of shared hosts', () => {
  it('is long, Japan first, and each entry says where it can be seen', () => {
    expect(LISTED.length).toBeGreaterThan(200);
    expect(LISTED.filter(({ host: one }) => one.endsWith('.jp')).length).toBeGreaterThan(50);
    for (const { host: one, source } of LISTED) expect(source, one).toMatch(/^https:\/\/\S+ : /);
  });

  it('has each host once, in order, and is what core/ goes by', () => {
    const hosts = LISTED.map((one) => one.host);
    expect(hosts).toEqual([...new Set(hosts)].sort());
    expect(SHARED_HOSTS.map((line) => line.split(' ')[0])).toEqual(hosts);
  });
});

describe('a rule that would accuse many owners is refused', () => {
  it.each(LISTED.flatMap(({ host: one }) => [site(one), host(one), host(`www.${one}`)]).map((rule) => [told(rule), rule] as const))(
    '%s, of a record about one shop',
    (_, rule) => expect(accusesMany(rule, false)).toBeDefined(),
  );

  it.each(
    [
      'www.etsy.com/shop',
      'www.rakuten.co.jp/gold',
      'www.rakuten.co.jp/category',
      'www.rakuten.co.jp/search',
      'www.qoo10.jp/shop',
      'www.creema.jp/c',
    ].concat(
      [
        'www.amazon.co.jp/dp',
        'www.amazon.co.jp/gp/product',
        'store.shopping.yahoo.co.jp/search',
        'zozo.jp/shop',
        'wowma.jp/user',
        'minne.com/category',
      ],
      [
        'jp.mercari.com/shops',
        'jp.mercari.com/shops/profile',
        'www.ebay.com/str',
        'poke-m.com/producers',
        'camp-fire.jp/projects',
        'note.com/hashtag',
      ],
      [
        'www.ubereats.com/jp/store',
        'sites.google.com/view',
        'www.booking.com/hotel',
        'www.booking.com/hotel/jp',
        'shopping.yahoo.co.jp/tea',
        'amazon.com/stores',
      ],
    ),
  )('%s, a section in which many live', (address) => expect(accusesMany(path(address), false)).toBeDefined());

  it.each(['co.jp', 'com.au', 'org.uk', 'www.co.jp'])('%s, a public suffix, whoever it is about', (one) => {
    expect([accusesMany(site(one), false), accusesMany(host(one), true)]).toEqual(['suffix', 'suffix']);
    expect(isSharedSuffix(one)).toBe(true);
  });

  it.each(['www.etsy.com/shop', 'www.rakuten.co.jp/gold', 'zozo.jp/shop'])('%s, even where the record is about the platform', (address) =>
    expect(accusesMany(path(address), true)).toBe('section'),
  );

  it.each(['tumblr.com', 'myshopify.com', 'stores.jp', 'bandcamp.com'])(
    'all below %s, even where the record is about the platform',
    (one) => {
      expect(accusesMany(site(one), true)).toBe('platform');
      expect(accusesMany(host(`www.${one}`), true)).toBeUndefined();
    },
  );

  it.each(['search.rakuten.co.jp', 'a.b.stores.jp', 'auctions.yahoo.co.jp', 'help.etsy.com.evil.etsy.com'])(
    '%s, of which nobody knows whose it is',
    (one) => expect(accusesMany(host(one), false)).toBe('platform'),
  );
});

describe('a rule that names one owner is none of these', () => {
  const named = (tenant: string) => tenant.replaceAll('{name}', 'kumo7');
  it.each(LISTED.flatMap(({ tenants }) => tenants))('%s', (tenant) => {
    const address = named(tenant);
    expect(accusesMany(address.includes('/') ? path(address) : host(address), false)).toBeUndefined();
    if (address.includes('/')) expect(accusesMany(path(`${address}/deeper`), false)).toBeUndefined();
  });

  it.each(LISTED.flatMap(({ own = [] }) => own))('%s, which is one owner’s', (one) =>
    expect(accusesMany(host(one), false)).toBeUndefined(),
  );

  it.each(
    [
      site('shop.co.jp'),
      host('cool-shop.myshopify.com'),
      site('ginza.jp'),
      host('com.example.jp'),
      site('net-shop.jp'),
      path('mall.example/tea'),
    ].map((rule) => [told(rule), rule] as const),
  )('%s', (_, rule) => {
    expect(accusesMany(rule, false)).toBeUndefined();
    expect(isSharedSuffix(rule.host)).toBe(false);
  });

  it.each(['amazon.co.jp', 'linkedin.com', 'camp-fire.jp'])('%s, where the record is about the platform itself', (one) =>
    expect(accusesMany(site(one), true)).toBeUndefined(),
  );
});
