import { describe, expect, it } from 'vitest';
import type { Incident } from '../../../core/incident/schema';
import { breachDomain } from '../../../scripts/site/breach-domain';
import { hoshiIncident } from '../../support/hoshi-incident';

type Shop = Incident['shops'][number];
type Rule = NonNullable<Shop['sites']>[number];

const rule = { kind: 'host', host: 'shop.hoshi.example', role: 'breached', evidence: 'notice', checked: '2026-10-01' } as const;
const domain = (sites: Rule[], shop: Partial<Shop> = {}, incident: Partial<Incident> = {}) =>
  breachDomain(hoshiIncident({ shops: [{ ...hoshiIncident().shops[0]!, status: 'open', ...shop, sites }], ...incident }), '2026-11-27');

describe('the domain that tools match by', () => {
  it('is the host of the first rule that is well known', () => {
    expect(domain([rule, { ...rule, host: 'www.hoshi.example' }])).toBe('shop.hoshi.example');
    expect(domain([{ ...rule, kind: 'site', host: 'hoshi.example', role: 'affected-through-supplier' }])).toBe('hoshi.example');
  });

  it.each<[string, Partial<Rule>]>([
    ['an address seen on somebody else’s page', { evidence: 'third-party' }],
    ['an address last seen 24 months ago and a day', { checked: '2024-11-26' }],
    ['a domain that lapsed', { until: '2026-11-27' }],
    ['a new address after a move', { role: 'successor' }],
    ['an exception', { role: 'unaffected' }],
  ])('is not %s', (_, changed) => {
    expect(domain([{ ...rule, ...changed } as Rule])).toBe('');
    expect(domain([{ ...rule, ...changed } as Rule, { ...rule, host: 'other.hoshi.example' }])).toBe('other.hoshi.example');
  });

  it('is not that of a mall, nor of a shop that closed', () => {
    expect(domain([{ ...rule, kind: 'path', path: '/hoshi' }])).toBe('');
    expect(domain([rule], { status: 'closed' })).toBe('');
    expect(domain([])).toBe('');
  });

  it('is not one below which others have their shops, also where the record is about whoever runs it', () => {
    const builder = { ...rule, host: 'shop-pro.jp' };
    expect(domain([builder])).toBe('');
    expect(domain([builder], {}, { announcedBy: 'hibp' })).toBe('');
    expect(domain([{ ...rule, host: 'hoshi.shop-pro.jp' }])).toBe('hoshi.shop-pro.jp');
  });

  it('of a listed record stays, though nobody looked at the address', () => {
    expect(domain([{ ...rule, evidence: 'third-party', checked: '2019-01-01' }], {}, { announcedBy: 'hibp' })).toBe('shop.hoshi.example');
    expect(domain([{ ...rule, evidence: 'third-party', until: '2020-01-01' }], {}, { announcedBy: 'hibp' })).toBe('');
  });
});
