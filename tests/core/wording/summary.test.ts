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
    ['the shop', {}, 'On 1 June 2026 Shop nagi announced that personal data may have been leaked through unauthorised access.'],
    [
      'the shop, surely',
      { certainty: 'confirmed' },
      'On 1 June 2026 Shop nagi announced that personal data were leaked through unauthorised access.',
    ],
    [
      'the shop, which found no leak',
      { certainty: 'not-confirmed' },
      'On 1 June 2026 Shop nagi announced that no leak of personal data was confirmed after unauthorised access, but it could not be ruled out.',
    ],
    [
      'a supplier of its own breach, which is not named twice',
      { announcedBy: 'supplier', cause: 'supplier-breach', suppliers: [SORA] },
      'On 1 June 2026 Sora announced of customers of Shop nagi that personal data may have been leaked through unauthorised access.',
    ],
    [
      'the shop of a breach at a supplier',
      { cause: 'supplier-breach', suppliers: [SORA] },
      'On 1 June 2026 Shop nagi announced that personal data may have been leaked through a breach at Sora.',
    ],
    [
      'a card issuer',
      { announcedBy: 'card-issuer' },
      'On 1 June 2026 a card issuer passed on an announcement by the operator of Shop nagi that personal data may have been leaked through unauthorised access.',
    ],
    [
      'a list',
      { announcedBy: 'hibp', exposures: [MAIL] },
      'Shop nagi is listed by Have I Been Pwned with e-mail addresses (listed 1 June 2026).',
    ],
    [
      'passwords that were tried',
      { cause: 'credential-stuffing' },
      'On 1 June 2026 Shop nagi announced that accounts were entered through credential stuffing and personal data may have been seen.',
    ],
    [
      'log-ins stolen from users’ devices',
      { cause: 'stolen-from-user-devices' },
      "On 1 June 2026 Shop nagi announced that personal data, probably stolen from the users' own devices, may have been leaked.",
    ],
    [
      'a cause that is not known: nothing is said of it',
      { cause: 'unknown' },
      'On 1 June 2026 Shop nagi announced that personal data may have been leaked.',
    ],
  ])('%s', (_, change, expected) => expect(summary(change)).toBe(expected));

  it('gives no date that nobody announced, though a source has one', () => {
    const { disclosed: _, ...undated } = anIncident();
    expect(tellSummary(undated, undated.shops[0], en)).toBe(
      'Shop nagi has announced that personal data may have been leaked through unauthorised access.',
    );
  });

  it('is written in Japanese, too', () =>
    expect(summary({}, ja)).toBe('nagiの店は2026年6月1日、第三者による不正アクセスで、個人情報が漏えいした可能性があると公表しました。'));
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
