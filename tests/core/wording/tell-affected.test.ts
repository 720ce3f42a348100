import { describe, expect, it } from 'vitest';
import type { Incident } from '../../../core/incident/schema';
import { LISTS } from '../../../core/incident/vocabulary';
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
      'Shop a or Shop c',
      'Shop a, Shop b or Shop c',
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
    expect(outcome(cards({ certainty: 'possible' }), 'yes')?.groups).toEqual([
      'People who paid by card: card number (said to be possible)',
    ]);
    expect(outcome(cards({ certainty: 'not-confirmed' }), 'yes')).toMatchObject({
      text: en.affected.mayBeUnconfirmed,
      groups: ['People who paid by card: card number (not confirmed)'],
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
    expect(told('yes').advice[0]?.text).toContain('Look through the statements of the card you used at Shop nagi');
    expect(told('yes', ['card-statements 2021-06-28..']).advice.find(({ done }) => !done)?.text).toContain('Ask your card issuer');
    expect(told('yes', ['card-statements 2022-01-01..']).advice[0]?.done).toBe(false);
    expect(told('no')).toMatchObject({ level: 'record', advice: [] });
    expect(told('no').neverAsked).toBeUndefined();
  });
});

describe('what a question is careful about', () => {
  const ask = (change: Partial<Incident>, words: typeof en | typeof ja = ja) => {
    const incident = anIncident(change);
    return tellAffected(incident, incident.shops[0], {}, true, words)?.question;
  };
  const hotel: Partial<Incident> = {
    cause: 'platform-account-takeover',
    exposures: [anExposure({ who: 'guests', data: ['reservation'] })],
  };
  const site = (name: string) => ({ id: name.toLowerCase(), name: { ja: name, en: name }, service: 'booking' as const });

  it.each<[string, Partial<Incident>, string]>([
    [
      'the day of the notice, where no day was announced',
      { exposures: [anExposure({ who: 'members' })] },
      '2026年6月1日までに、このショップの会員になりましたか（すでに退会した方も「はい」）？',
    ],
    [
      'a site that is no shop',
      { notAShop: true, exposures: [anExposure({ who: 'customers' })] },
      '2026年6月1日までに、このサイトで、注文・予約・登録・問い合わせなどをしましたか？',
    ],
    [
      'through whom a hotel was booked',
      { ...hotel, suppliers: [site('Hoshi')] },
      '2026年6月1日までに、Hoshiを通じてnagiの店を予約しましたか？',
    ],
    [
      'any of the booking sites',
      { ...hotel, suppliers: [site('Hoshi'), site('Tsuki')] },
      '2026年6月1日までに、HoshiまたはTsukiを通じてnagiの店を予約しましたか？',
    ],
    ['a booking site that was not named', hotel, '2026年6月1日までに、予約サイトを通じてnagiの店を予約しましたか？'],
    [
      'a card that was typed in from a false mail',
      { exposures: [anExposure({ who: 'mail-recipients', data: ['card-number'], window: { kind: 'card-entry', from: '2026-05' } })] },
      'nagiの店を名乗るメールから開いた画面に、カード情報を入力しましたか？',
    ],
  ])('%s', (_, change, expected) => expect(ask(change)?.text).toBe(expected));

  it('does not say twice that former members are meant', () => {
    const former = { including: ['former-members' as const] };
    expect(ask({ exposures: [anExposure({ who: 'members', ...former })] })?.notes).toEqual([]);
    expect(ask({ exposures: [anExposure({ who: 'buyers', ...former })] })?.notes).toEqual([ja.including['former-members']]);
  });

  it('asks for the shops by their names, not by that of the incident, which no customer may know', () => {
    const incident = anIncident({
      name: { ja: '空の決済を使う店', en: 'Shops paid through Sora' },
      announcedBy: 'supplier',
      shops: [aShop('a'), aShop('b')],
      exposures: [CARDS],
    });
    expect(tellAffected(incident, undefined, {}, false, en)?.question?.text).toContain('at Shop a or Shop b');
  });
});

describe('where nobody could know', () => {
  it('nothing is asked, and it is said at once', () => {
    const behind = cards({ shops: [aShop('sora', [], { unseen: true })] });
    const told = tellAffected(behind, undefined, {}, false, en);
    expect(told?.question).toBeUndefined();
    expect(told?.outcome).toMatchObject({ kind: 'cannot-be-told', groups: [] });
    expect(told?.outcome?.text).toContain('Shop sora holds data of many people who never dealt with it by name');
  });
});

describe('what a list says', () => {
  it.each(LISTS)('is not told as an announcement: %s', (announcedBy) => {
    const listed = cards({ announcedBy });
    const text = (answer: 'yes' | 'no') => tellAffected(listed, listed.shops[0], answered(listed, answer), true, en)?.outcome?.text;
    expect([text('yes'), text('no')]).toEqual([en.affected.mayBeListed, en.affected.notAmongListed[announcedBy]]);
  });
});

it('groups that read the same are told once, and a group of which nothing is known by no more than that', () => {
  const incident = cards({ exposures: [CARDS, { ...CARDS, people: 2 }, { ...CARDS, data: ['other'] }] });
  expect(tellAffected(incident, incident.shops[0], answered(incident, 'yes'), true, en)?.outcome?.groups).toEqual([
    'People who paid by card: card number (said to be possible)',
    'People who paid by card: customer data (said to be possible)',
  ]);
});
