import { describe, expect, it } from 'vitest';
import { OPEN, STRICT } from '../../../core/incident/forms';
import { siteRuleSchema } from '../../../core/incident/site-rule';

const rule = { kind: 'site', host: 'shop.example', role: 'breached', evidence: 'notice', checked: '2026-09-01' };
const accepts = (change: object, forms: typeof STRICT | typeof OPEN = STRICT) =>
  siteRuleSchema(forms).safeParse({ ...rule, ...change }).success;

describe('a site rule', () => {
  it.each<[string, object]>([
    ['a registrable domain', {}],
    ['a host', { kind: 'host', host: 'www.shop.example' }],
    ['a path', { kind: 'path', host: 'mall.example', path: '/shop' }],
    ['a deep path', { kind: 'path', host: 'mall.example', path: '/a/b-c/d.html' }],
    ['a path that looks like a user’s', { kind: 'path', host: 'mall.example', path: '/~shop' }],
    ['a host of six labels', { host: 'a.b.c.d.shop.example' }],
    ['a Japanese host in ASCII', { host: 'xn--nckwb3b1c.example' }],
    ['a host that lapsed', { until: '2026-10-01' }],
  ])('may name %s', (_, change) => {
    expect(accepts(change)).toBe(true);
  });

  it.each<[string, object]>([
    ['a host in capitals', { host: 'Shop.example' }],
    ['a host that is not in ASCII', { host: '店.example' }],
    ['a wildcard', { host: '*.shop.example' }],
    ['a port', { host: 'shop.example:8443' }],
    ['a scheme', { host: 'https://shop.example' }],
    ['a trailing dot', { host: 'shop.example.' }],
    ['a whole top-level domain', { host: 'example' }],
    ['an address in numbers', { host: '192.0.2.1' }],
    ['a host of seven labels, which no page asks for', { host: 'a.b.c.d.e.shop.example' }],
    ['a label that begins with a hyphen', { host: '-a.example' }],
    ['no path, where its kind is one', { kind: 'path' }],
    ['a path without its slash', { kind: 'path', path: 'shop' }],
    ['a path with a slash at its end', { kind: 'path', path: '/shop/' }],
    ['the path of everything', { kind: 'path', path: '/' }],
    ['a path that climbs', { kind: 'path', path: '/a/../b' }],
    ['a path that stays', { kind: 'path', path: '/./b' }],
    ['a query', { kind: 'path', path: '/shop?id=1' }],
    ['a fragment', { kind: 'path', path: '/shop#top' }],
    ['a day that is none', { checked: '2026-02-30' }],
    ['a month for a day', { checked: '2026-09' }],
    ['an unknown kind', { kind: 'port' }],
    ['an unknown role', { role: 'sold' }],
    ['unknown evidence', { evidence: 'rumour' }],
  ])('may not name %s, whoever reads it', (_, change) => {
    expect([accepts(change), accepts(change, OPEN)]).toEqual([false, false]);
  });

  it('is taken by a reader without the fields that it does not know', () => {
    expect(accepts({ seenBy: 'x' })).toBe(false);
    expect(siteRuleSchema(OPEN).parse({ ...rule, seenBy: 'x' })).toStrictEqual(rule);
  });
});
