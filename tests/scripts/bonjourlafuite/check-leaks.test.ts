import { describe, expect, it } from 'vitest';
import { checkLeaks, undecidedLeaks } from '../../../scripts/bonjourlafuite/check-leaks';
import type { LeakLists } from '../../../scripts/bonjourlafuite/leak-lists';
import { aLeak, leakLists } from '../../support/a-leak';

const DATASET = { incidents: [], suppliers: [], today: '2026-11-28' };
const KEY = '2026-02-13 Thé du Marais';
const check = (lists: Partial<LeakLists>, leak = aLeak({ subcontractor: 'Nuage' })) =>
  checkLeaks({ leaks: [leak], lists: leakLists(lists) }, DATASET, []).map(
    ({ file, field, rule }) => `${file.replace('data/bonjourlafuite/', '')} ${field} ${rule}`,
  );
const host = (name: string) => new Map([[name, { host: 'x.fr', evidence: 'seen', seen: '2026-01-01' }]]);

describe('the check of the list', () => {
  it('finds nothing in what is right', () => expect(check({ hosts: host('Thé du Marais') })).toEqual([]));

  it.each<[string, Partial<LeakLists>, string]>([
    ['an entry that is not there', { discreet: new Set(['2020-01-01 X']) }, 'discreet.json 2020-01-01 X blf-known'],
    ['a name that is not there', { hosts: host('Thé') }, 'hosts.json Thé blf-known'],
    ['two decisions', { others: new Map([[KEY, { category: 'other', is: 'x' }]]) }, `snapshot.json ${KEY} blf-decided`],
    ['an incident that is not there', { toldElsewhere: new Map([[KEY, 'nowhere-2026']]) }, `told-elsewhere.json ${KEY} blf-told`],
    ['a word without a class', { dataClasses: new Map() }, 'data-classes.json adresse email blf-mapped'],
    [
      'an address that is not one owner’s',
      { hosts: new Map([['Thé du Marais', { host: 'myshopify.com', evidence: 'seen', seen: '2026-01-01' }]]) },
      'snapshot.json blf-the-du-marais-0213-2026.shops.0.sites.0.host no-shared-address',
    ],
  ])('finds %s', (_, lists, problem) => expect(check(lists)).toContain(problem));

  it('finds an id that another record has', () => {
    const taken = { id: 'blf-the-du-marais-0213-2026' } as Parameters<typeof checkLeaks>[2][number];
    expect(checkLeaks({ leaks: [aLeak({ subcontractor: 'Nuage' })], lists: leakLists() }, DATASET, [taken])).toMatchObject([
      { rule: 'blf-id' },
    ]);
  });

  it('lists what nobody has decided about', () => {
    expect(undecidedLeaks({ leaks: [aLeak()], lists: leakLists() })).toEqual([]);
    expect(undecidedLeaks({ leaks: [aLeak()], lists: leakLists({ shops: new Map() }) })).toMatchObject([
      { field: KEY, rule: 'blf-undecided' },
    ]);
  });
});
