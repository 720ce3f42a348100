import { describe, expect, it } from 'vitest';
import { affectedQuestions } from '../../../core/verdict/affected-questions';
import { formVerdict, recordIncident, restsOnPath } from '../../../core/verdict/verdict';
import { anExposure, anIncident, aShop, hostRule, incidentAt, MOMENT, pathRule, siteRule } from '../../support/an-incident';

const ADDRESS = { host: 'nagi.example', path: '/' };
const at = (id: string, change = {}) => incidentAt('nagi.example', { id, ...change });

describe('the verdict on an address', () => {
  it('is no record where nothing matches, which says nothing of safety', () =>
    expect(formVerdict({ host: 'other.example', path: '/' }, [at('a-2026')], MOMENT)).toEqual({
      kind: 'no-record',
      host: 'other.example',
    }));

  it('carries the rule and the shop that matched', () => {
    const verdict = formVerdict(ADDRESS, [at('a-2026')], MOMENT);
    expect(verdict).toMatchObject({
      kind: 'recorded',
      level: 'caution',
      incidents: [{ shopKey: 'nagi-example', rule: { host: 'nagi.example' } }],
    });
  });

  it('tells the loudest first, then the newest, undated ones last', () => {
    const { disclosed: _, ...undated } = at('undated-2026');
    const all = [
      { ...undated, sources: [{ url: 'https://x.example/', kind: 'news', language: 'en' } as const] },
      at('old-2019', { disclosed: '2019' }),
      at('older-2018', { disclosed: '2018-05-01' }),
      at('caution-2026', { disclosed: '2026-11-01' }),
      at('alert-2026', { disclosed: '2026-01-05', exposures: [anExposure({ data: ['card-number'] })] }),
    ];
    const verdict = formVerdict(ADDRESS, all, MOMENT);
    const told = verdict.kind === 'recorded' ? verdict.incidents.map((one) => [one.incident.id, one.level]) : [];
    expect(told).toEqual([
      ['alert-2026', 'alert'],
      ['caution-2026', 'caution'],
      ['old-2019', 'record'],
      ['older-2018', 'record'],
      ['undated-2026', 'record'],
    ]);
  });

  it('is on record at level none where everything was cleared or withdrawn', () => {
    const verdict = formVerdict(ADDRESS, [at('a-2026', { state: 'withdrawn' }), at('b-2026', { state: 'cleared' })], MOMENT);
    expect(verdict).toMatchObject({ kind: 'recorded', level: 'none', incidents: [{ level: 'none' }, { level: 'none' }] });
  });

  it('listens to the shopper, for that incident alone', () => {
    const [question] = affectedQuestions(at('a-2026'), at('a-2026').shops[0]);
    const answers = new Map([['a-2026', { touch: { 'nagi-example': { [question!.id]: 'no' as const } } }]]);
    const verdict = formVerdict(ADDRESS, [at('a-2026'), at('b-2026')], MOMENT, answers);
    expect(verdict).toMatchObject({
      level: 'caution',
      incidents: [
        { incident: { id: 'b-2026' }, level: 'caution' },
        { incident: { id: 'a-2026' }, level: 'record' },
      ],
    });
  });

  it('looks only at the exposures of the shop whose address it is', () => {
    const incident = anIncident({
      shops: [aShop('a', [siteRule('nagi.example')]), aShop('b', [siteRule('b.example')])],
      exposures: [anExposure({ shops: ['a'], data: ['email'] }), anExposure({ shops: ['b'], data: ['card-number'] })],
    });
    expect(formVerdict(ADDRESS, [incident], MOMENT)).toMatchObject({ level: 'caution' });
    expect(formVerdict({ host: 'b.example', path: '/' }, [incident], MOMENT)).toMatchObject({ level: 'alert' });
  });

  it('an exception of the record makes it no record', () => {
    const incident = anIncident({ shops: [aShop('a', [siteRule('example.jp'), siteRule('b.example.jp', { role: 'unaffected' })])] });
    expect(formVerdict({ host: 'b.example.jp', path: '/' }, [incident], MOMENT).kind).toBe('no-record');
  });
});

describe('an incident of which nothing concerns this shop’s customers', () => {
  const staff = at('staff-2026', { exposures: [anExposure({ who: 'employees' })] });
  it('is no record, and keeps no other from being told', () => {
    expect(formVerdict(ADDRESS, [staff], MOMENT).kind).toBe('no-record');
    expect(formVerdict(ADDRESS, [staff, at('a-2026')], MOMENT)).toMatchObject({ incidents: [{ incident: { id: 'a-2026' } }] });
    expect(recordIncident(staff, undefined, undefined, MOMENT)).toBeUndefined();
  });
});

describe('an incident that was looked up by name', () => {
  const card = anExposure({ data: ['card-number'] });
  const [closed, open] = [aShop('closed', [siteRule('closed.example')], { status: 'closed' }), aShop('open', [siteRule('open.example')])];
  const both = anIncident({ shops: [closed, open], exposures: [card] });

  it('is as loud as the loudest of its shops, and is told under the first', () =>
    expect(recordIncident(both, undefined, undefined, MOMENT)).toMatchObject({ shopKey: 'closed', level: 'alert' }));

  it('is told for one shop where one is asked for', () => {
    expect(recordIncident(both, closed, undefined, MOMENT)).toMatchObject({ shopKey: 'closed', level: 'record' });
    expect(recordIncident(both, open, open.sites?.[0], MOMENT)).toMatchObject({ shopKey: 'open', level: 'alert', rule: open.sites?.[0] });
  });

  it('listens to answers about the whole of it, and a page to those about its shop', () => {
    const no = (shop: typeof open | undefined) => Object.fromEntries(affectedQuestions(both, shop).map(({ id }) => [id, 'no' as const]));
    const [whole, ofShop] = [{ touch: { '*': no(undefined) } }, { touch: { open: no(open) } }];
    const level = (...args: Parameters<typeof recordIncident>) => recordIncident(...args)?.level;
    expect([level(both, undefined, undefined, MOMENT, whole), level(both, undefined, undefined, MOMENT, ofShop)]).toEqual([
      'record',
      'alert',
    ]);
    const rule = open.sites?.[0];
    expect([level(both, open, rule, MOMENT, whole), level(both, open, rule, MOMENT, ofShop)]).toEqual(['alert', 'record']);
  });

  it('has no rule, no answers and no ticked steps that nobody gave', () =>
    expect(Object.keys(recordIncident(both, undefined, undefined, MOMENT) ?? {}).sort()).toEqual([
      'cappedBy',
      'incident',
      'level',
      'shopKey',
      'today',
    ]));

  it('keeps the steps that were ticked', () =>
    expect(recordIncident(both, undefined, undefined, MOMENT, { done: ['card-reissue'] })?.done).toEqual(['card-reissue']));
});

describe('an address at which the shop was long not seen', () => {
  it.each([
    ['2024-11-22', undefined],
    ['2024-11-21', true],
  ])('last seen on %s: %s', (checked, longUnseen) => {
    const incident = incidentAt('nagi.example', { shops: [aShop('nagi', [siteRule('nagi.example', { checked })])] });
    const [shop] = incident.shops;
    expect(recordIncident(incident, shop, shop?.sites?.[0], MOMENT)?.longUnseen).toBe(longUnseen);
    // Where the incident was looked up by name, no address plays a part.
    expect(recordIncident(incident, undefined, undefined, MOMENT)?.longUnseen).toBeUndefined();
  });
});

describe('another path of the same host', () => {
  const verdict = (...rules: Parameters<typeof aShop>[1][]) =>
    formVerdict(
      { host: 'nagi.example', path: '/tea' },
      rules.map((sites, n) => anIncident({ id: `n${n}-2026`, shops: [aShop(`n${n}`, sites)] })),
      MOMENT,
    );
  it.each([
    ['a rule on the host', verdict([hostRule('nagi.example')]), false],
    ['a rule on a path', verdict([pathRule('nagi.example', '/tea')]), true],
    ['one of two incidents by a path', verdict([hostRule('nagi.example')], [pathRule('nagi.example', '/tea')]), true],
    ['no record', verdict(), false],
    ['nothing that can be said', { kind: 'unavailable' as const }, false],
  ])('may come to another verdict, after %s', (_, found, expected) => expect(restsOnPath(found)).toBe(expected));
});
