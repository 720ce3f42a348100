import { describe, expect, it } from 'vitest';
import { leakId, leakIncidents } from '../../../scripts/bonjourlafuite/leak-incidents';
import { type LeakLists, whyNotTold } from '../../../scripts/bonjourlafuite/leak-lists';
import { type Leak, leakKey } from '../../../scripts/bonjourlafuite/leak-schema';
import { aLeak, leakLists } from '../../support/a-leak';

const KEY = leakKey(aLeak());
const made = (leak: Partial<Leak> = {}, lists: Partial<LeakLists> = {}) =>
  leakIncidents({ leaks: [aLeak(leak)], lists: leakLists(lists) })[0];
const HOSTS = new Map([['Thé du Marais', { host: 'the-du-marais.fr', evidence: 'beside its name', seen: '2026-01-31' }]]);

describe('an entry of the list', () => {
  it('becomes an incident that says no more than the list', () => {
    expect(made()).toEqual({
      id: 'blf-the-du-marais-0213-2026',
      revision: 1,
      state: 'active',
      shops: [{ key: 'site', name: { ja: 'Thé du Marais', en: 'Thé du Marais' }, category: 'food', status: 'unknown' }],
      disclosed: '2026-02-13',
      announcedBy: 'bonjourlafuite',
      cause: 'unknown',
      certainty: 'possible',
      exposures: [{ who: 'customers', data: ['name', 'email'], people: 41_954 }],
      sources: [
        { url: 'https://bonjourlafuite.eu.org/', kind: 'database', language: 'fr', date: '2026-02-13' },
        { url: 'https://bonjourlafuite.eu.org/img/the-du-marais.png', kind: 'database', language: 'fr', date: '2026-02-13' },
      ],
    });
  });

  it('names a company twice in a year by two ids', () => {
    expect([leakId({ date: '2026-02-13', processor: 'Été & Fils' }), leakId({ date: '2026-09-01', processor: 'Été & Fils' })]).toEqual([
      'blf-ete-fils-0213-2026',
      'blf-ete-fils-0901-2026',
    ]);
  });

  it('is told of an address only where one is known, and never as well known', () => {
    expect(made()?.shops[0]?.sites).toBeUndefined();
    expect(made({}, { hosts: HOSTS })?.shops[0]?.sites).toEqual([
      { kind: 'site', host: 'the-du-marais.fr', role: 'breached', evidence: 'third-party', checked: '2026-01-31' },
    ]);
    const shop = new Map([['Thé du Marais', { host: 'shop.the-du-marais.fr', evidence: 'beside its name', seen: '2026-01-31' }]]);
    expect(made({}, { hosts: shop })?.shops[0]?.sites).toMatchObject([{ kind: 'host', host: 'shop.the-du-marais.fr' }]);
  });

  it('is told as through whoever it is known otherwise, too, that it happened at', () => {
    expect(made({ subcontractor: 'Nuage' }, { hosts: HOSTS })).toMatchObject({
      cause: 'supplier-breach',
      suppliers: [{ id: 'nuage', name: { ja: 'Nuage', en: 'Nuage' }, service: 'warehouse' }],
      shops: [{ sites: [{ role: 'affected-through-supplier' }] }],
    });
  });

  it('is not told as through anybody else, whom the list may name for a software', () => {
    const incident = made({ subcontractor: 'Tableau' }, { hosts: HOSTS });
    expect(incident).toMatchObject({ cause: 'unknown', shops: [{ sites: [{ role: 'breached' }] }] });
    expect(incident?.suppliers).toBeUndefined();
  });

  it.each([
    ['cards', ['Numéro de carte bancaire', 'Date d’expiration', 'Adresse email'], [['card-number', 'card-expiry'], ['email']]],
    ['accounts', ['IBAN', 'Nom, prénom'], [['bank-account'], ['name']]],
    ['both', ['IBAN', 'Numéro de carte bancaire', 'Nom, prénom'], [['card-number'], ['bank-account'], ['name']]],
    ['nothing else', ['IBAN'], [['bank-account']]],
  ])('tells %s apart, and gives the figure of the rest alone', (_, data, groups) => {
    const exposures = made({ data })?.exposures ?? [];
    expect(exposures.map((one) => one.data)).toEqual(groups);
    expect(exposures.map(({ people }) => people)).toEqual(groups.map((group) => (/card|bank/.test(group.join()) ? undefined : 41_954)));
  });

  it('of which nobody says what leaked tells of other data', () => {
    expect(made({ data: [], volume: null })?.exposures).toEqual([{ who: 'customers', data: ['other'] }]);
  });

  it('says that people have accounts where passwords leaked', () =>
    expect(made({ data: ['Mot de passe'] })?.shops[0]?.accounts).toBe(true));

  it('of the first of a month is told of the month', () => {
    const shops = new Map([['2026-03-01 Thé du Marais', { category: 'food' as const, sells: 'tea' }]]);
    expect(made({ date: '2026-03-01' }, { shops })).toMatchObject({ id: 'blf-the-du-marais-0301-2026', disclosed: '2026-03' });
  });

  it('takes our names, corrections, and whom it concerns', () => {
    const lists = {
      names: new Map([['Thé du Marais', { ja: 'マレ茶房' }]]),
      corrections: new Map([
        [KEY, { date: '2025-12-31', data: ['phone' as const], cause: 'credential-stuffing' as const, reason: 'the mail' }],
      ]),
      shops: new Map([[KEY, { category: 'food' as const, sells: 'tea', who: 'members' as const }]]),
      discreet: new Set([KEY]),
    };
    expect(made({}, lists)).toMatchObject({
      id: 'blf-the-du-marais-1231-2025',
      disclosed: '2025-12-31',
      discreet: true,
      cause: 'credential-stuffing',
      shops: [{ name: { ja: 'マレ茶房', en: 'Thé du Marais' } }],
      exposures: [{ who: 'members', data: ['phone'] }],
    });
  });

  it('of what is no shop raises no badge; of what people do not know, nobody is asked', () => {
    const others = new Map([[KEY, { category: 'finance' as const, is: 'insurance', unseen: true as const }]]);
    expect(made({}, { shops: new Map(), others })).toMatchObject({
      notAShop: true,
      needsReader: 2,
      shops: [{ category: 'finance', unseen: true }],
    });
  });

  it.each<[string, Partial<LeakLists>, string | undefined]>([
    ['a shop', {}, undefined],
    ['nobody has decided about', { shops: new Map() }, 'undecided'],
    ['left out', { excluded: new Map([[KEY, { reason: 'not-confirmed' }]]) }, 'not-confirmed'],
    ['told elsewhere', { toldElsewhere: new Map([[KEY, 'the-2026']]) }, 'told-elsewhere'],
  ])('that is %s', (_, lists, why) => {
    expect(whyNotTold(aLeak(), leakLists(lists))).toBe(why);
    expect(made({}, lists) === undefined).toBe(why !== undefined);
  });
});
