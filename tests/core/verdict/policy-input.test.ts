import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Incident } from '../../../core/incident/schema';
import type { SiteRule } from '../../../core/incident/site-rule';
import { matchIncidents } from '../../../core/matching/match';
import { momentOf, policyInputsOf } from '../../../core/verdict/policy-input';
import { anExposure, anIncident, aShop, MOMENT, siteRule } from '../../support/an-incident';
import { clockAt } from '../../support/clock-at';
import { calendarDay, clockIn, moments, zones } from '../../support/zones';

const input = (change: Partial<Incident>, rule?: SiteRule, today = MOMENT.today) => {
  const incident = anIncident(change);
  return policyInputsOf(incident, incident.shops[0]!, rule, { ...MOMENT, today })[0]!;
};

describe('the moment at which a dataset is consulted', () => {
  it('is in the reader’s days: a rule that ends today ends when their day begins', () => {
    const clock = clockAt(Date.parse('2026-11-24T23:45:00Z'), 540);
    expect(momentOf(clock, '2026-11-24T14:00:00Z')).toEqual({ today: '2026-11-25', published: '2026-11-24' });
    expect(momentOf(clock, '2026-11-24T15:00:00Z').published).toBe('2026-11-25');
    const incident = anIncident({ shops: [aShop('nagi', [siteRule('nagi.example', { until: '2026-11-25' })])] });
    const matches = (at: typeof clock) =>
      matchIncidents({ host: 'nagi.example', path: '/' }, [incident], momentOf(at, '2026-11-24T00:00:00Z').today);
    expect(matches(clock)).toEqual([]);
    expect(matches(clockAt(Date.parse('2026-11-24T14:59:00Z'), 540))).toHaveLength(1);
  });

  it('is never before the dataset was published: a clock that was set back brings no lapsed address back', () => {
    const back = clockAt(Date.parse('2024-01-01T00:00:00Z'), 540);
    const moment = momentOf(back, '2026-11-24T14:00:00Z');
    expect(moment).toEqual({ today: '2026-11-24', published: '2026-11-24' });
    const lapsed = anIncident({ shops: [aShop('nagi', [siteRule('nagi.example', { until: '2025-01-01' })])] });
    expect(matchIncidents({ host: 'nagi.example', path: '/' }, [lapsed], moment.today)).toEqual([]);
  });

  it('is on the reader’s calendar for any moment and zone', () => {
    fc.assert(
      fc.property(zones, moments, moments, (zone, now, published) => {
        const day = calendarDay(zone, published);
        const today = calendarDay(zone, now);
        expect(momentOf(clockIn(zone, now), new Date(published).toISOString())).toEqual({
          today: today < day ? day : today,
          published: day,
        });
      }),
    );
  });
});

describe('months begun since the disclosure', () => {
  it.each([
    ['2026-11-22', '2026-11-22', 0],
    ['2026-11-23', '2026-11-22', 0],
    // A date in the future (a wrong clock, a wrong record) is as new as can be, and no newer.
    ['2027-12-31', '2026-11-22', 0],
    ['2026-11-21', '2026-11-22', 1],
    ['2025-11-22', '2026-11-22', 12],
    ['2025-11-21', '2026-11-22', 13],
    ['2024-11-22', '2026-11-22', 24],
    ['2024-11-21', '2026-11-22', 25],
    ['2021-11-22', '2026-11-22', 60],
    ['2021-11-21', '2026-11-22', 61],
    ['2024-01-31', '2024-02-29', 1],
    ['2024-01-31', '2024-03-01', 2],
    ['2024-02-29', '2025-02-28', 12],
    ['2024-02-29', '2025-03-01', 13],
    // Vague dates are counted from their first day: a warning grows older by it, never younger.
    ['2025-11', '2026-11-01', 12],
    ['2025-11', '2026-11-02', 13],
    ['2025', '2026-01-01', 12],
    ['2025', '2026-01-02', 13],
  ])('%s on %s: %i', (disclosed, today, months) => expect(input({ disclosed }, undefined, today).disclosedMonths).toBe(months));

  it('are counted for data that a later notice named from that notice', () => {
    expect(input({ disclosed: '2024-01-01', exposures: [anExposure({ disclosed: '2026-10-22' })] }).disclosedMonths).toBe(1);
  });
});

describe('what the policy is told', () => {
  it('of the window: the months since its end, nothing where it has none', () => {
    const window = (to?: string) =>
      input({ exposures: [anExposure({ window: { kind: 'purchase', from: '2020-01-01', ...(to && { to }) } })] });
    expect(window('2025-11-22').windowEndedMonths).toBe(12);
    expect(window('2025').windowEndedMonths).toBe(23);
    expect(window().windowEndedMonths).toBeUndefined();
    expect(input({}).windowEndedMonths).toBeUndefined();
  });

  it('of the address: its evidence and when it was last seen; neither for a look-up by name', () => {
    expect(input({}, siteRule('nagi.example', { evidence: 'notice', checked: '2024-11-22' }))).toMatchObject({
      evidence: 'strong',
      seenMonths: 24,
    });
    expect(input({}, siteRule('nagi.example', { evidence: 'shop-page', checked: '2024-11-21' }))).toMatchObject({
      evidence: 'strong',
      seenMonths: 25,
    });
    for (const evidence of ['other-page', 'third-party', 'name-beside-host'] as const) {
      expect(input({}, siteRule('nagi.example', { evidence })).evidence).toBe('weak');
    }
    expect(input({})).toMatchObject({ evidence: 'none', seenMonths: undefined });
  });

  it('of the stake: data held only where given count too, and known misuse is money', () => {
    expect(input({ exposures: [anExposure({ data: ['email'], dataIfGiven: ['birth-date'] })] }).stake).toBe('identity');
    expect(input({ exposures: [anExposure({ data: ['email'] })], misuse: { certainty: 'confirmed' } }).stake).toBe('money');
  });

  it("of the certainty: the exposure's own before the record's", () => {
    expect(input({ certainty: 'confirmed', exposures: [anExposure({ certainty: 'not-confirmed' })] }).certainty).toBe('not-confirmed');
    expect(input({ certainty: 'confirmed' }).certainty).toBe('confirmed');
  });

  it.each([
    ['credential-stuffing', true],
    ['stolen-from-user-devices', true],
    ['supplier-breach', false],
    ['platform-account-takeover', false],
  ] as const)('of the cause: %s was stolen elsewhere: %s', (cause, expected) => expect(input({ cause }).stolenElsewhere).toBe(expected));

  it.each([
    ['open', false],
    ['suspended', false],
    ['replaced', false],
    ['unknown', false],
    ['closed', true],
  ] as const)('of the shop: %s, has it closed: %s', (status, closed) =>
    expect(input({ shops: [aShop('nagi', [], { status })] }).shopClosed).toBe(closed),
  );

  it('of the state: as the record has it', () => expect(input({ state: 'withdrawn' }).state).toBe('withdrawn'));

  it('of the dataset: its age in days', () => expect(input({}).datasetDays).toBe(2));

  it('one input for each exposure that concerns the shop’s customers', () => {
    const incident = anIncident({
      shops: [aShop('a'), aShop('b')],
      exposures: [
        anExposure({ who: 'employees' }),
        anExposure({ shops: ['b'] }),
        anExposure({ shops: ['a'], data: ['email'] }),
        anExposure(),
      ],
    });
    const [first, second, ...more] = policyInputsOf(incident, incident.shops[0]!, undefined, MOMENT);
    expect([first?.stake, second?.stake, more]).toEqual(['contact', 'identity', []]);
  });
});

describe('what the shopper answered', () => {
  const incident = anIncident({
    misuse: { certainty: 'confirmed' },
    exposures: [anExposure({ data: ['email'] }), anExposure({ who: 'card-payers', data: ['card-number'] })],
  });
  const stakes = (...ruledOut: number[]) =>
    policyInputsOf(incident, incident.shops[0]!, undefined, MOMENT, { ruledOut: new Set(ruledOut), settled: false }).map(
      ({ stake, answeredNotAffected }) => [stake, answeredNotAffected],
    );

  it.each<[string, number[], [string, boolean][]]>([
    [
      'nothing',
      [],
      [
        ['money', false],
        ['money', false],
      ],
    ],
    [
      'they did not pay by card: misuse says nothing of the others any more',
      [1],
      [
        ['contact', false],
        ['money', true],
      ],
    ],
    [
      'they did not shop there: the cards may still be misused',
      [0],
      [
        ['money', true],
        ['money', false],
      ],
    ],
  ])('%s', (_, ruledOut, expected) => expect(stakes(...ruledOut)).toEqual(expected));

  it('of two groups of cards one is not enough to rule misuse out', () => {
    const two = anIncident({
      misuse: { certainty: 'confirmed' },
      exposures: [anExposure({ data: ['email'] }), anExposure({ data: ['card-number'] }), anExposure({ data: ['bank-account'] })],
    });
    const stake = (...ruledOut: number[]) =>
      policyInputsOf(two, two.shops[0]!, undefined, MOMENT, { ruledOut: new Set(ruledOut), settled: false })[0]?.stake;
    expect([stake(1), stake(2), stake(1, 2)]).toEqual(['money', 'money', 'contact']);
  });

  it('misuse stands for all where nothing that can be paid with is on record', () => {
    const mail = anIncident({ misuse: { certainty: 'confirmed' }, exposures: [anExposure({ data: ['email'] })] });
    expect(policyInputsOf(mail, mail.shops[0]!, undefined, MOMENT, { ruledOut: new Set([0]), settled: false })[0]?.stake).toBe('money');
  });

  it('misuse that is only possible is no money', () => {
    const mail = anIncident({ misuse: { certainty: 'possible' }, exposures: [anExposure({ data: ['email'] })] });
    expect(policyInputsOf(mail, mail.shops[0]!, undefined, MOMENT)[0]?.stake).toBe('contact');
  });
});
