import { describe, expect, it } from 'vitest';
import type { Incident, Shop } from '../../../core/incident/schema';
import { recordIncident } from '../../../core/verdict/verdict';
import { tellAdvice, tellAdviceTitle } from '../../../core/wording/tell-advice';
import { en } from '../../../locales/en';
import { ja } from '../../../locales/ja';
import { anExposure, anIncident, aShop, MOMENT } from '../../support/an-incident';

const told = (change: Partial<Incident>, shops: Partial<Shop>[] = [{}], words: typeof en | typeof ja = en, done?: string[]) => {
  const incident = anIncident({ shops: shops.map((more, n) => aShop('abc'.charAt(n), [], more)), ...change });
  return tellAdvice(recordIncident(incident, undefined, undefined, MOMENT, done ? { done } : {})!, words);
};
const text = (id: string, ...of: Parameters<typeof told>) => told(...of).find((one) => one.id === id)?.text;
const leaking = (...data: Incident['exposures'][number]['data']) => ({ exposures: [anExposure({ data })] });

describe('a step names', () => {
  it('the shop whose password it is, and all of several', () => {
    expect(text('password-here', leaking('password'))).toBe('Change your password at Shop a');
    expect(text('password-here', leaking('password'), [{}, { status: 'closed' }, {}])).toBe('Change your password at Shop a and Shop c');
    expect(text('password-elsewhere', leaking('password'), [{}, {}], ja)).toBe(
      'aの店またはbの店と同じパスワードを使っているサイトがあれば、そのパスワードを変更する',
    );
    expect(text('password-closed', leaking('password'), [{ status: 'closed' }, { status: 'closed' }], ja)).toMatch(/^aの店とbの店は閉鎖/);
  });

  it('the first day to look from', () => {
    const cards = { exposures: [anExposure({ data: ['card-number'], window: { kind: 'purchase', from: '2026-01-05' } })] };
    expect(text('card-statements', cards)).toBe("Check card statements since 5 January 2026 for charges you don't recognise");
  });

  it.each<[string, Partial<Shop>[], Partial<Incident>, string]>([
    ['a carrier where parcels are awaited', [{}], {}, 'in the name of Shop a or a carrier.'],
    ['a carrier after several shops', [{}, {}], {}, 'in the name of Shop a, Shop b or a carrier.'],
    ['no carrier at a hotel', [{ category: 'travel' }], {}, 'in the name of Shop a.'],
    ['no carrier for what is no shop', [{}], { notAShop: true }, 'in the name of Shop a.'],
    [
      'nobody by name where nobody knows the name',
      [{ unseen: true }],
      { notAShop: true },
      'in the name of the shop in question or a carrier.',
    ],
  ])('%s', (_, shops, change, expected) => expect(text('phishing-contact', { ...leaking('phone'), ...change }, shops)).toContain(expected));

  it('the company behind other shops only where a shop may have told of it', () =>
    expect(text('password-behind', leaking('password'), [{ unseen: true }])).toBe(
      'If a shop tells you that it runs on Shop a, change your password at that shop',
    ));
});

describe('the first step', () => {
  it('is told for today where it can be finished, and as a warning where not', () => {
    const title = (...[data, words = en, done = []]: [Parameters<typeof leaking>[0][], (typeof en | typeof ja)?, string[]?]) =>
      tellAdviceTitle(told(leaking(...data), [{}], words, done), true, words);
    expect(title(['birth-date'])).toBe('Do this one thing first, today');
    expect(title(['email'])).toBe('First, be wary of this');
    expect(title(['email'], ja)).toBe('まず、気をつけること');
    // The next one once that is ticked, and none after the last.
    expect(title(['birth-date', 'email'], en, ['birth-date'])).toBe('Last, be wary of this');
    expect(title(['bank-account', 'birth-date'], en, ['bank-statements'])).toBe('Next');
    expect(title(['birth-date', 'email'], en, ['birth-date', 'phishing-email'])).toBe(en.popup.advice);
    expect(tellAdviceTitle(told(leaking('birth-date')), false, en)).toBe(en.popup.advice);
  });
});

it('a tick is kept under the key that it was made with, also when the step asks for less by now', () => {
  const cards = { exposures: [anExposure({ data: ['card-number'], window: { kind: 'purchase', from: '2026-01-05' } })] };
  const [step] = told(cards, [{}], en, ['card-statements 2025-01-05..']);
  expect(step).toMatchObject({ id: 'card-statements', done: true, key: 'card-statements 2025-01-05..' });
});
