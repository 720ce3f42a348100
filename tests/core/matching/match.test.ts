import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Incident } from '../../../core/incident/schema';
import type { SiteRule } from '../../../core/incident/site-rule';
import { covers, matchIncidents } from '../../../core/matching/match';
import { keyOf, siteKeys } from '../../../core/matching/site-key';
import { parsePage } from '../../../platform/parse-url';
import { anIncident, aShop, hostRule, pathRule, siteRule, TODAY } from '../../support/an-incident';

const of = (id: string, shops: Incident['shops']) => anIncident({ id: `${id}-2026`, shops });

/** One invented dataset for the whole table. */
const INCIDENTS: Incident[] = [
  of('ledger', [aShop('ledger', [siteRule('ledger.com')])]),
  of('ledger-again', [aShop('ledger', [siteRule('ledger.com', { role: 'affected-through-supplier' })])]),
  of('tea', [aShop('tea', [hostRule('tea.example')])]),
  of('tenant', [aShop('tenant', [siteRule('shop.myshopify.com')])]),
  of('stores', [aShop('stores', [siteRule('kumo.stores.jp')])]),
  of('rakuten', [aShop('rakuten', [pathRule('www.rakuten.co.jp', '/kumo')])]),
  of('mall', [aShop('mall', [pathRule('mall.example', '/shop')])]),
  of('deep', [aShop('deep', [pathRule('mall.example', '/floor/3/lamp')])]),
  of('site', [aShop('site', [siteRule('wide.example'), hostRule('forum.wide.example', { role: 'unaffected' })])]),
  of('host', [aShop('host', [hostRule('hall.example'), pathRule('hall.example', '/news', { role: 'unaffected' })])]),
  of('tie', [aShop('tie', [hostRule('tie.example'), hostRule('tie.example', { role: 'unaffected' })])]),
  of('inner', [
    aShop('inner', [siteRule('inner.example'), siteRule('eu.inner.example', { role: 'unaffected' }), hostRule('shop.eu.inner.example')]),
  ]),
  of('arcade', [
    aShop('arcade', [
      pathRule('arcade.example', '/floor'),
      pathRule('arcade.example', '/floor/3', { role: 'unaffected' }),
      pathRule('arcade.example', '/floor/3/lamp'),
    ]),
  ]),
  of('past', [aShop('past', [siteRule('past.example', { until: '2026-11-21' })])]),
  of('today', [aShop('today', [siteRule('today.example', { until: TODAY })])]),
  of('future', [aShop('future', [siteRule('future.example', { until: '2026-11-23' })])]),
  of('idn', [aShop('idn', [siteRule('xn--nyqy26a.example')])]),
  of('pair', [aShop('first', [siteRule('first.example')]), aShop('second', [siteRule('second.example')])]),
  of('jp', [aShop('jp', [siteRule('kumo.co.jp')])]),
  of('no-address', [aShop('nowhere')]),
];

/** `incident/shop` for each expected match; `[]`: a site without a record; `undefined`: not a site. */
const TABLE: [url: string, expected: string[] | undefined][] = [
  // Two incidents of one shop; the site and all below it, however the address is written.
  ['https://ledger.com/', ['ledger/ledger', 'ledger-again/ledger']],
  ['https://www.ledger.com/', ['ledger/ledger', 'ledger-again/ledger']],
  ['https://shop.ledger.com/products', ['ledger/ledger', 'ledger-again/ledger']],
  ['https://a.b.c.ledger.com/', ['ledger/ledger', 'ledger-again/ledger']],
  ['https://a.b.c.d.e.f.g.h.ledger.com/', ['ledger/ledger', 'ledger-again/ledger']],
  ['https://ledger.com./', ['ledger/ledger', 'ledger-again/ledger']],
  ['https://www.ledger.com.:443/', ['ledger/ledger', 'ledger-again/ledger']],
  ['http://ledger.com:8080/x', ['ledger/ledger', 'ledger-again/ledger']],
  ['HTTPS://WWW.LEDGER.COM/', ['ledger/ledger', 'ledger-again/ledger']],
  ['https://user:pass@ledger.com/', ['ledger/ledger', 'ledger-again/ledger']],
  ['https://ledger.com?x=1', ['ledger/ledger', 'ledger-again/ledger']],
  ['https://ledger.com#top', ['ledger/ledger', 'ledger-again/ledger']],
  ['https://ｌｅｄｇｅｒ．ｃｏｍ/', ['ledger/ledger', 'ledger-again/ledger']],
  // Look-alikes and neighbours.
  ['https://notledger.com/', []],
  ['https://ledger.com.evil.example/', []],
  ['https://ledger.com-shop.example/', []],
  ['https://ledger-com.example/', []],
  ['https://ledger.co/', []],
  ['https://ledger.community/', []],
  ['https://xledger.com/', []],
  ['https://ledger.com@evil.example/', []],
  ['https://evil.example/ledger.com', []],
  ['https://evil.example/?u=https://ledger.com/', []],
  ['https://evil.example/#ledger.com', []],
  ['https://lеdger.com/', []],
  // A host rule is about that host alone.
  ['https://tea.example/', ['tea/tea']],
  ['https://tea.example/any/where', ['tea/tea']],
  ['https://www.tea.example/', []],
  ['https://green.tea.example/', []],
  // Tenants of shared hosts.
  ['https://shop.myshopify.com/', ['tenant/tenant']],
  ['https://www.shop.myshopify.com/', ['tenant/tenant']],
  ['https://myshopify.com/', []],
  ['https://other.myshopify.com/', []],
  ['https://myshop.myshopify.com/', []],
  ['https://kumo.stores.jp/items', ['stores/stores']],
  ['https://stores.jp/', []],
  ['https://hoshi.stores.jp/', []],
  ['https://akumo.stores.jp/', []],
  ['https://www.rakuten.co.jp/kumo/', ['rakuten/rakuten']],
  ['https://www.rakuten.co.jp/kumo/info.html', ['rakuten/rakuten']],
  ['https://www.rakuten.co.jp/', []],
  ['https://www.rakuten.co.jp/hoshi/', []],
  ['https://www.rakuten.co.jp/kumo2/', []],
  ['https://item.rakuten.co.jp/kumo/', []],
  ['https://rakuten.co.jp/kumo/', []],
  // A shop on a path of a mall: only at a boundary.
  ['https://mall.example/shop', ['mall/mall']],
  ['https://mall.example/shop/', ['mall/mall']],
  ['https://mall.example/shop/x', ['mall/mall']],
  ['https://mall.example/shop?x', ['mall/mall']],
  ['https://mall.example/shop#x', ['mall/mall']],
  ['https://mall.example/a/../shop', ['mall/mall']],
  ['https://mall.example/shopping', []],
  ['https://mall.example/SHOP', []],
  ['https://mall.example/', []],
  ['https://mall.example', []],
  ['https://mall.example/x/shop', []],
  ['https://mall.example/shop/../other', []],
  ['https://mall.example/shop-b', []],
  ['https://mall.example/shop.html', []],
  ['https://www.mall.example/shop', []],
  ['https://mall.example/floor/3/lamp', ['deep/deep']],
  ['https://mall.example/floor/3/lamp/on', ['deep/deep']],
  ['https://mall.example/floor/3', []],
  ['https://mall.example/floor/3/lamps', []],
  // Exceptions.
  ['https://wide.example/', ['site/site']],
  ['https://shop.wide.example/', ['site/site']],
  ['https://forum.wide.example/', []],
  ['https://a.forum.wide.example/', ['site/site']],
  ['https://hall.example/', ['host/host']],
  ['https://hall.example/news', []],
  ['https://hall.example/news/1', []],
  ['https://hall.example/newsletter', ['host/host']],
  ['https://tie.example/', []],
  ['https://inner.example/', ['inner/inner']],
  ['https://eu.inner.example/', []],
  ['https://help.eu.inner.example/', []],
  ['https://shop.eu.inner.example/', ['inner/inner']],
  // A neighbour's path inside a breached one, and a breached path inside that.
  ['https://arcade.example/floor', ['arcade/arcade']],
  ['https://arcade.example/floor/2', ['arcade/arcade']],
  ['https://arcade.example/floor/3', []],
  ['https://arcade.example/floor/3/', []],
  ['https://arcade.example/floor/3/chair', []],
  ['https://arcade.example/floor/33', ['arcade/arcade']],
  ['https://arcade.example/floor/3/lamp', ['arcade/arcade']],
  ['https://arcade.example/floor/3/lamps', []],
  // A domain that lapsed.
  ['https://past.example/', []],
  ['https://today.example/', []],
  ['https://future.example/', ['future/future']],
  // Other scripts.
  ['https://店守.example/', []],
  ['https://xn--nyqy26a.example/', ['idn/idn']],
  ['https://健康.example/', ['idn/idn']],
  ['https://www.xn--nyqy26a.example/', ['idn/idn']],
  // Two shops in one incident: the one whose address it is.
  ['https://first.example/', ['pair/first']],
  ['https://www.second.example/', ['pair/second']],
  // A public suffix is nobody's.
  ['https://co.jp/', []],
  ['https://kumo.co.jp/', ['jp/jp']],
  ['https://hoshi.co.jp/', []],
  // Nothing that a shop could live at.
  ['https://com/', undefined],
  ['http://127.0.0.1/', undefined],
  ['http://192.168.0.1:3000/shop', undefined],
  ['http://2130706433/', undefined],
  ['http://0x7f.1/', undefined],
  ['http://[::1]/', undefined],
  ['http://[2001:db8::1]:80/', undefined],
  ['http://[::ffff:192.0.2.1]/', undefined],
  ['http://localhost/', undefined],
  ['http://localhost:5173/', undefined],
  ['http://localhost./', undefined],
  ['http://shop.localhost/', undefined],
  ['file:///home/me/ledger.com/index.html', undefined],
  ['file://ledger.com/share', undefined],
  ['about:blank', undefined],
  ['about:srcdoc', undefined],
  ['data:text/html,https://ledger.com/', undefined],
  ['javascript:location="https://ledger.com/"', undefined],
  ['blob:https://ledger.com/0000', undefined],
  ['chrome-extension://abcdefghijklmnopabcdefghijklmnop/popup.html', undefined],
  ['moz-extension://6d0a0f5e-0000-4000-8000-000000000000/popup.html', undefined],
  ['chrome://settings/', undefined],
  ['view-source:https://ledger.com/', undefined],
  ['ftp://ledger.com/', undefined],
  ['wss://ledger.com/', undefined],
  ['ledger.com', undefined],
  ['', undefined],
];

describe('an address matches exactly the shops that it belongs to', () => {
  it('is tried on at least sixty addresses', () => expect(new Set(TABLE.map(([url]) => url)).size).toBeGreaterThanOrEqual(60));

  it.each(TABLE)('%s', (url, expected) => {
    const address = parsePage(url);
    const found = address && matchIncidents(address, INCIDENTS, TODAY).map((one) => `${one.incident.id.slice(0, -5)}/${one.shop.key}`);
    expect(found).toEqual(expected);
  });

  it.each(TABLE.filter(([, expected]) => expected?.length))('%s is found through the keys that its page asks for', (url) => {
    const { hostname, pathname } = new URL(url);
    const keys = siteKeys(hostname, pathname);
    for (const { rule } of matchIncidents(parsePage(url)!, INCIDENTS, TODAY)) expect(keys).toContain(keyOf(rule));
  });

  it('tells of an incident once, by its most specific rule', () => {
    const incident = anIncident({
      shops: [aShop('all', [siteRule('mall.example')]), aShop('one', [pathRule('mall.example', '/tea'), hostRule('mall.example')])],
    });
    const match = (url: string) => matchIncidents(parsePage(url)!, [incident], TODAY).map((one) => [one.shop.key, one.rule.kind]);
    expect(match('https://mall.example/tea/1')).toEqual([['one', 'path']]);
    expect(match('https://mall.example/')).toEqual([['one', 'host']]);
    expect(match('https://www.mall.example/tea')).toEqual([['all', 'site']]);
  });

  it("an exception of one incident does not silence another's rule", () => {
    const open = anIncident({ id: 'a-2026', shops: [aShop('a', [siteRule('nagi.example')])] });
    const exempt = anIncident({ id: 'b-2026', shops: [aShop('b', [hostRule('nagi.example', { role: 'unaffected' })])] });
    expect(matchIncidents(parsePage('https://nagi.example/')!, [open, exempt], TODAY).map((one) => one.incident.id)).toEqual(['a-2026']);
  });

  it('a lapsed narrow rule leaves a wider one standing', () => {
    const incident = anIncident({ shops: [aShop('a', [hostRule('www.nagi.example', { until: '2020-01-01' }), siteRule('nagi.example')])] });
    expect(matchIncidents(parsePage('https://www.nagi.example/')!, [incident], TODAY)[0]?.rule.kind).toBe('site');
  });
});

describe('the narrowest rule decides', () => {
  // A small web, whole: what a rule is about is the set of addresses in it that the rule covers, and no comparison of ours.
  const WEB = ['x.example', 'a.x.example', 'b.x.example', 'a.a.x.example', 'b.a.a.x.example'].flatMap((host) =>
    ['/', '/a', '/ab', '/a/a', '/a/b', '/a/b/a', '/b'].map((path) => ({ host, path })),
  );
  const partOf = (one: SiteRule) => new Set(WEB.flatMap((page, n) => (covers(one, page) ? [n] : [])));
  const isInside = (inner: Set<number>, outer: Set<number>) => inner.size < outer.size && [...inner].every((n) => outer.has(n));

  const place = fc.constantFrom<SiteRule>(
    ...['x.example', 'a.x.example', 'a.a.x.example'].flatMap((h) => [
      siteRule(h),
      hostRule(h),
      ...['/a', '/a/a', '/a/b', '/a/b/a'].map((p) => pathRule(h, p)),
    ]),
  );
  const more = fc.record({
    role: fc.constantFrom<SiteRule['role']>('breached', 'affected-through-supplier', 'successor', 'unaffected', 'unaffected'),
    until: fc.constantFrom(undefined, undefined, '2026-11-21', TODAY, '2026-11-23'),
  });
  const rules = fc.array(
    fc.tuple(place, more).map(([one, { role, until }]): SiteRule => ({ ...one, role, ...(until !== undefined && { until }) })),
    { minLength: 1, maxLength: 6 },
  );
  const page = fc.constantFrom(...WEB);
  const match = (at: (typeof WEB)[number], shops: SiteRule[][]) =>
    matchIncidents(at, [anIncident({ shops: shops.map((sites, n) => aShop(`s${n}`, sites)) })], TODAY)[0]?.rule;

  it('a shop is accused if, and only if, a live rule lies inside every exception that covers the address', () => {
    const seen = { accused: 0, spared: 0 };
    fc.assert(
      fc.property(rules, page, (all, at) => {
        const covering = all.filter((one) => covers(one, at));
        const live = covering.filter(({ role: r, until }) => r !== 'unaffected' && (until === undefined || until > TODAY)).map(partOf);
        const exceptions = covering.filter(({ role: r }) => r === 'unaffected').map(partOf);
        const accused = live.some((one) => exceptions.every((exception) => isInside(one, exception)));
        if (live.length > 0 && exceptions.length > 0) seen[accused ? 'accused' : 'spared'] += 1;
        expect(match(at, [all]) !== undefined).toBe(accused);
      }),
      { numRuns: 3000, seed: 7 },
    );
    // Both outcomes must have been met where both kinds of rule cover the address.
    expect(Math.min(seen.accused, seen.spared)).toBeGreaterThan(50);
  });

  it('the rule that is told is the narrowest of those that accuse', () => {
    fc.assert(
      fc.property(rules, page, (all, at) => {
        const told = match(at, [all]);
        if (!told) return;
        for (const other of all) {
          const alive = other.until === undefined || other.until > TODAY;
          if (other.role !== 'unaffected' && alive && covers(other, at)) expect(isInside(partOf(other), partOf(told))).toBe(false);
        }
      }),
      { numRuns: 3000, seed: 7 },
    );
  });

  it('neither the order of rules, nor which shop of the incident they are filed under, makes a difference', () => {
    const where = (one: SiteRule | undefined) => one && [one.kind, one.host, one.kind === 'path' ? one.path : ''];
    fc.assert(
      fc.property(rules, page, fc.infiniteStream(fc.nat()), (all, at, numbers) => {
        const shuffled = [...all].sort(() => (numbers.next().value % 2 === 0 ? -1 : 1));
        const cut = numbers.next().value % (all.length + 1);
        const expected = where(match(at, [all]));
        expect(where(match(at, [shuffled]))).toEqual(expected);
        expect(where(match(at, [[...all].reverse()]))).toEqual(expected);
        expect(where(match(at, [shuffled.slice(cut), shuffled.slice(0, cut)]))).toEqual(expected);
      }),
      { numRuns: 1000, seed: 7 },
    );
  });

  it.each([
    ['a host inside a site', siteRule('x.example'), hostRule('a.x.example'), { host: 'a.x.example', path: '/' }],
    ['a host at the top of a site', siteRule('x.example'), hostRule('x.example'), { host: 'x.example', path: '/' }],
    ['a site inside a site', siteRule('x.example'), siteRule('a.x.example'), { host: 'b.a.x.example', path: '/' }],
    ['a path on a host', hostRule('x.example'), pathRule('x.example', '/a'), { host: 'x.example', path: '/a/b' }],
    ['a path in a site', siteRule('x.example'), pathRule('a.x.example', '/a'), { host: 'a.x.example', path: '/a' }],
    ['a path inside a path', pathRule('x.example', '/a'), pathRule('x.example', '/a/b'), { host: 'x.example', path: '/a/b/a' }],
  ] as const)('%s that is not affected is spared, and one that is breached inside an exception is told', (_, outer, inner, at) => {
    const not = (one: SiteRule): SiteRule => ({ ...one, role: 'unaffected' });
    for (const shops of [(a: SiteRule, b: SiteRule) => [[a, b]], (a: SiteRule, b: SiteRule) => [[b], [a]]]) {
      expect(match(at, shops(outer, not(inner)))).toBeUndefined();
      expect(match(at, shops(not(outer), inner))).toEqual(inner);
    }
  });
});

const label = fc.constantFrom('a', 'b', 'shop', 'www', 'tea', 'xn--nyqy26a');
const host = fc.array(label, { minLength: 1, maxLength: 5 }).map((labels) => [...labels, 'example'].join('.'));
const segment = fc.constantFrom('a', 'b', 'shop', 'shopping', 'tea');
const path = fc.array(segment, { minLength: 1, maxLength: 3 }).map((segments) => `/${segments.join('/')}`);
const role = fc.constantFrom('breached', 'unaffected', 'successor') as fc.Arbitrary<SiteRule['role']>;
const rule: fc.Arbitrary<SiteRule> = fc.oneof(
  fc.tuple(host, role).map(([h, r]) => hostRule(h, { role: r })),
  fc.tuple(host, role).map(([h, r]) => siteRule(h, { role: r })),
  fc.tuple(host, path, role).map(([h, p, r]) => pathRule(h, p, { role: r })),
);
const address = fc
  .tuple(fc.array(label, { maxLength: 3 }), host, fc.option(path, { nil: '/' }))
  .map(([above, h, p]) => ({ host: [...above, h].join('.'), path: p }));
const incidents = fc
  .array(fc.array(rule, { maxLength: 5 }), { maxLength: 6 })
  .map((sets) => sets.map((rules, i) => of(`n-${i}`, [aShop('one', rules)])));

describe('for any rules and any address', () => {
  it("every match's rule covers the address, accuses, and each incident is told once", () => {
    let matched = 0;
    fc.assert(
      fc.property(address, incidents, (page, all) => {
        const found = matchIncidents(page, all, TODAY);
        matched += found.length;
        for (const one of found) {
          expect(covers(one.rule, page)).toBe(true);
          expect(one.rule.role).not.toBe('unaffected');
          expect(one.shop.sites).toContain(one.rule);
        }
        expect(new Set(found.map((one) => one.incident.id)).size).toBe(found.length);
      }),
      { numRuns: 2000, seed: 7 },
    );
    // The runs above must have exercised the case.
    expect(matched).toBeGreaterThan(50);
  });

  it('no address without a covering rule ever matches', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), incidents, (url, all) => {
        const page = parsePage(url);
        if (!page) return;
        const covered = all.some((one) => one.shops.some((shop) => (shop.sites ?? []).some((each) => covers(each, page))));
        if (!covered) expect(matchIncidents(page, all, TODAY)).toEqual([]);
      }),
      { numRuns: 1000, seed: 7 },
    );
    fc.assert(
      fc.property(address, incidents, (page, all) => {
        const uncovered = all.filter((one) => !one.shops.some((shop) => (shop.sites ?? []).some((each) => covers(each, page))));
        expect(matchIncidents(page, uncovered, TODAY)).toEqual([]);
      }),
      { numRuns: 1000, seed: 8 },
    );
  });

  it('a rule covers its own host, and no host that merely ends in the same letters', () => {
    fc.assert(
      fc.property(host, label, (h, more) => {
        expect(covers(siteRule(h), { host: `${more}.${h}`, path: '/' })).toBe(true);
        expect(covers(siteRule(h), { host: `${more}${h}`, path: '/' })).toBe(false);
        expect(covers(hostRule(h), { host: `${more}.${h}`, path: '/' })).toBe(false);
      }),
    );
  });

  it('a page asks for the key of every rule that covers it, so that nothing filed is missed', () => {
    let covered = 0;
    fc.assert(
      fc.property(address, rule, (page, one) => {
        if (!covers(one, page)) return;
        covered += 1;
        expect(siteKeys(page.host, page.path)).toContain(keyOf(one));
      }),
      { numRuns: 20_000, seed: 7 },
    );
    expect(covered).toBeGreaterThan(100);
    fc.assert(
      fc.property(rule, fc.array(label, { maxLength: 3 }), fc.constantFrom('', '/', '/x', '/x/y'), (one, above, below) => {
        const page = {
          host: one.kind === 'site' ? [...above, one.host].join('.') : one.host,
          path: one.kind === 'path' ? `${one.path}${below}` : below || '/',
        };
        expect(covers(one, page)).toBe(true);
        expect(siteKeys(page.host, page.path)).toContain(keyOf(one));
      }),
      { numRuns: 2000 },
    );
  });
});
