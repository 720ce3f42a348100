import { describe, expect, it } from 'vitest';
import { publishedIncidentSchema } from '../../../core/incident/published-incident';
import type { Incident } from '../../../core/incident/schema';
import { hibpIncidents } from '../../../scripts/hibp/hibp-incidents';
import type { HibpLists } from '../../../scripts/hibp/hibp-lists';
import type { HibpRecord } from '../../../scripts/hibp/hibp-schema';
import { aBreach, someLists } from '../../support/a-breach';

function build(record: Partial<HibpRecord> = {}, lists: Partial<HibpLists> = {}): Incident | undefined {
  return hibpIncidents({ records: [aBreach(record)], lists: someLists(lists) })[0];
}

function rules(record: Partial<HibpRecord>, lists: Partial<HibpLists> = {}): string[] {
  return (build(record, lists)?.shops[0]?.sites ?? []).map(({ kind, host }) => `${kind} ${host}`);
}

describe('a record of Have I Been Pwned', () => {
  it('becomes an incident of one site, told as listed there', () => {
    const incident = build();
    expect(publishedIncidentSchema.parse(incident)).toEqual({
      id: 'hibp-teashop-2025',
      revision: 2,
      state: 'active',
      shops: [
        {
          key: 'site',
          name: { ja: 'Tea Shop', en: 'Tea Shop' },
          category: 'other',
          status: 'unknown',
          accounts: true,
          sites: [{ kind: 'site', host: 'tea-shop.com', role: 'breached', evidence: 'third-party', checked: '2025-05-20' }],
        },
      ],
      notAShop: true,
      disclosed: '2025-05-20',
      announcedBy: 'hibp',
      cause: 'unknown',
      certainty: 'possible',
      verified: true,
      exposures: [
        {
          who: 'account-holders',
          data: ['password', 'email'],
          window: { kind: 'attack', from: '2025-03-14', to: '2025-03-14' },
          records: 1200,
        },
      ],
      sources: [{ url: 'https://haveibeenpwned.com/Breach/TeaShop', kind: 'database', language: 'en', date: '2025-05-20' }],
    });
  });

  it.each(['fabricated', 'spam-list', 'retired', 'malware', 'stealer-log'] as const)('is not told at all when it is flagged %s', (flag) => {
    expect(build({ Flags: [flag] })).toBeUndefined();
  });

  it('is not told when we found it to be no data of one site', () => {
    expect(build({ Flags: null }, { excluded: new Map([['TeaShop', { reason: 'leak-collection' }]]) })).toBeUndefined();
  });

  it('is not told a second time when another record tells of the incident', () => {
    expect(build({}, { toldElsewhere: new Map([['TeaShop', 'tea-shop-2025']]) })).toBeUndefined();
  });

  it('is found by name alone when it has no domain', () => {
    expect(build({ Domain: null })?.shops).toEqual([
      { key: 'site', name: { ja: 'Tea Shop', en: 'Tea Shop' }, category: 'other', status: 'unknown', accounts: true, unseen: true },
    ]);
  });

  it('is nothing that anybody can say they dealt with where it works behind others', () => {
    expect(build({}, { unseen: new Set(['TeaShop']) })?.shops[0]?.unseen).toBe(true);
    expect(build({})?.shops[0]?.unseen).toBeUndefined();
  });

  it.each([
    [
      'a shop when the reviewed list says so',
      { shops: new Map([['TeaShop', { category: 'food' as const, sells: 'sells tea' }]]) },
      undefined,
      'food',
    ],
    ['no shop otherwise', {}, true, 'other'],
  ])('is %s', (_what, lists, notAShop, category) => {
    const incident = build({}, lists);
    expect(incident?.notAShop).toBe(notAShop);
    expect(incident?.shops[0]?.category).toBe(category);
  });

  it.each([
    ['flagged sensitive', { Flags: ['sensitive' as const] }, {}, true],
    ['evidently so', { Flags: null }, { discreet: new Set(['TeaShop']) }, true],
    ['neither', {}, {}, undefined],
  ])('is discreet or not: %s', (_what, record, lists, discreet) => {
    expect(build(record, lists)?.discreet).toBe(discreet);
  });

  it.each([
    ['without doubt', [], true],
    ['sensitive', ['sensitive' as const], true],
    ['of unproven origin', ['unverified' as const], undefined],
    ['of unknown flags', null, undefined],
  ])('%s is possible, and found genuine where the list says so', (_what, Flags, verified) => {
    expect(build({ Flags })).toMatchObject({ certainty: 'possible' });
    expect(build({ Flags })?.verified).toBe(verified);
  });

  it('has the day, the page and the supplier of our correction', () => {
    const correction = {
      reason: 'The shop said so.',
      disclosed: { date: '2025-03-15', source: 'https://news.example/tea' },
      supplier: { name: 'Sora', service: 'other' as const },
      until: '2026-01-01',
    };
    const incident = build({}, { corrections: new Map([['TeaShop', correction]]) });
    expect(incident).toMatchObject({
      disclosed: '2025-03-15',
      suppliers: [{ id: 'sora', name: { ja: 'Sora', en: 'Sora' }, service: 'other' }],
      sources: [
        { kind: 'database', date: '2025-05-20' },
        { url: 'https://news.example/tea', date: '2025-03-15' },
      ],
    });
    expect(incident?.shops[0]?.sites).toMatchObject([{ role: 'affected-through-supplier', until: '2026-01-01' }]);
    const unnamed = { reason: 'The shop said so.', supplier: { service: 'other' as const } };
    expect(build({}, { corrections: new Map([['TeaShop', unnamed]]) })).toMatchObject({ unnamedSupplier: 'other' });
  });

  it.each([
    ['the day of the breach', '2025-03-14', '2025-03-14', true],
    ['the same day a year later', '2024-05-20', '2025-05-20', true],
    ['a day more than a year later', '2024-05-19', '2025-05-20', false],
    ['a year after the last day of February', '2024-02-29', '2025-02-28', true],
    ['a day after that', '2024-02-29', '2025-03-01', false],
    ['before the breach, which cannot be', '2025-05-21', '2025-05-20', false],
  ])('counts its listing as the disclosure up to twelve months after the breach: %s', (_what, BreachDate, AddedDate, counts) => {
    const incident = build({ BreachDate, AddedDate, ModifiedDate: AddedDate });
    expect(incident?.disclosed).toBe(counts ? AddedDate : undefined);
    expect(incident?.sources[0]?.date).toBe(counts ? AddedDate : undefined);
  });

  it.each([
    ['a registrable domain is the whole site', 'tea-shop.co.uk', ['site tea-shop.co.uk']],
    ['capitals do not matter', 'Tea-Shop.com', ['site tea-shop.com']],
    ['www is the site', 'www.tea-shop.com', ['site tea-shop.com']],
    ['a subdomain is that host alone', 'pizza.tea-shop.com', ['host pizza.tea-shop.com']],
    ['a tenant of a shop builder is the tenant', 'tea.myshopify.com', ['site tea.myshopify.com']],
    ['a shop builder is nobody', 'myshopify.com', []],
    ['a public suffix is nobody', 'co.uk', []],
    ['an IP address is nobody', '192.0.2.1', []],
  ])('names an address: %s', (_what, Domain, expected) => {
    expect(rules({ Domain })).toEqual(expected);
  });

  it.each([
    ['other domain', { domain: 'teashop.com', reason: 'misspelt' }, ['site teashop.com']],
    ['no address', { domain: null, reason: 'too wide' }, []],
    [
      'exactly these hosts',
      { hosts: ['tea-shop.com', 'www.tea-shop.com'], reason: 'tenants' },
      ['host tea-shop.com', 'host www.tea-shop.com'],
    ],
  ])('has the address of our correction: %s', (_what, correction, expected) => {
    expect(rules({}, { corrections: new Map([['TeaShop', correction]]) })).toEqual(expected);
  });

  it.each([
    ['later', '2026-01-02', '2026-01-02'],
    ['unknown', null, '2025-05-20'],
    ['earlier, which cannot be', '2024-01-01', '2025-05-20'],
  ])('was last seen with its address on its last change, or its listing when that is %s', (_what, ModifiedDate, checked) => {
    expect(build({ ModifiedDate })?.shops[0]?.sites?.[0]?.checked).toBe(checked);
  });

  it('has a higher revision with each change, and when its flags become known', () => {
    const revisions = [
      build({ Flags: null, ModifiedDate: null }),
      build({ ModifiedDate: '2025-05-20' }),
      build({ ModifiedDate: '2025-05-21' }),
      build({ ModifiedDate: '2026-05-21' }),
    ].map((incident) => incident?.revision ?? 0);
    expect(revisions).toEqual([...new Set(revisions)].sort((a, b) => a - b));
    expect(revisions[0]).toBe(1);
  });

  it.each([
    ['2019-01-01', '2019'],
    ['2019-07-01', '2019-07'],
    ['2019-07-02', '2019-07-02'],
  ])('tells the first of a year or month as no more than that: %s', (BreachDate, told) => {
    expect(build({ BreachDate })?.exposures[0]?.window).toEqual({ kind: 'attack', from: told, to: told });
  });

  it('never counts accounts as cards', () => {
    const exposures = build({ DataClasses: ['Credit cards', 'Email addresses', 'Names'] })?.exposures;
    expect(exposures?.map(({ data, records }) => ({ data, records }))).toEqual([
      { data: ['card-number'], records: undefined },
      { data: ['name', 'email'], records: 1200 },
    ]);
  });

  it.each([
    ['English alone', { en: 'Tea' }, { ja: 'Tea', en: 'Tea' }],
    ['Japanese alone', { ja: '茶店' }, { ja: '茶店', en: 'Tea Shop' }],
    ['both', { ja: '茶店', en: 'Tea' }, { ja: '茶店', en: 'Tea' }],
  ])('bears the name we gave it: %s', (_what, name, expected) => {
    expect(build({}, { names: new Map([['TeaShop', name]]) })?.shops[0]?.name).toEqual(expected);
  });

  it('is never built from data that we have no word for', () => {
    expect(() => build({ DataClasses: ['Tea leaves'] })).toThrow('data/hibp/data-classes.json does not say what "Tea leaves" is');
  });

  it('is not mistaken for what every object has', () => {
    expect(build({ Name: 'constructor' })?.notAShop).toBe(true);
  });
});
