import { describe, expect, it } from 'vitest';
import type { Incident } from '../../../core/incident/schema';
import { incidentName, tellSummary } from '../../../core/wording/summary';
import { en } from '../../../locales/en';
import { ja } from '../../../locales/ja';
import { anExposure, anIncident, aShop } from '../../support/an-incident';

const SORA = { id: 'sora', name: { ja: '空', en: 'Sora' }, service: 'checkout' } as const;
const summary = (change: Partial<Incident>, words: typeof en | typeof ja = en) => {
  const incident = anIncident(change);
  return tellSummary(incident, incident.shops[0], words);
};
const MAIL = anExposure({ data: ['email'] });

describe('the first sentence says who announced what, when, how surely and how it happened', () => {
  it.each<[string, Partial<Incident>, string]>([
    ['the shop', {}, 'On 1 June 2026, Shop nagi announced that personal data may have been leaked through unauthorised access.'],
    [
      'the shop, surely',
      { certainty: 'confirmed' },
      'On 1 June 2026, Shop nagi announced that personal data were leaked through unauthorised access.',
    ],
    [
      'the shop, which found no leak',
      { certainty: 'not-confirmed' },
      'On 1 June 2026, Shop nagi announced that no leak of personal data was confirmed after unauthorised access, but it could not be ruled out.',
    ],
    [
      'a supplier of its own breach, which is not named twice',
      { announcedBy: 'supplier', cause: 'supplier-breach', suppliers: [SORA] },
      'On 1 June 2026, Sora announced about customers of Shop nagi that personal data may have been leaked through unauthorised access.',
    ],
    [
      'the shop of a breach at a supplier',
      { cause: 'supplier-breach', suppliers: [SORA] },
      'On 1 June 2026, Shop nagi announced that personal data may have been leaked through a breach at Sora.',
    ],
    [
      'a card issuer',
      { announcedBy: 'card-issuer' },
      'On 1 June 2026, a card issuer passed on an announcement by the operator of Shop nagi that personal data may have been leaked through unauthorised access.',
    ],
    [
      'a list',
      {
        announcedBy: 'hibp',
        exposures: [MAIL],
        // Told elsewhere before: the list's own day is another.
        disclosed: '2026-05-02',
        sources: [{ url: 'https://haveibeenpwned.com/Breach/Nagi', kind: 'database', language: 'en', date: '2026-06-01' }],
      },
      'Shop nagi is listed by Have I Been Pwned with e-mail addresses (listed 1 June 2026).',
    ],
    [
      'passwords that were tried',
      { cause: 'credential-stuffing' },
      'On 1 June 2026, Shop nagi announced that others had logged in with reused passwords and may have seen personal data.',
    ],
    [
      'log-ins stolen from users’ devices',
      { cause: 'stolen-from-user-devices' },
      "On 1 June 2026, Shop nagi announced that personal data, probably stolen from the users' own devices, may have been leaked.",
    ],
    [
      'a cause that is not known: nothing is said of it',
      { cause: 'unknown' },
      'On 1 June 2026, Shop nagi announced that personal data may have been leaked.',
    ],
  ])('%s', (_, change, expected) => expect(summary(change)).toBe(expected));

  it('gives no date that nobody announced, though a source has one', () => {
    const { disclosed: _, ...undated } = anIncident();
    expect(tellSummary(undated, undated.shops[0], en)).toBe(
      'Shop nagi has announced that personal data may have been leaked through unauthorised access.',
    );
  });

  it('is written in Japanese, too', () =>
    expect(summary({}, ja)).toBe(
      'nagiの店は2026年6月1日、第三者による不正アクセスを受け、個人情報が漏えいした可能性があると公表しました。',
    ));
});

describe('what leaked', () => {
  const CARDS = anExposure({ who: 'card-payers', data: ['card-number'], people: 5, records: 6 });
  const what = (change: Partial<Incident>) => / that (.*) may have been leaked/.exec(summary(change))?.[1];

  it.each<[string, Partial<Incident>, string]>([
    [
      'is told with its figures, cards before personal data',
      { exposures: [anExposure({ people: 9 }), CARDS] },
      'card data (5 people, 6 cards) and personal data (9 people)',
    ],
    ['counts addresses without a unit beside them', { exposures: [{ ...MAIL, records: 49 }] }, 'e-mail addresses (49)'],
    ['has the total where its one group has no figure', { exposures: [anExposure()], total: { people: 7 } }, 'personal data (7 people)'],
    [
      'has the total at the widest group only',
      { exposures: [anExposure(), { ...CARDS, people: 5, within: true }], total: { people: 7 } },
      'card data (5 people, 6 cards) and personal data (7 people)',
    ],
    [
      'has the total at the widest group only, where none has a figure of its own',
      { exposures: [anExposure(), anExposure({ who: 'card-payers', data: ['card-number'], within: true })], total: { people: 7 } },
      'card data and personal data (7 people)',
    ],
    ['adds no groups up: people may be in both', { exposures: [anExposure({ people: 2 }), anExposure({ people: 3 })] }, 'personal data'],
    [
      'has the figure of the group that holds the others of its kind',
      { exposures: [anExposure({ people: 2, within: true }), anExposure({ people: 3 })] },
      'personal data (3 people)',
    ],
    ['is nothing of employees', { exposures: [anExposure({ who: 'employees', data: ['bank-account'] }), anExposure()] }, 'personal data'],
  ])('%s', (_, change, expected) => expect(what(change)).toBe(expected));

  it('is told of each shop apart, where each has figures of its own', () => {
    const shops = [aShop('a'), aShop('b')];
    const incident = anIncident({
      shops,
      exposures: [anExposure({ shops: ['a'], people: 2 }), anExposure({ shops: ['b'], people: 3 })],
      total: { people: 5 },
    });
    expect(tellSummary(incident, undefined, en)).toContain('personal data (Shop a 2 people, Shop b 3 people)');
    expect(tellSummary(incident, shops[0], en)).toContain('personal data (2 people)');
    // A group of two shops is neither's own.
    const shared = {
      ...incident,
      shops: [...shops, aShop('c')],
      exposures: [incident.exposures[0]!, anExposure({ shops: ['b', 'c'], people: 3 })],
    };
    expect(tellSummary(shared, undefined, en)).toContain('that personal data may');
    const uncounted = { ...incident, exposures: [incident.exposures[0]!, anExposure({ shops: ['b'] })] };
    expect(tellSummary(uncounted, undefined, en)).toContain('that personal data may');
    // Of two groups of one shop it would not be clear which figure is whose.
    const twice = { ...incident, exposures: [...incident.exposures, anExposure({ shops: ['b'], people: 4 })] };
    expect(tellSummary(twice, undefined, en)).toContain('that personal data may');
  });
});

it('an incident is named by itself, else by its shops', () => {
  const shops = [aShop('a'), aShop('b')];
  expect(incidentName(anIncident({ shops }), en)).toBe('Shop a and Shop b');
  expect(incidentName(anIncident({ shops, name: { ja: '二つの店', en: 'Two shops' } }), ja)).toBe('二つの店');
});

describe('each word is told with its own date', () => {
  type Notice = NonNullable<Incident['notices']>[number];
  const LATER: Notice = { date: '2026-09-15', by: 'operator', changed: ['figures'] };
  const told = (change: Partial<Incident>, words: typeof en | typeof ja = en) => tellSummary(anIncident(change), undefined, words);
  const CARDS = anExposure({ who: 'card-payers', data: ['card-number'], records: 6 });

  it.each<[string, Partial<Incident>, string, string]>([
    [
      'where all stands as a later notice has it',
      { notices: [LATER], exposures: [anExposure({ people: 9, asOf: LATER.date })] },
      'Shop nagi first announced this on 1 June 2026; according to its later notice (15 September 2026), personal data (9 people) may have been leaked through unauthorised access.',
      'nagiの店はこの件を2026年6月1日に公表し、その後の公表（2026年9月15日）で、第三者による不正アクセスを受け、個人情報（9人）が漏えいした可能性があるとしています。',
    ],
    [
      'where a group was added',
      { notices: [{ ...LATER, changed: ['groups'] }], exposures: [anExposure({ people: 9 }), { ...CARDS, disclosed: LATER.date }] },
      'On 1 June 2026, Shop nagi announced that personal data (9 people) may have been leaked through unauthorised access. On 15 September 2026, card data (6 cards) were added.',
      'nagiの店は2026年6月1日、第三者による不正アクセスを受け、個人情報（9人）が漏えいした可能性があると公表しました。2026年9月15日の公表では、カード情報（6件）も対象に加わりました。',
    ],
    [
      'where an added group is surer',
      {
        notices: [{ ...LATER, changed: ['groups'] }],
        exposures: [anExposure(), { ...CARDS, disclosed: LATER.date, certainty: 'confirmed' }],
      },
      'On 1 June 2026, Shop nagi announced that personal data may have been leaked through unauthorised access. According to a later notice (15 September 2026), card data (6 cards) were leaked.',
      'nagiの店は2026年6月1日、第三者による不正アクセスを受け、個人情報が漏えいした可能性があると公表しました。その後の公表（2026年9月15日）では、カード情報（6件）が漏えいしたとされています。',
    ],
    [
      'where another spoke later',
      { notices: [{ ...LATER, by: 'authority' }], exposures: [anExposure({ people: 9, asOf: LATER.date })] },
      'Shop nagi first announced this on 1 June 2026. According to an authority (15 September 2026), personal data (9 people) may have been leaked through unauthorised access.',
      'nagiの店はこの件を2026年6月1日に公表しました。公的機関の2026年9月15日の公表では、第三者による不正アクセスを受け、個人情報（9人）が漏えいした可能性があるとされています。',
    ],
    [
      'where the operator had denied it',
      { announcedBy: 'authority', notices: [{ date: '2026-02', by: 'operator', denies: true }] },
      'On 1 June 2026, an authority announced about Shop nagi that personal data may have been leaked through unauthorised access. In February 2026, Shop nagi had said that nothing had leaked from it.',
      '公的機関が2026年6月1日、nagiの店について、第三者による不正アクセスを受け、個人情報が漏えいした可能性があると公表しました。nagiの店は2026年2月の公表では、自社から情報は漏えいしていないとしていました。',
    ],
  ])('%s', (_, change, english, japanese) => {
    expect(told(change)).toBe(english);
    expect(told(change, ja)).toBe(japanese);
  });

  it('gives no total under a word that is older than it', () => {
    expect(told({ total: { people: 7 } })).toContain('(7 people)');
    expect(told({ total: { people: 7, asOf: LATER.date }, notices: [LATER] })).not.toContain('7 people');
  });

  it('has one clause for each certainty, surest first', () => {
    const exposures = [anExposure({ people: 9 }), { ...CARDS, certainty: 'confirmed' as const }];
    expect(told({ exposures })).toContain(
      'card data (6 cards) were leaked through unauthorised access, and personal data (9 people) may have been leaked.',
    );
    expect(told({ exposures }, ja)).toContain('カード情報（6件）が漏えいし、個人情報（9人）が漏えいした可能性がある');
    expect(told({ exposures: [...exposures, anExposure({ data: ['email'], certainty: 'not-confirmed' })] }, ja)).toContain(
      'カード情報（6件）が漏えいし、個人情報（9人）が漏えいした可能性があり、メールアドレスの漏えいは確認されていないものの、否定できない',
    );
    expect(told({ exposures, cause: 'credential-stuffing' })).toContain(
      'others had logged in with reused passwords, had seen card data (6 cards) and may have seen personal data (9 people).',
    );
  });

  it('names who runs several shops', () => {
    const shops = [aShop('a'), aShop('b')];
    const incident = anIncident({ shops, operator: { ja: '海社', en: 'Umi Ltd' } });
    expect(tellSummary(incident, undefined, en)).toContain('Umi Ltd, which runs Shop a and Shop b, announced');
    expect(tellSummary(incident, shops[0], en)).toContain('Shop a announced');
  });
});
