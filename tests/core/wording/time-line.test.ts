import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Exposure } from '../../../core/incident/schema';
import { affectedQuestions } from '../../../core/verdict/affected-questions';
import { timeLineOf } from '../../../core/wording/time-line';
import { en } from '../../../locales/en';
import { anExposure, anIncident } from '../../support/an-incident';

const CARDS = anExposure({ who: 'card-payers', data: ['card-number'], window: { kind: 'purchase', from: '2021-07-01', to: '2023-06-30' } });
const WINDOWS = Object.keys(en.window) as NonNullable<Exposure['window']>['kind'][];
const of = (incident = anIncident({ disclosed: '2024-01-01', exposures: [CARDS] }), answers = {}) =>
  timeLineOf(incident, incident.shops[0], answers, en);

describe('the time line', () => {
  it('runs over whole years, with a bar for each dated exposure and a mark for the disclosure', () => {
    expect(of()).toMatchObject({
      years: [{ label: '2021', at: 0 }, { label: '2022' }, { label: '2023' }, { label: '2024' }, { label: '2025', at: 1 }],
      bars: [{ label: 'card data', text: 'bought between 1 July 2021 and 30 June 2023', openStart: false, attack: false }],
      disclosed: { at: 0.75, text: 'Announced: 1 January 2024' },
    });
    expect(of()?.bars[0]?.from).toBeCloseTo(0.124, 2);
    expect(of()?.bars[0]?.to).toBeCloseTo(0.624, 2);
  });

  it('is not drawn where it would tell nothing: all of it on the same days, within one year', () => {
    const within = (window: Exposure['window'], ...more: Exposure['window'][]) =>
      of(anIncident({ disclosed: '2024-11', exposures: [window, ...more].map((one) => anExposure({ ...(one && { window: one }) })) }));
    expect(within({ kind: 'purchase', from: '2024-02', to: '2024-05' })).toBeUndefined();
    expect(within({ kind: 'purchase', from: '2023-12', to: '2024-05' })).toBeDefined();
    expect(
      within({ kind: 'purchase', from: '2024-02', to: '2024-05' }, { kind: 'purchase', from: '2024-03', to: '2024-05' }),
    ).toBeDefined();
  });

  it('calls no two bars the same, and draws what would be the same bar once', () => {
    const window = { kind: 'record', to: '2023' } as const;
    const labels = (...exposures: Exposure[]) => of(anIncident({ disclosed: '2024', exposures }))?.bars.map(({ label }) => label);
    const address = anExposure({ data: ['address'], window });
    expect(labels(address, { ...address, data: ['phone'] })).toEqual(['personal data']);
    expect(labels({ ...address, who: 'members' }, { ...address, who: 'buyers' })).toEqual([
      'personal data (Members)',
      'personal data (Buyers)',
    ]);
    expect(labels({ ...address, who: 'buyers' }, { ...address, who: 'buyers', window: { kind: 'record', to: '2022' } })).toEqual([
      'personal data, on file up to 2023',
      'personal data, on file up to 2022',
    ]);
  });

  it('is not drawn where no exposure has a day', () => expect(of(anIncident({ exposures: [anExposure()] }))).toBeUndefined());

  it('says so where the start is open, and where the days are those of the attack', () => {
    const [open, attack] = of(
      anIncident({
        exposures: [
          anExposure({ window: { kind: 'record', to: '2024' } }),
          anExposure({ window: { kind: 'attack', from: '2024-02', to: '2024-03' } }),
        ],
      }),
    )!.bars;
    expect(open).toMatchObject({ openStart: true, attack: false, from: 0 });
    expect(attack).toMatchObject({ openStart: false, attack: true });
  });

  it('marks the days that the reader said "yes" to, which are those of the question', () => {
    const incident = anIncident({
      exposures: [CARDS, { ...CARDS, data: ['address'], window: { kind: 'attack', from: '2023-06', to: '2023-07' } }],
    });
    const answers = Object.fromEntries(affectedQuestions(incident, incident.shops[0]).map(({ id }) => [id, 'yes' as const]));
    const bars = of(incident, answers)!.bars;
    expect(bars[0]?.yours).toEqual({ from: bars[0]?.from, to: bars[0]?.to });
    // An attack excludes nobody who came before its end, so they were asked about all of that time.
    expect(bars[1]?.yours?.from).toBe(0);
    expect(of(incident)?.bars.every((bar) => bar.yours === undefined)).toBe(true);
  });

  it('keeps every bar, year and mark on the axis', () => {
    const day = fc.constantFrom('2009', '2013-02', '2019-12-31', '2020-01-01', '2026-11');
    const window = fc.record({ kind: fc.constantFrom(...WINDOWS), from: day, to: day }, { requiredKeys: ['kind'] });
    fc.assert(
      fc.property(fc.array(window, { minLength: 1, maxLength: 4 }), day, (windows, disclosed) => {
        const line = of(anIncident({ disclosed, exposures: windows.map((one) => anExposure({ window: one })) }));
        for (const { from, to } of line?.bars ?? []) {
          expect(from).toBeGreaterThanOrEqual(0);
          expect(to).toBeLessThanOrEqual(1);
          expect(to).toBeGreaterThanOrEqual(from);
        }
        for (const { at } of [...(line?.years ?? []), ...(line?.disclosed ? [line.disclosed] : [])]) {
          expect(at).toBeGreaterThanOrEqual(0);
          expect(at).toBeLessThanOrEqual(1);
        }
        expect(line?.years.length ?? 2).toBeLessThanOrEqual(8);
      }),
    );
  });
});
