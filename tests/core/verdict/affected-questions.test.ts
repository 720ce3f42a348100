import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lastDay } from '../../../core/incident/partial-date';
import type { Exposure } from '../../../core/incident/schema';
import {
  type AffectedQuestion,
  affectedQuestions,
  implies,
  noDecides,
  unknowableExposures,
} from '../../../core/verdict/affected-questions';
import { en } from '../../../locales/en';
import { CARDS, incidentOf, OTHER, PEOPLE, SHOP } from '../../support/affected-incident';

describe('the questions', () => {
  it('ask for the act and the days that decide', () =>
    expect(affectedQuestions(incidentOf([CARDS, PEOPLE]), SHOP)).toMatchObject([
      { act: 'paid-by-card', span: { from: '2021-06-28', to: '2024-05-30' } },
      { act: 'used', span: { to: '2024-05-30' } },
    ]));

  it('exposures that one answer decides share a question', () => {
    const incident = incidentOf([CARDS, { ...CARDS, data: ['address'] }]);
    expect(affectedQuestions(incident, SHOP)).toMatchObject([{ exposures: [0, 1] }]);
  });

  it('the gravest data are asked about first', () =>
    expect(affectedQuestions(incidentOf([PEOPLE, CARDS]), SHOP).map(({ act }) => act)).toEqual(['paid-by-card', 'used']));

  it('a question is as grave as the gravest of what it decides', () => {
    const mail: Exposure = { who: 'buyers', data: ['email'] };
    const home: Exposure = { who: 'members', data: ['address'] };
    expect(affectedQuestions(incidentOf([mail, home]), SHOP).map(({ act }) => act)).toEqual(['had-account', 'bought']);
    expect(affectedQuestions(incidentOf([mail, home, { ...mail, data: ['bank-account'] }]), SHOP).map(({ act }) => act)).toEqual([
      'bought',
      'had-account',
    ]);
    expect(affectedQuestions(incidentOf([{ ...mail, data: ['bank-account'] }, home, mail]), SHOP).map(({ act }) => act)).toEqual([
      'bought',
      'had-account',
    ]);
  });

  it('employees and partners are never asked', () =>
    expect(affectedQuestions(incidentOf([{ who: 'employees', data: ['name'] }]), SHOP)).toEqual([]));

  it('a window that changed is another question; a figure that changed is not', () => {
    const [before] = affectedQuestions(incidentOf([CARDS]), SHOP);
    const [window] = affectedQuestions(
      incidentOf([{ ...CARDS, window: { kind: 'purchase', from: '2020-06-28', to: '2024-05-30' } }]),
      SHOP,
    );
    const [figure] = affectedQuestions(incidentOf([{ ...CARDS, people: 9 }]), SHOP);
    expect(window?.id).not.toBe(before?.id);
    expect(figure?.id).toBe(before?.id);
  });

  it('several stretches of days are asked about as such, and days between them are not among them', () => {
    const { window: _, ...rest } = CARDS;
    const windows = [
      { kind: 'purchase' as const, from: '2021-06-28', to: '2021-08-01' },
      { kind: 'purchase' as const, from: '2023-01-10', to: '2024-05-30' },
    ];
    const [both] = affectedQuestions(incidentOf([{ ...rest, windows }]), SHOP);
    expect(both).toMatchObject({
      span: { from: '2021-06-28', to: '2024-05-30' },
      stretches: [
        { from: '2021-06-28', to: '2021-08-01' },
        { from: '2023-01-10', to: '2024-05-30' },
      ],
    });
    const asked = (from: string, to: string) =>
      affectedQuestions(incidentOf([{ ...rest, window: { kind: 'purchase', from, to } }]), SHOP)[0]!;
    expect(implies(asked('2021-07-01', '2021-07-02'), both!)).toBe(true);
    expect(implies(asked('2022-07-01', '2022-07-02'), both!)).toBe(false);
    expect(implies(asked('2021-07-01', '2023-07-02'), both!)).toBe(false);
    expect(implies(both!, asked('2021-06-28', '2024-05-30'))).toBe(true);
  });

  it('what only customers of some countries are asked answers nothing for the others', () => {
    const [korea] = affectedQuestions(incidentOf([{ ...CARDS, markets: ['KR'] }]), SHOP);
    const [both] = affectedQuestions(incidentOf([{ ...CARDS, markets: ['KR', 'HK'] }]), SHOP);
    const [all] = affectedQuestions(incidentOf([CARDS]), SHOP);
    expect(korea).toMatchObject({ markets: ['KR'] });
    expect(new Set([korea?.id, both?.id, all?.id]).size).toBe(3);
    expect([implies(korea!, all!), implies(all!, korea!), implies(korea!, both!), implies(both!, korea!)]).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });

  it('of two shops, each is asked about apart', () => {
    const incident = incidentOf(
      [
        { ...CARDS, shops: ['a'] },
        { ...CARDS, shops: ['b'] },
      ],
      { shops: [SHOP, OTHER] },
    );
    expect(affectedQuestions(incident, SHOP)).toMatchObject([{ exposures: [0] }]);
    expect(affectedQuestions(incident, OTHER)).toMatchObject([{ exposures: [1] }]);
    expect(affectedQuestions(incident, undefined)).toMatchObject([{ shops: ['a'] }, { shops: ['b'] }]);
  });
});

const WINDOWS = Object.keys(en.window) as NonNullable<Exposure['window']>['kind'][];
const AUDIENCES = Object.keys(en.who) as Exposure['who'][];

describe('the shop that a question is about', () => {
  const ofA = { ...CARDS, shops: ['a'] };
  it('is not named where the incident has no other, however it was reached', () => {
    const one = incidentOf([ofA]);
    for (const shop of [SHOP, undefined]) expect(affectedQuestions(one, shop)[0]?.shops).toBeUndefined();
    expect(affectedQuestions(one, undefined)[0]?.id).toBe(affectedQuestions(one, SHOP)[0]?.id);
  });

  it('is named where several were looked up together, and an exposure of all of them names none', () => {
    const two = incidentOf([ofA, { ...PEOPLE }], { shops: [SHOP, OTHER] });
    expect(affectedQuestions(two, undefined).map(({ shops }) => shops)).toEqual([['a'], undefined]);
  });

  it('leaves out what concerns another shop’s customers', () =>
    expect(affectedQuestions(incidentOf([{ ...CARDS, shops: ['b'] }], { shops: [SHOP, OTHER] }), SHOP)).toEqual([]));
});

describe('whatever the record', () => {
  const exposures = fc.array(
    fc.record(
      {
        who: fc.constantFrom(...AUDIENCES),
        data: fc.constant<Exposure['data']>(['email']),
        window: fc.record(
          {
            kind: fc.constantFrom(...WINDOWS),
            from: fc.constantFrom('2019', '2020-03', '2021-06-28'),
            to: fc.constantFrom('2021-06-28', '2022-10', '2024'),
          },
          { requiredKeys: ['kind'] },
        ),
      },
      { requiredKeys: ['who', 'data'] },
    ),
    { minLength: 1, maxLength: 5 },
  );

  it('a question about days is only ever asked where days decide', () => {
    fc.assert(
      fc.property(exposures, (all) => {
        const incident = incidentOf(all);
        for (const { span, exposures: asked } of affectedQuestions(incident, SHOP)) {
          if (!span) continue;
          for (const index of asked) {
            const window = incident.exposures[index]!.window;
            const decides = window !== undefined && window.kind !== 'attack';
            expect(decides ? [window.from, undefined] : [undefined]).toContain(span.from);
            if (decides && window.to !== undefined) expect(span.to).toBe(window.to);
            else expect(lastDay(span.to ?? '1900') >= '2026-01-10').toBe(true);
          }
        }
      }),
    );
  });

  it('each exposure that concerns shoppers is decided by exactly one question', () => {
    fc.assert(
      fc.property(exposures, (all) => {
        const asked = affectedQuestions(incidentOf(all), SHOP).flatMap((question) => question.exposures);
        const concerned = all.flatMap(({ who }, i) =>
          ['business-partners', 'employees', 'job-seekers', 'shareholders'].includes(who) ? [] : [i],
        );
        expect([...asked].sort((a, b) => a - b)).toEqual(concerned);
      }),
    );
  });
});

describe('who never visited the shop', () => {
  it.each<[string, Partial<Exposure>, boolean]>([
    ['cannot rule themselves out by "no"', { including: ['never-visited'] }, false],
    ['can where the question is about what reached them', { who: 'recipients', including: ['never-visited'] }, true],
    ['and "no" decides wherever nobody else is concerned', {}, true],
  ])('%s', (_, change, decides) => expect(noDecides({ ...PEOPLE, ...change }, incidentOf([PEOPLE]), SHOP)).toBe(decides));
});

describe('what a supplier announced of the customers of all whom it serves', () => {
  const named = incidentOf([PEOPLE], { shops: [SHOP, OTHER], announcedBy: 'supplier' });
  it('is not decided by "no" to the few shops that the record names', () => expect(noDecides(PEOPLE, named, undefined)).toBe(false));
  it('is decided at one of them', () => expect(noDecides(PEOPLE, named, SHOP)).toBe(true));
  it('is decided where the operator spoke of its own shops', () =>
    expect(noDecides(PEOPLE, { ...named, announcedBy: 'operator' }, undefined)).toBe(true));
});

describe('a company that works behind other shops', () => {
  const unseen = { ...SHOP, unseen: true };
  it('is never asked about, because nobody knows its name', () => {
    const incident = incidentOf([CARDS, { who: 'employees', data: ['name'] }], { shops: [unseen] });
    for (const shop of [unseen, undefined]) {
      expect(affectedQuestions(incident, shop)).toEqual([]);
      expect(unknowableExposures(incident, shop)).toEqual([0]);
    }
  });
  it('leaves the questions about a shop of the same record that people do know', () => {
    const incident = incidentOf([{ ...CARDS, shops: ['a'] }, { ...PEOPLE, shops: ['b'] }, PEOPLE], { shops: [unseen, OTHER] });
    expect(affectedQuestions(incident, undefined).map(({ exposures }) => exposures)).toEqual([[1], [2]]);
    expect(unknowableExposures(incident, undefined)).toEqual([0]);
  });
});

describe('an answer that holds for another question too', () => {
  const ask = (act: AffectedQuestion['act'], from?: string, to?: string, shops?: string[]): AffectedQuestion => ({
    id: 'q',
    act,
    ...((from || to) && { span: { ...(from && { from }), ...(to && { to }) } }),
    ...(shops && { shops }),
    exposures: [],
    including: [],
  });
  it.each<[string, AffectedQuestion, AffectedQuestion, boolean]>([
    ['who paid by card has bought', ask('paid-by-card'), ask('bought'), true],
    ['who bought has not surely paid by card', ask('bought'), ask('paid-by-card'), false],
    ['who registered has an account', ask('registered'), ask('had-account'), true],
    ['who got a letter has not surely bought', ask('got-letter'), ask('bought'), false],
    ['days inside are inside', ask('bought', '2022-02', '2022-03'), ask('bought', '2022', '2022-12'), true],
    ['the same days are inside', ask('bought', '2022-02', '2022-03'), ask('bought', '2022-02', '2022-03'), true],
    ['days that begin earlier are not', ask('bought', '2021-12-31', '2022-03'), ask('bought', '2022', '2022-12'), false],
    ['days that end later are not', ask('bought', '2022-02', '2023-01-01'), ask('bought', '2022', '2022-12'), false],
    ['a vague start may lie earlier', ask('bought', '2022', '2022-12'), ask('bought', '2022-02', '2022-12'), false],
    ['a vague end may lie later', ask('bought', '2022', '2022'), ask('bought', '2022', '2022-11-30'), false],
    ['any day is inside "at any time"', ask('bought', '2022-02', '2022-03'), ask('bought'), true],
    ['"at any time" is inside no days', ask('bought'), ask('bought', '2022'), false],
    ['"at any time" is inside no days that end, either', ask('bought'), ask('bought', undefined, '2022'), false],
    ['one shop is among two', ask('bought', undefined, undefined, ['a']), ask('bought', undefined, undefined, ['a', 'b']), true],
    ['two shops are not one', ask('bought', undefined, undefined, ['a', 'b']), ask('bought', undefined, undefined, ['a']), false],
    ['any shop is not surely this one', ask('bought'), ask('bought', undefined, undefined, ['a']), false],
  ])('%s', (_, a, b, expected) => expect(implies(a, b)).toBe(expected));
});
