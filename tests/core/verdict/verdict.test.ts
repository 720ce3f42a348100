import { describe, expect, it } from 'vitest';
import { affectedQuestions } from '../../../core/verdict/affected-questions';
import { formVerdict } from '../../../core/verdict/verdict';
import { anExposure, anIncident, aShop, incidentAt, MOMENT, siteRule } from '../../support/an-incident';

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
