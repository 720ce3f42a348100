import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DATA_CLASSES } from '../../../core/incident/data-class';
import { AUDIENCES, concernsShoppers, type Exposure, type Incident } from '../../../core/incident/schema';
import { AFFECTED_ANSWERS, type AffectedAnswers, affectedOf, answerScope, ruledOutBy } from '../../../core/verdict/affected';
import { affectedQuestions } from '../../../core/verdict/affected-questions';
import { WINDOW_KINDS } from '../../support/window-kinds';

const SHOP = { key: 'a', name: { ja: 'あ', en: 'A' }, category: 'general', status: 'open' } as const;
const OTHER = { ...SHOP, key: 'b' };
const SOURCE = { url: 'https://a.example/notice', kind: 'official', language: 'ja', date: '2026-01-10' } as const;

function incidentOf(exposures: Exposure[], change: Partial<Incident> = {}): Incident {
  return {
    id: 'a-2026',
    revision: 1,
    state: 'active',
    shops: [SHOP],
    disclosed: '2026-01-10',
    announcedBy: 'operator',
    cause: 'unauthorised-access',
    certainty: 'possible',
    exposures,
    sources: [SOURCE],
    ...change,
  };
}

const CARDS: Exposure = {
  who: 'card-payers',
  data: ['card-number'],
  window: { kind: 'purchase', from: '2021-06-28', to: '2024-05-30' },
};
const PEOPLE: Exposure = { who: 'customers', data: ['address', 'name'], window: { kind: 'record', from: '2012-02', to: '2024-05-30' } };

const said = (incident: Incident, ...given: ('yes' | 'no' | 'unsure')[]): AffectedAnswers =>
  Object.fromEntries(affectedQuestions(incident, SHOP).flatMap(({ id }, i) => (given[i] ? [[id, given[i]]] : [])));

describe('the questions', () => {
  it.each<[string, Exposure, string, object | undefined]>([
    ['a card window asks whether one paid by card in it', CARDS, 'paid-by-card', { from: '2021-06-28', to: '2024-05-30' }],
    [
      'who cancelled at the payment page entered a card all the same',
      { ...CARDS, including: ['cancelled-at-payment'] },
      'entered-card',
      CARDS.window && { from: CARDS.window.from, to: CARDS.window.to },
    ],
    ['what is on file by a day may have come there on any day before', PEOPLE, 'used', { to: '2024-05-30' }],
    [
      'the days of an attack are never asked about',
      { ...CARDS, window: { kind: 'attack', from: '2024-01', to: '2024-02' } },
      'paid-by-card',
      undefined,
    ],
    ['without a window there is no day to ask about', { who: 'members', data: ['email'] }, 'had-account', undefined],
    ['a gift arrives later than it was bought', { who: 'recipients', data: ['address'], window: CARDS.window! }, 'received', undefined],
    [
      'a registration window asks when one registered',
      { who: 'members', data: ['email'], window: { kind: 'registration', to: '2024' } },
      'registered',
      { to: '2024' },
    ],
    [
      'a stay',
      { who: 'guests', data: ['name'], window: { kind: 'stay', from: '2023', to: '2024' } },
      'stayed',
      { from: '2023', to: '2024' },
    ],
    [
      'an order by phone',
      { who: 'phone-orderers', data: ['phone'], window: { kind: 'purchase', to: '2024' } },
      'ordered-by-phone',
      { to: '2024' },
    ],
    [
      'a letter',
      { who: 'direct-mail-recipients', data: ['address'], window: { kind: 'sending', from: '2023-09', to: '2023-09' } },
      'got-letter',
      { from: '2023-09', to: '2023-09' },
    ],
  ])('%s', (_, exposure, act, span) => {
    expect(affectedQuestions(incidentOf([exposure]), SHOP)).toMatchObject([{ act, ...(span && { span }) }]);
    expect(affectedQuestions(incidentOf([exposure]), SHOP)[0]?.span).toEqual(span);
  });

  it('exposures that one answer decides share a question', () => {
    const incident = incidentOf([CARDS, { ...CARDS, data: ['address'] }]);
    expect(affectedQuestions(incident, SHOP)).toMatchObject([{ exposures: [0, 1] }]);
  });

  it('the gravest data are asked about first', () =>
    expect(affectedQuestions(incidentOf([PEOPLE, CARDS]), SHOP).map(({ act }) => act)).toEqual(['paid-by-card', 'used']));

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
    expect([answerScope(incident, SHOP), answerScope(incident, undefined)]).toEqual(['a', '*']);
  });
});

describe('what the answers come to', () => {
  const incident = incidentOf([CARDS, PEOPLE]);

  it('"yes" to the card question is "yes" to the wider one: one question is enough', () => {
    const touch = affectedOf(incident, SHOP, said(incident, 'yes'));
    expect(touch.outcome).toEqual({ kind: 'may-be-affected', exposures: [0, 1] });
    expect(touch.next).toBeUndefined();
  });

  it('"no" to the card question leaves the wider one to be asked', () => {
    const touch = affectedOf(incident, SHOP, said(incident, 'no'));
    expect(touch.outcome).toEqual({ kind: 'open' });
    expect(touch.next?.act).toBe('used');
  });

  it('"no" to everything puts the reader outside what was announced', () =>
    expect(affectedOf(incident, SHOP, said(incident, 'no', 'no')).outcome).toEqual({ kind: 'not-among-the-announced' }));

  it('"no" to the wider question answers the narrower one', () => {
    const [, wider] = affectedQuestions(incident, SHOP);
    expect(affectedOf(incident, SHOP, { [wider!.id]: 'no' }).outcome).toEqual({ kind: 'not-among-the-announced' });
  });

  it('"I don\'t remember" decides nothing, and is accepted', () => {
    expect(affectedOf(incident, SHOP, said(incident, 'unsure', 'unsure'))).toMatchObject({ outcome: { kind: 'cannot-be-told' } });
    expect(affectedOf(incident, SHOP, said(incident, 'unsure', 'no')).outcome).toEqual({ kind: 'not-among-the-announced' });
  });

  it('whoever may be concerned without ever having visited cannot rule themselves out', () => {
    const gift = incidentOf([{ who: 'buyers', data: ['address'], including: ['never-visited'] }]);
    expect(affectedOf(gift, SHOP, said(gift, 'no')).outcome).toEqual({ kind: 'cannot-be-told' });
  });
});

const exposures: fc.Arbitrary<Exposure> = fc.record(
  {
    who: fc.constantFrom(...AUDIENCES),
    data: fc.uniqueArray(fc.constantFrom(...DATA_CLASSES), { minLength: 1, maxLength: 3 }),
    window: fc.record(
      {
        kind: fc.constantFrom(...WINDOW_KINDS),
        from: fc.constantFrom('2019', '2020-03', '2021-06-28'),
        to: fc.constantFrom('2021-06-28', '2022-10', '2024'),
      },
      { requiredKeys: ['kind'] },
    ),
    including: fc.subarray(['cancelled-at-payment', 'never-visited', 'phone-orders', 'former-members'] as const),
    shops: fc.constantFrom(['a'], ['b'], ['a', 'b']),
  },
  { requiredKeys: ['who', 'data'] },
);
const checks = fc
  .tuple(
    fc.array(exposures, { minLength: 1, maxLength: 5 }),
    fc.array(fc.constantFrom(undefined, ...AFFECTED_ANSWERS), { minLength: 5, maxLength: 5 }),
  )
  .map(([all, given]) => {
    const incident = incidentOf(all, { shops: [SHOP, OTHER] });
    const answers: AffectedAnswers = Object.fromEntries(
      affectedQuestions(incident, SHOP).flatMap(({ id }, i) => {
        const answer = given[i];
        return answer ? [[id, answer]] : [];
      }),
    );
    return { incident, answers };
  });

describe('whatever the record and the answers', () => {
  it('nobody is ever told to be affected by an exposure that is not the shop’s, or that they did not say yes to', () => {
    fc.assert(
      fc.property(checks, ({ incident, answers }) => {
        const { outcome } = affectedOf(incident, SHOP, answers);
        if (outcome.kind !== 'may-be-affected') return;
        expect(Object.values(answers)).toContain('yes');
        for (const index of outcome.exposures) {
          const exposure = incident.exposures[index]!;
          expect(concernsShoppers(exposure.who)).toBe(true);
          expect(exposure.shops ?? ['a']).toContain('a');
        }
      }),
    );
  });

  it('without a "no" nobody is ever told not to be affected, and nothing is ruled out', () => {
    fc.assert(
      fc.property(checks, ({ incident, answers }) => {
        fc.pre(!Object.values(answers).includes('no'));
        expect(affectedOf(incident, SHOP, answers).outcome.kind).not.toBe('not-among-the-announced');
        expect(ruledOutBy(incident, SHOP, answers).size).toBe(0);
      }),
    );
  });

  it('a question about days is only ever asked where days decide', () => {
    fc.assert(
      fc.property(fc.array(exposures, { minLength: 1, maxLength: 5 }), (all) => {
        const incident = incidentOf(all, { shops: [SHOP, OTHER] });
        for (const { span, exposures: asked } of affectedQuestions(incident, SHOP)) {
          if (!span) continue;
          for (const index of asked) {
            const window = incident.exposures[index]!.window!;
            expect(window.kind).not.toBe('attack');
            expect([window.from, undefined]).toContain(span.from);
            expect(span.to).toBe(window.to);
          }
        }
      }),
    );
  });

  it('answering every question with "no" or "I don’t remember" always ends the check', () => {
    fc.assert(
      fc.property(fc.array(exposures, { minLength: 1, maxLength: 5 }), fc.constantFrom('no', 'unsure'), (all, answer) => {
        const incident = incidentOf(all, { shops: [SHOP, OTHER] });
        let answers: AffectedAnswers = {};
        for (let asked = 0; asked < 6; asked++) {
          const { next } = affectedOf(incident, SHOP, answers);
          if (!next) break;
          answers = { ...answers, [next.id]: answer };
        }
        const touch = affectedOf(incident, SHOP, answers);
        expect(touch.next).toBeUndefined();
        expect(touch.questions.length === 0 || touch.outcome.kind !== 'open').toBe(true);
      }),
    );
  });
});
