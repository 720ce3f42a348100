import { describe, expect, it } from 'vitest';
import { DATA_CLASSES, type DataClass } from '../../../core/incident/data-class';
import type { Incident, Shop } from '../../../core/incident/schema';
import type { SiteRule } from '../../../core/incident/site-rule';
import { ADVICE, type AdviceId, adviceFor } from '../../../core/verdict/advice';
import { anExposure, anIncident, aShop, pathRule, siteRule, TODAY } from '../../support/an-incident';

const ids = (change: Partial<Incident>, shop: Partial<Shop> = {}): AdviceId[] => {
  const incident = anIncident({ shops: [aShop('nagi', [], shop)], ...change });
  return adviceFor({ incident, shop: incident.shops[0], today: TODAY }).map((one) => one.id);
};
const leaking = (...data: DataClass[]) => ({ exposures: [anExposure({ data })] });
const supplied = (service: 'payment' | 'mailing') => [{ id: 'sora', name: { ja: '空', en: 'Sora' }, service }];

describe('advice follows from what leaked', () => {
  it.each<[DataClass[], AdviceId[]]>([
    [['card-number'], ['card-statements-all', 'card-reissue']],
    [['card-security-code'], ['card-statements-all', 'card-reissue']],
    [
      ['card-number', 'name', 'email'],
      ['card-statements-all', 'card-reissue', 'phishing-contact'],
    ],
    // Nothing that can be paid with.
    [['card-expiry', 'card-partial', 'card-holder-name'], ['card-partial']],
    [['birth-date'], ['birth-date']],
    [['security-question'], ['security-question']],
    [['gift-card'], ['balance']],
    [['points'], ['balance']],
    [['bank-account'], ['bank-statements']],
    [['password'], ['password-here', 'password-elsewhere']],
    [
      ['password-hash', 'email'],
      ['password-here', 'password-elsewhere', 'phishing-email'],
    ],
    // A token opens this account and no other.
    [['login-token'], ['password-here']],
    // A log-in ID alone opens nothing.
    [['login-id'], []],
    [['identity-document'], ['credit-bureau', 'identity-watch']],
    [
      ['government-number', 'name'],
      ['credit-bureau', 'identity-watch', 'phishing-contact'],
    ],
    [['email'], ['phishing-email']],
    [['email', 'phone'], ['phishing-contact']],
    [['address', 'name'], ['phishing-contact']],
    [['other'], ['phishing-contact']],
    [['order-history', 'email', 'address'], ['phishing-order']],
    [['reservation'], ['phishing-order']],
  ])('%j: %j', (data, expected) => expect(ids(leaking(...data))).toEqual(expected));

  it.each<[string, Partial<Incident>, Partial<Shop>, AdviceId[]]>([
    ['a hardware wallet shop: the words first', leaking('email'), { sells: ['hardware-wallet'] }, ['recovery-words', 'phishing-email']],
    ['a closed shop', leaking('password'), { status: 'closed' }, ['password-closed']],
    [
      'a shop of which nobody knows whether it is still open',
      leaking('password'),
      { status: 'unknown' },
      ['password-here', 'password-elsewhere'],
    ],
    ['a replaced shop: its accounts are gone', leaking('password'), { status: 'replaced' }, ['password-elsewhere']],
    ['a company behind other shops: the shop tells', leaking('password'), { unseen: true }, ['password-behind']],
    [
      'a new card is free where the record says so',
      { ...leaking('card-number'), offers: ['free-card-reissue'] },
      {},
      ['card-statements-all', 'card-reissue-free'],
    ],
    [
      'accounts that were entered: there first, though no password leaked',
      { ...leaking('name'), cause: 'credential-stuffing' },
      {},
      ['password-here', 'password-reused', 'phishing-contact'],
    ],
    [
      'accounts that were entered at a telephone company',
      { ...leaking('activity'), cause: 'credential-stuffing' },
      { category: 'telecom' },
      ['password-here', 'password-reused', 'line-contracts'],
    ],
    [
      'a payment company: messages may come in its name',
      { ...leaking('email'), suppliers: supplied('payment') },
      {},
      ['phishing-email', 'phishing-supplier'],
    ],
    ['a supplier that no customer hears from', { ...leaking('email'), suppliers: supplied('mailing') }, {}, ['phishing-email']],
    ['a payment company that lost nothing to write to', { ...leaking('points'), suppliers: supplied('payment') }, {}, ['balance']],
    [
      'log-ins stolen from devices: the device first',
      { ...leaking('password'), cause: 'stolen-from-user-devices' },
      {},
      ['clean-device', 'password-here', 'password-elsewhere'],
    ],
    [
      'data held only where given',
      { exposures: [anExposure({ data: ['email'], dataIfGiven: ['card-number'] })] },
      {},
      ['card-statements-all', 'card-reissue', 'phishing-email'],
    ],
    ['addresses that others saw', { ...leaking('email'), cause: 'misdirected-mail' }, {}, ['misdirected', 'phishing-email']],
    [
      'a hotel’s account that was taken over: the message inside the booking site, and no carrier',
      {
        exposures: [anExposure({ who: 'guests', data: ['name', 'reservation'] })],
        cause: 'platform-account-takeover',
        suppliers: supplied('payment'),
      },
      {},
      ['phishing-booking'],
    ],
    [
      'a listed incident: to look one’s own address up',
      { ...leaking('email'), announcedBy: 'hibp' },
      {},
      ['hibp-look-up', 'phishing-email'],
    ],
    [
      'a listed one that only the owner of an address may see',
      { ...leaking('email'), announcedBy: 'hibp', discreet: true },
      {},
      ['hibp-look-up-discreet', 'phishing-email'],
    ],
  ])('%s', (_, change, shop, expected) => expect(ids(change, shop)).toEqual(expected));
});

describe('advice fits the day on which it is read', () => {
  const window = { kind: 'purchase', from: '2020-02-03', to: '2021-05-31' } as const;
  const cards = { disclosed: '2021-06-10', exposures: [anExposure({ data: ['card-number'], window })] };
  const on = (today: string, change: Partial<Incident> = {}) => {
    const incident = anIncident({ ...cards, ...change });
    return adviceFor({ incident, shop: incident.shops[0], today }).map((one) => one.id);
  };
  it.each<[string, string, AdviceId[]]>([
    ['the first day is one that statements show', '2022-02-03', ['card-statements', 'card-reissue']],
    ['a day later it is not', '2022-02-04', ['card-statements-all', 'card-reissue']],
    ['the last day on which such a card may be valid', '2026-05-31', ['card-statements-all', 'card-reissue']],
    ['the cards have expired, the leak was told lately enough', '2026-06-01', ['card-statements-all', 'card-old']],
    ['the leak was told longer ago than a card lives', '2026-06-11', ['card-old']],
    ['for good', '2046-06-11', ['card-old']],
  ])('%s (%s): %j', (_, today, expected) => expect(on(today)).toEqual(expected));

  it('a leak of which nobody knows when it was told is an old one', () => {
    const { disclosed: _, ...undated } = anIncident({
      ...cards,
      sources: [{ url: 'https://nagi.example/', kind: 'official', language: 'ja' }],
    });
    expect(adviceFor({ incident: undated, shop: undated.shops[0], today: TODAY }).map((one) => one.id)).toEqual(['card-old']);
  });

  it('papers that leaked more than ten years ago have expired; a number that the state gave has not', () => {
    const papers = (data: DataClass) => ({ disclosed: '2016-06-14', exposures: [anExposure({ data: [data] })] });
    expect(on('2026-06-14', papers('identity-document'))).toEqual(['credit-bureau', 'identity-watch']);
    expect(on('2026-06-15', papers('identity-document'))).toEqual(['identity-watch']);
    expect(on('2026-06-15', papers('government-number'))).toEqual(['credit-bureau', 'identity-watch']);
  });
});

describe('any advice', () => {
  it('is in the order of the table, each step once, whatever leaked', () => {
    const all = ids({ ...leaking(...DATA_CLASSES), cause: 'stolen-from-user-devices' }, { sells: ['hardware-wallet'] });
    expect(all).toEqual([
      'recovery-words',
      'card-statements-all',
      'card-reissue',
      'bank-statements',
      'clean-device',
      'password-here',
      'password-elsewhere',
      'sim-swap',
      'security-question',
      'balance',
      'credit-bureau',
      'passport',
      'door-code',
      'birth-date',
      'identity-watch',
      'phishing-order',
    ]);
  });

  it('has what can be finished before what is to be watched, but for the mistake that cannot be undone', () => {
    const [first, ...kinds] = Object.values(ADVICE).map(({ kind }) => kind);
    expect(first).toBe('beware');
    expect(kinds).toEqual([...kinds].sort((a, b) => (a === b ? 0 : a === 'do' ? -1 : 1)));
  });

  it("speaks of nothing that leaked from another shop's customers, or from employees", () => {
    const incident = anIncident({
      shops: [aShop('a'), aShop('b')],
      exposures: [
        anExposure({ shops: ['b'], data: ['card-number', 'password'] }),
        anExposure({ who: 'employees', data: ['bank-account'] }),
        anExposure({ shops: ['a'], data: ['email'] }),
      ],
    });
    expect(adviceFor({ incident, shop: incident.shops[0], today: TODAY }).map((one) => one.id)).toEqual(['phishing-email']);
  });

  it('is about the others for a reader who is not among some, and nothing at all where nothing concerns them', () => {
    const shops = [aShop('nagi', [], { sells: ['hardware-wallet'] })];
    const incident = anIncident({ shops, exposures: [anExposure({ data: ['card-number'] }), anExposure({ data: ['email'] })] });
    const without = (...places: number[]) =>
      adviceFor({ incident, shop: shops[0], today: TODAY, ruledOut: new Set(places) }).map((one) => one.id);
    expect(without(0)).toEqual(['recovery-words', 'phishing-email']);
    expect(without(0, 1)).toEqual([]);
  });
});

describe('the way to the password', () => {
  const open: Partial<Shop> = { accounts: true };
  const linked = (change: Partial<Shop>, rule: SiteRule | undefined) => {
    const incident = anIncident({ ...leaking('password'), shops: [aShop('nagi', rule ? [rule] : [], change)] });
    const steps = adviceFor({ incident, shop: incident.shops[0], today: TODAY, rule });
    return steps.find((one) => one.id === 'password-here')?.changePasswordAt;
  };
  it.each<[string, Partial<Shop>, SiteRule | undefined, string | undefined]>([
    ['leads to the shop’s own host', open, siteRule('nagi.example'), 'nagi.example'],
    ['is not shown where the shop has closed', { ...open, status: 'closed' }, siteRule('nagi.example'), undefined],
    ['is shown where accounts are not on record', {}, siteRule('nagi.example'), 'nagi.example'],
    ['is shown where nobody knows whether the shop is open', { ...open, status: 'unknown' }, siteRule('nagi.example'), 'nagi.example'],
    ['is not shown where the shop runs on another system by now', { ...open, status: 'replaced' }, siteRule('nagi.example'), undefined],
    ['is not shown on a path of a mall', open, pathRule('mall.example', '/nagi'), undefined],
    ['is not shown on weak evidence', open, siteRule('nagi.example', { evidence: 'third-party' }), undefined],
    ['is not shown where the shop was only looked up', open, undefined, undefined],
  ])('%s', (_, shop, rule, host) => expect(linked(shop, rule)).toBe(host));

  it('is closed at an address where somebody else may be by now', () => {
    const incident = anIncident({ ...leaking('password'), shops: [aShop('nagi', [siteRule('nagi.example')], open)] });
    const steps = adviceFor({ incident, shop: incident.shops[0], today: TODAY, rule: siteRule('nagi.example'), longUnseen: true });
    expect(steps.map((one) => one.id)).toEqual(['password-elsewhere']);
  });
});

describe('several shops that were looked up together', () => {
  const steps = (...shops: Partial<Shop>[]) => {
    const incident = anIncident({ ...leaking('password'), shops: shops.map((more, n) => aShop(`n${n}`, [], more)) });
    return adviceFor({ incident, shop: undefined, today: TODAY });
  };
  it.each<[string, Partial<Shop>[], AdviceId[], string[]?]>([
    ['one sells wallets', [{}, { sells: ['hardware-wallet'] }], ['recovery-words', 'password-here', 'password-elsewhere'], ['n0', 'n1']],
    ['one has closed', [{ status: 'closed' }, {}], ['password-here', 'password-elsewhere'], ['n1']],
    ['all have closed', [{ status: 'closed' }, { status: 'closed' }], ['password-closed']],
  ])('%s', (_, shops, expected, at) => {
    expect(steps(...shops).map((one) => one.id)).toEqual(expected);
    expect(steps(...shops).find((one) => one.id === 'password-here')?.covers?.shops).toEqual(at);
  });
});
