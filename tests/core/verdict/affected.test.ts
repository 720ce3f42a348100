import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DATA_CLASSES } from '../../../core/incident/data-class';
import type { Exposure, Incident } from '../../../core/incident/schema';
import { AUDIENCES, concernsShoppers } from '../../../core/incident/vocabulary';
import { AFFECTED_ANSWERS, type AffectedAnswers, affectedOf, answerScope, ruledOutBy } from '../../../core/verdict/affected';
import { affectedQuestions } from '../../../core/verdict/affected-questions';
import { en } from '../../../locales/en';
import { CARDS, incidentOf, OTHER, PEOPLE, SHOP } from '../../support/affected-incident';

const said = (incident: Incident, ...given: ('yes' | 'no' | 'unsure')[]): AffectedAnswers =>
  Object.fromEntries(affectedQuestions(incident, SHOP).flatMap(({ id }, i) => (given[i] ? [[id, given[i]]] : [])));

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

  it('one "yes" is enough where there is one group', () =>
    expect(affectedOf(incidentOf([CARDS]), SHOP, said(incidentOf([CARDS]), 'yes')).outcome).toEqual({
      kind: 'may-be-affected',
      exposures: [0],
    }));

  it('what the reader says to a question stands, whatever follows from another answer', () =>
    expect(affectedOf(incident, SHOP, said(incident, 'yes', 'no')).outcome).toEqual({ kind: 'may-be-affected', exposures: [0] }));

  it('cannot be told where one group is ruled out and another is not', () => {
    const gift = incidentOf([CARDS, { who: 'buyers', data: ['address'], including: ['never-visited'] }]);
    expect(affectedOf(gift, SHOP, said(gift, 'no', 'no')).outcome).toEqual({ kind: 'cannot-be-told' });
  });

  it('"I don\'t remember" decides nothing, and is accepted', () => {
    expect(affectedOf(incident, SHOP, said(incident, 'unsure', 'unsure'))).toMatchObject({ outcome: { kind: 'cannot-be-told' } });
    expect(affectedOf(incident, SHOP, said(incident, 'unsure', 'no')).outcome).toEqual({ kind: 'not-among-the-announced' });
  });

  it('cannot be told at once where nobody could know', () => {
    const behind = incidentOf([CARDS], { shops: [{ ...SHOP, unseen: true }] });
    expect(affectedOf(behind, undefined, {})).toMatchObject({ questions: [], outcome: { kind: 'cannot-be-told' } });
    expect(ruledOutBy(behind, undefined, {}).size).toBe(0);
  });

  it('whoever may be concerned without ever having visited cannot rule themselves out', () => {
    const gift = incidentOf([{ who: 'buyers', data: ['address'], including: ['never-visited'] }]);
    expect(affectedOf(gift, SHOP, said(gift, 'no')).outcome).toEqual({ kind: 'cannot-be-told' });
  });
});

const WINDOWS = Object.keys(en.window) as NonNullable<Exposure['window']>['kind'][];
const exposures: fc.Arbitrary<Exposure> = fc.record(
  {
    who: fc.constantFrom(...AUDIENCES),
    data: fc.uniqueArray(fc.constantFrom(...DATA_CLASSES), { minLength: 1, maxLength: 3 }),
    window: fc.record(
      {
        kind: fc.constantFrom(...WINDOWS),
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

describe('whose customers the answers are about', () => {
  it('is the shop that is looked at, or the only one; of several looked up together, all', () => {
    const two = incidentOf([CARDS], { shops: [SHOP, OTHER] });
    expect([answerScope(two, OTHER), answerScope(two, undefined), answerScope(incidentOf([CARDS]), undefined)]).toEqual(['b', '*', 'a']);
  });
});
