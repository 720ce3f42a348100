import { describe, expect, it } from 'vitest';
import type { Incident } from '../../../core/incident/schema';
import { affectedQuestions } from '../../../core/verdict/affected-questions';
import { recordIncident } from '../../../core/verdict/verdict';
import { tellAffected } from '../../../core/wording/tell-affected';
import { tellIncident } from '../../../core/wording/tell-incident';
import { en } from '../../../locales/en';
import { ja } from '../../../locales/ja';
import { anExposure, anIncident, aShop, MOMENT, siteRule } from '../../support/an-incident';

const CARDS = anExposure({ who: 'card-payers', data: ['card-number'], window: { kind: 'purchase', from: '2021-06-28', to: '2024-05-30' } });
const cards = (change: Partial<Incident> = {}) => anIncident({ exposures: [CARDS], ...change });
const answered = (incident: Incident, answer: 'yes' | 'no' | 'unsure') =>
  Object.fromEntries(affectedQuestions(incident, incident.shops[0]).map(({ id }) => [id, answer]));

describe('the question', () => {
  it('names the days, in both languages', () => {
    const incident = cards();
    expect(tellAffected(incident, incident.shops[0], {}, true, en)?.question?.text).toBe(
      'Did you pay by card here between 28 June 2021 and 30 May 2024?',
    );
    expect(tellAffected(incident, incident.shops[0], {}, true, ja)?.question?.text).toBe(
      '2021年6月28日〜2024年5月30日に、このショップでカード払いをしましたか？',
    );
  });

  it('names the shop where the reader is not on its page, or on an address it moved to later', () => {
    const looked = cards();
    expect(tellAffected(looked, looked.shops[0], {}, false, en)?.question?.text).toContain('at Shop nagi');
    const rule = siteRule('nagi.example', { role: 'successor' });
    const moved = cards({ shops: [aShop('nagi', [rule])] });
    const recorded = recordIncident(moved, moved.shops[0], rule, MOMENT)!;
    expect(tellIncident(recorded, en).affected?.question?.text).toContain('at Shop nagi');
  });

  it('names the shops that a group belongs to, where several were looked up together', () => {
    const shops = [aShop('a'), aShop('b'), aShop('c')];
    const text = (of: string[] | undefined) => {
      const incident = cards({ shops, exposures: [{ ...CARDS, ...(of && { shops: of }) }] });
      return tellAffected(incident, undefined, {}, false, en)?.question?.text;
    };
    expect([text(['b']), text(['a', 'c']), text(undefined)].map((one) => /at (.*) between/.exec(one ?? '')?.[1])).toEqual([
      'Shop b',
      'Shop a and Shop c',
      'Shop a, Shop b and Shop c',
    ]);
  });

  it('is not asked where nothing concerns shoppers', () => {
    const staff = cards({ exposures: [anExposure({ who: 'employees' })] });
    expect(tellAffected(staff, staff.shops[0], {}, true, en)).toBeUndefined();
  });

  it('is not asked of a record that warns nobody', () => {
    const gone = cards({ state: 'withdrawn', stateSince: { date: '2026-08-20', reason: { ja: '誤りです。', en: 'Wrong.' } } });
    expect(tellIncident(recordIncident(gone, gone.shops[0], gone.shops[0]!.sites![0]!, MOMENT)!, en).affected).toBeUndefined();
  });
});

describe('the outcome', () => {
  const outcome = (incident: Incident, answer: 'yes' | 'no' | 'unsure') =>
    tellAffected(incident, incident.shops[0], answered(incident, answer), true, en)?.outcome;

  it('is never surer than the source', () => {
    expect(outcome(cards({ certainty: 'confirmed' }), 'yes')?.groups).toEqual(['People who paid by card: card number']);
    expect(outcome(cards({ certainty: 'possible' }), 'yes')?.groups).toEqual(['People who paid by card: card number (a leak is possible)']);
    expect(outcome(cards({ certainty: 'not-confirmed' }), 'yes')).toMatchObject({
      text: en.affected.mayBeUnconfirmed,
      groups: ['People who paid by card: card number (no leak was confirmed)'],
    });
  });

  it('is as sure as the surest of the groups that one belongs to', () => {
    const incident = cards({
      exposures: [
        { ...CARDS, certainty: 'not-confirmed' },
        { ...CARDS, data: ['name'] },
      ],
    });
    expect(outcome(incident, 'yes')).toMatchObject({ text: en.affected.mayBe, groups: [expect.anything(), expect.anything()] });
  });

  it('says "by what was announced" to whoever is not among them', () => expect(outcome(cards(), 'no')?.text).toBe(en.affected.notAmong));

  it('says so where it cannot be told', () => expect(outcome(cards(), 'unsure')?.text).toBe(en.affected.cannotTell));

  it('comes with the first step that is not done, and none that the answers made pointless', () => {
    const incident = cards();
    const [question] = affectedQuestions(incident, incident.shops[0]);
    const told = (answer: 'yes' | 'no', done: string[] = []) =>
      tellIncident(
        recordIncident(incident, incident.shops[0], incident.shops[0]!.sites![0]!, MOMENT, {
          touch: { nagi: { [question!.id]: answer } },
          done,
        })!,
        en,
      );
    expect(told('yes').affected?.outcome?.first).toContain('Check card statements since 28 June 2021');
    expect(told('yes', ['card-statements 2021-06-28']).affected?.outcome?.first).toContain('Ask your card issuer');
    expect(told('yes', ['card-statements 2020-01-01']).advice[0]?.done).toBe(false);
    expect(told('no')).toMatchObject({ level: 'record', advice: [] });
    expect(told('no').neverAsked).toBeUndefined();
  });
});
