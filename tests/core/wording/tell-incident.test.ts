import { describe, expect, it } from 'vitest';
import type { Incident, Shop } from '../../../core/incident/schema';
import type { SiteRule } from '../../../core/incident/site-rule';
import { affectedQuestions } from '../../../core/verdict/affected-questions';
import { recordIncident } from '../../../core/verdict/verdict';
import { tellIncident } from '../../../core/wording/tell-incident';
import type { Words } from '../../../core/wording/words';
import { en } from '../../../locales/en';
import { ja } from '../../../locales/ja';
import { anExposure, anIncident, aShop, MOMENT, recorded, siteRule } from '../../support/an-incident';

/** As told on the page of the first shop; `byName`: as looked up. */
const tell = (change: Partial<Incident>, byName = false, words: Words = en) => {
  const incident = anIncident(change);
  const [shop] = incident.shops;
  return tellIncident(recordIncident(incident, shop, byName ? undefined : shop!.sites![0], MOMENT)!, words);
};
const at = (rule: Partial<SiteRule>, shop: Partial<Shop> = {}): Partial<Incident> => ({
  shops: [aShop('nagi', [siteRule('nagi.example', rule)], shop)],
});
const since = { date: '2026-08-20', reason: { ja: '取り違えです。', en: 'It was mistaken.' } };

describe('the title', () => {
  const shops = [aShop('a', [siteRule('a.example')]), aShop('b', [siteRule('b.example')])];
  it('is the shop whose page it is, and the whole incident where it was looked up', () => {
    expect([tell({ shops }).title, tell({ shops }, true).title]).toEqual(['Shop a', 'Shop a and Shop b']);
    expect([tell({ shops }).name, tell({ shops }, true).name]).toEqual(['Shop a and Shop b', 'Shop a and Shop b']);
  });
});

describe('what leaked', () => {
  const shops = [aShop('a', [siteRule('a.example')]), aShop('b', [siteRule('b.example')])];
  const exposures = [anExposure({ shops: ['a'], data: ['email'], people: 2 }), anExposure({ shops: ['b'], data: ['phone'], people: 3 })];
  it('is that of the shop’s own customers on its page, and of all where the incident was looked up', () => {
    const data = (byName: boolean) => tell({ shops, exposures }, byName).exposures.map((one) => one.data);
    expect([data(false), data(true)]).toEqual([[['e-mail address']], [['e-mail address'], ['phone']]]);
    expect(tell({ shops, exposures }).provenance).toBe("Announced by: the shop's operator · A leak is possible");
  });

  it('decides what is advised: on a shop’s page by what leaked there', () => {
    const advice = (byName: boolean) =>
      tell({ shops, exposures: [exposures[0]!, { ...exposures[1]!, data: ['card-number'] }] }, byName).advice.map(({ id }) => id);
    expect([advice(false), advice(true)]).toEqual([['phishing-email'], ['card-statements-all', 'card-reissue', 'phishing-email']]);
  });

  it('was disclosed on the day that the record has, or nobody knows when', () => {
    expect(tell({}).when).toBe('1 June 2026');
    const { disclosed: _, ...undated } = anIncident();
    expect(tellIncident(recordIncident(undated, undefined, undefined, MOMENT)!, en).when).toBe(en.lookup.undated);
  });
});

it('everyone whose word is told is named', () => {
  const incident = anIncident({
    notices: [{ date: '2026-08-01', by: 'authority', changed: ['figures'] }],
    exposures: [anExposure(), anExposure({ people: 5, asOf: '2026-08-01' })],
  });
  expect(tellIncident(recorded(incident), en).provenance).toBe("Announced by: the shop's operator and an authority · A leak is possible");
});

describe('after the announcement comes what limits it', () => {
  it.each<[string, Partial<Incident>, string]>([
    ['passwords from elsewhere', { cause: 'credential-stuffing' }, 'No announcement says that the passwords leaked from Shop nagi.'],
    [
      'a booking site’s account',
      { cause: 'platform-account-takeover' },
      'those who dealt with Shop nagi directly are not said to be affected.',
    ],
    ['a new address', at({ role: 'successor' }), 'This is the new address of Shop nagi.'],
    ['a closed shop', at({}, { status: 'closed' }), 'Shop nagi has closed.'],
    ['a suspended shop', at({}, { status: 'suspended' }), 'Shop nagi was suspended at the time of the announcement.'],
    [
      'an address long unseen',
      at({ checked: '2020-01-01' }),
      'Shop nagi was last seen at this address on 1 January 2020; someone else may run it now.',
    ],
    ['a supplier', { unnamedSupplier: 'mailing' }, 'It happened at an outside company that handles printing and mailing for Shop nagi'],
  ])('%s', (_, change, expected) => expect(tell(change).summary.slice(1).join(' ')).toContain(expected));

  it('says of an address nothing where the incident was looked up by name', () => {
    expect(tell(at({ evidence: 'third-party' }), true).summary).toHaveLength(1);
    expect(tell(at({ checked: '2020-01-01' }), true).summary).toHaveLength(1);
  });

  it('names every shop that has closed where the whole is told', () =>
    expect(
      tell({ shops: [aShop('a', [], { status: 'closed' }), aShop('b', [], { status: 'closed' }), aShop('c')] }, true).summary,
    ).toContain('Shop a and Shop b have closed.'));

  it('does not doubt the address of a list’s entry: the list gives addresses, not announcements', () =>
    expect(tell({ ...at({ evidence: 'third-party' }), announcedBy: 'hibp' }).summary).toHaveLength(1));
});

describe('a record that warns nobody', () => {
  it('that was wrong claims nothing any more, and advises nothing', () => {
    const told = tell({ state: 'withdrawn', stateSince: since });
    expect(told).toMatchObject({ level: 'none', levelWord: 'Withdrawn', exposures: [], also: [], advice: [] });
    expect(told.summary).toHaveLength(1);
    expect([told.provenance, told.affected, told.timeLine, told.neverAsked]).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('that was cleared tells what had been announced, and lists no data', () => {
    const told = tell({ state: 'cleared', stateSince: since });
    expect(told.summary[0]).toContain('It was mistaken.');
    expect(told.summary[1]).toContain('announced');
    expect(told).toMatchObject({ exposures: [], advice: [] });
    expect(told.affected).toBeUndefined();
  });

  it('but one that was corrected stands, and says so first', () => {
    const told = tell({ state: 'corrected', stateSince: since });
    expect(told.summary[0]).toBe('Misemori corrected this record on 20 August 2026: It was mistaken.');
    expect(told.advice.length).toBeGreaterThan(0);
  });
});

describe('what to do', () => {
  const card = {
    exposures: [anExposure({ who: 'card-payers', data: ['card-number', 'password'], window: { kind: 'purchase', from: '2025-01-05' } })],
  };
  it('names the first day, and leads to the shop’s own page for passwords', () => {
    const { advice, neverAsked } = tell({ ...card, ...at({}, { accounts: true }) });
    expect(advice[0]).toMatchObject({
      key: 'card-statements 2025-01-05..',
      done: false,
      text: expect.stringContaining('since 5 January 2025'),
    });
    expect(advice.find(({ id }) => id === 'password-here')?.link).toEqual({
      url: 'https://nagi.example/.well-known/change-password',
      label: en.changePassword,
    });
    expect(neverAsked).toBeDefined();
  });

  it('asks "here" on the page where it happened, and by name on an address that the shop moved to later', () => {
    const question = (change: Partial<Incident>, byName = false) => tell({ ...card, ...change }, byName).affected?.question?.text;
    expect([question({}), question({}, true), question(at({ role: 'successor' }))].map((text) => text?.includes('at Shop nagi'))).toEqual([
      false,
      true,
      true,
    ]);
  });

  it('says to somebody who may be affected what kind of step the first is that is not ticked', () => {
    const incident = anIncident({ ...card });
    const [shop] = incident.shops;
    const [question] = affectedQuestions(incident, shop);
    const first = (done: string[]) =>
      tellIncident(recordIncident(incident, shop, shop!.sites![0], MOMENT, { touch: { nagi: { [question!.id]: 'yes' } }, done })!, en)
        .adviceTitle;
    expect(first([])).toBe('Do this one thing first, today');
    const all = tell(card).advice.map(({ key }) => key);
    expect(first(all)).toBe(en.popup.advice);
    expect(tell(card).adviceTitle).toBe(en.popup.advice);
  });

  it('tells beside the sources that an address is known by weak evidence only, and not as if it were a fault of the shop', () => {
    const weak = tell(at({ evidence: 'third-party' }));
    expect(weak.sourceNotes).toEqual(['The announcement itself does not show that this address is that of Shop nagi.']);
    expect([tell(at({})).sourceNotes, weak.summary.length]).toEqual([[], tell(at({})).summary.length]);
  });

  it('draws a time line only where a day is known', () => {
    expect(tell(card).timeLine).toBeDefined();
    expect(Object.keys(tell({}))).not.toContain('timeLine');
  });

  it('leads nowhere where the incident was only looked up', () =>
    expect(tell({ ...card, ...at({}, { accounts: true }) }, true).advice.every(({ link }) => link === undefined)).toBe(true));
});

it('a source is told by what it is, its language and its date', () => {
  const sources: Incident['sources'] = [
    { url: 'https://a.example/1', kind: 'official', language: 'ja', date: '2026-06-01' },
    { url: 'https://a.example/2', kind: 'news', language: 'en' },
  ];
  expect(tell({ sources }).sources).toEqual([
    { url: 'https://a.example/1', label: "Shop's announcement · Japanese · 1 June 2026" },
    { url: 'https://a.example/2', label: 'News · English' },
  ]);
  expect(tell({ sources }, false, ja).sources[1]?.label).toBe('報道 · 英語');
});
