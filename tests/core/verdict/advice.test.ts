import { describe, expect, it } from 'vitest';
import { DATA_CLASSES, type DataClass } from '../../../core/incident/data-class';
import type { Incident, Shop } from '../../../core/incident/schema';
import type { SiteRule } from '../../../core/incident/site-rule';
import { type AdviceId, adviceFor, stepKey } from '../../../core/verdict/advice';
import { anExposure, anIncident, aShop, pathRule, siteRule } from '../../support/an-incident';

const ids = (change: Partial<Incident>, shop: Partial<Shop> = {}): AdviceId[] => {
  const incident = anIncident({ shops: [aShop('nagi', [], shop)], ...change });
  return adviceFor(incident, incident.shops[0]).map((one) => one.id);
};
const leaking = (...data: DataClass[]) => ({ exposures: [anExposure({ data })] });

describe('advice follows from what leaked', () => {
  it.each<[DataClass[], AdviceId[]]>([
    [['card-number'], ['card-statements-undated', 'card-reissue']],
    [['card-security-code'], ['card-statements-undated', 'card-reissue']],
    [
      ['card-number', 'name', 'email'],
      ['card-statements-undated', 'card-reissue', 'phishing-contact'],
    ],
    // Nothing that can be paid with.
    [['card-expiry', 'card-partial', 'card-holder-name'], ['card-partial']],
    [['birth-date'], ['birth-date']],
    [['security-question'], ['security-question']],
    [['gift-card'], ['balance']],
    [['bank-account'], ['bank-statements']],
    [['password'], ['password-elsewhere']],
    [
      ['password-hash', 'email'],
      ['password-elsewhere', 'phishing-email'],
    ],
    [['login-token'], ['password-elsewhere']],
    [['identity-document'], ['identity-watch']],
    [
      ['government-number', 'name'],
      ['identity-watch', 'phishing-contact'],
    ],
    [['email'], ['phishing-email']],
    [['email', 'phone'], ['phishing-contact']],
    [['address', 'name'], ['phishing-contact']],
    [['order-history', 'email', 'address'], ['phishing-order']],
    [['reservation'], ['phishing-order']],
    [['points'], ['balance']],
  ])('%j: %j', (data, expected) => expect(ids(leaking(...data))).toEqual(expected));

  it.each<[string, Partial<Incident>, Partial<Shop>, AdviceId[]]>([
    ['a hardware wallet shop: the words first', leaking('email'), { sells: ['hardware-wallet'] }, ['recovery-words', 'phishing-email']],
    [
      'an open shop with accounts: the password there too',
      leaking('password'),
      { accounts: true },
      ['password-here', 'password-elsewhere'],
    ],
    ['a closed shop with accounts', leaking('password'), { accounts: true, status: 'closed' }, ['password-closed']],
    [
      'a shop of which nobody knows whether it is still open, with accounts',
      leaking('password'),
      { accounts: true, status: 'unknown' },
      ['password-here', 'password-elsewhere'],
    ],
    ['a replaced shop with accounts', leaking('password'), { accounts: true, status: 'replaced' }, ['password-elsewhere']],
    ['an open shop that is not known to have accounts', leaking('password'), {}, ['password-elsewhere']],
    [
      'a new card is free where the record says so',
      { ...leaking('card-number'), offers: ['free-card-reissue'] },
      {},
      ['card-statements-undated', 'card-reissue-free'],
    ],
    [
      'passwords tried here',
      { ...leaking('password', 'name'), cause: 'credential-stuffing' },
      { accounts: true },
      ['password-here', 'password-reused', 'phishing-contact'],
    ],
    [
      'a supplier: messages may come in its name, too',
      { ...leaking('email'), suppliers: [{ id: 'sora', name: { ja: '空', en: 'Sora' }, service: 'mailing' }] },
      {},
      ['phishing-email', 'phishing-supplier'],
    ],
    [
      'a supplier from whom names leaked',
      { ...leaking('name'), suppliers: [{ id: 'sora', name: { ja: '空', en: 'Sora' }, service: 'mailing' }] },
      {},
      ['phishing-contact', 'phishing-supplier'],
    ],
    [
      'a supplier from whom nothing leaked that somebody could write to',
      { ...leaking('points'), suppliers: [{ id: 'sora', name: { ja: '空', en: 'Sora' }, service: 'mailing' }] },
      {},
      ['balance'],
    ],
    [
      'log-ins stolen from devices',
      { ...leaking('password'), cause: 'stolen-from-user-devices' },
      {},
      ['clean-device', 'password-elsewhere'],
    ],
    [
      'data held only where given',
      { exposures: [anExposure({ data: ['email'], dataIfGiven: ['card-number'] })] },
      {},
      ['card-statements-undated', 'card-reissue', 'phishing-email'],
    ],
  ])('%s', (_, change, shop, expected) => expect(ids(change, shop)).toEqual(expected));
});

describe('statements are checked from the first day on which misuse was possible', () => {
  const from = (change: Partial<Incident>) => adviceFor(anIncident(change), undefined).find((one) => one.id.startsWith('card-statements'));
  const card = (window?: { from?: string; to?: string }) =>
    anExposure({ data: ['card-number'], ...(window && { window: { kind: 'purchase', ...window } }) });

  it.each<[string, Partial<Incident>, string | undefined]>([
    ['the day that the record names', { statementsFrom: '2011-05-14', exposures: [card({ from: '2011-02-10' })] }, '2011-05-14'],
    ["else the window's start", { exposures: [card({ from: '2021-06-28', to: '2024-05-30' })] }, '2021-06-28'],
    ['the earliest of several windows', { exposures: [card({ from: '2022-01' }), card({ from: '2021-06-28' })] }, '2021-06-28'],
    ['no day where one window has no start', { exposures: [card({ from: '2022-01' }), card({ to: '2022-05' })] }, undefined],
    ['no day where one group has no window', { exposures: [card({ from: '2022-01' }), card()] }, undefined],
    [
      'never the window of data that cannot be paid with',
      { exposures: [anExposure({ window: { kind: 'purchase', from: '2001' } }), card({ from: '2022-01' })] },
      '2022-01',
    ],
  ])('%s', (_, change, expected) => {
    expect(from(change)?.from).toBe(expected);
    expect(from(change)?.id).toBe(expected === undefined ? 'card-statements-undated' : 'card-statements');
  });
});

describe('any advice', () => {
  it('is in the order of urgency, each step once, whatever leaked', () => {
    const all = ids({ ...leaking(...DATA_CLASSES), cause: 'stolen-from-user-devices' }, { accounts: true, sells: ['hardware-wallet'] });
    expect(all).toEqual([
      'recovery-words',
      'card-statements-undated',
      'card-reissue',
      'bank-statements',
      'clean-device',
      'password-here',
      'password-elsewhere',
      'security-question',
      'balance',
      'identity-watch',
      'birth-date',
      'phishing-order',
    ]);
  });

  it("speaks of nothing that leaked from another shop's customers, or from employees", () => {
    const incident = anIncident({
      shops: [aShop('a'), aShop('b')],
      exposures: [
        anExposure({ shops: ['b'], data: ['card-number'] }),
        anExposure({ who: 'employees', data: ['bank-account'] }),
        anExposure({ shops: ['a'], data: ['email'] }),
      ],
    });
    expect(adviceFor(incident, incident.shops[0]).map((one) => one.id)).toEqual(['phishing-email']);
  });
});

describe('the way to the password', () => {
  const open: Partial<Shop> = { accounts: true };
  const linked = (change: Partial<Shop>, rule: SiteRule | undefined) => {
    const incident = anIncident({ ...leaking('password'), shops: [aShop('nagi', rule ? [rule] : [], change)] });
    return adviceFor(incident, incident.shops[0], rule).find((one) => one.id === 'password-here')?.changePasswordAt;
  };
  it.each<[string, Partial<Shop>, SiteRule | undefined, string | undefined]>([
    ['leads to the shop’s own host', open, siteRule('nagi.example'), 'nagi.example'],
    ['is not shown where the shop has closed', { ...open, status: 'closed' }, siteRule('nagi.example'), undefined],
    ['is not shown where accounts are not on record', {}, siteRule('nagi.example'), undefined],
    ['is not shown where nobody knows whether the shop is open', { ...open, status: 'unknown' }, siteRule('nagi.example'), undefined],
    ['is not shown on a path of a mall', open, pathRule('mall.example', '/nagi'), undefined],
    ['is not shown on weak evidence', open, siteRule('nagi.example', { evidence: 'third-party' }), undefined],
    ['is not shown where the shop was only looked up', open, undefined, undefined],
  ])('%s', (_, shop, rule, host) => expect(linked(shop, rule)).toBe(host));
});

describe('several shops that were looked up together', () => {
  const steps = (...shops: Partial<Shop>[]) => {
    const incident = anIncident({ ...leaking('password'), shops: shops.map((more, n) => aShop(`n${n}`, [], more)) });
    return adviceFor(incident, undefined).map((one) => one.id);
  };
  it.each<[string, Partial<Shop>[], AdviceId[]]>([
    ['one sells wallets', [{}, { sells: ['hardware-wallet'] }], ['recovery-words', 'password-elsewhere']],
    ['one has closed', [{ status: 'closed' }, {}], ['password-elsewhere']],
    ['all have closed', [{ status: 'closed' }, { status: 'closed' }], ['password-closed']],
    ['one that is open has accounts', [{ status: 'closed' }, { accounts: true }], ['password-here', 'password-elsewhere']],
  ])('%s', (_, shops, expected) => expect(steps(...shops)).toEqual(expected));
});

describe('a shop that was long not seen at its address', () => {
  it.each(['open', 'unknown'] as const)('sends nobody to log in there, though it was %s', (status) => {
    const incident = anIncident({ ...leaking('password'), shops: [aShop('nagi', [siteRule('nagi.example')], { accounts: true, status })] });
    const steps = (longUnseen: boolean) =>
      adviceFor(incident, incident.shops[0], siteRule('nagi.example'), new Set(), longUnseen).map((one) => one.id);
    expect(steps(false)).toEqual(['password-here', 'password-elsewhere']);
    expect(steps(true)).toEqual(['password-elsewhere']);
  });
});

describe('a reader who is not among some', () => {
  it('is advised about the others only', () => {
    const incident = anIncident({ exposures: [anExposure({ data: ['card-number'] }), anExposure({ data: ['email'] })] });
    expect(adviceFor(incident, incident.shops[0], undefined, new Set([0])).map((one) => one.id)).toEqual(['phishing-email']);
    expect(adviceFor(incident, incident.shops[0], undefined, new Set([0, 1]))).toEqual([]);
  });

  it('is advised nothing at all where nothing concerns them, whatever the shop sells and however it happened', () => {
    const shops = [aShop('nagi', [], { sells: ['hardware-wallet'], accounts: true })];
    const incident = anIncident({ shops, cause: 'stolen-from-user-devices' });
    expect(adviceFor(incident, shops[0], undefined, new Set([0]))).toEqual([]);
  });
});

it('a ticked step stays ticked until it asks for more than before', () => {
  expect(stepKey({ id: 'card-reissue' })).toBe('card-reissue');
  expect(stepKey({ id: 'card-statements', from: '2021-06-28' })).not.toBe(stepKey({ id: 'card-statements', from: '2020-01-01' }));
});
