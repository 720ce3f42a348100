import { describe, expect, it } from 'vitest';
import type { LeakLists } from '../../../scripts/bonjourlafuite/leak-lists';
import type { Leak } from '../../../scripts/bonjourlafuite/leak-schema';
import { renewLeaks } from '../../../scripts/bonjourlafuite/renew-leaks';
import { printSnapshot } from '../../../scripts/lists/print-snapshot';
import { aLeak, leakLists, leaksCsv } from '../../support/a-leak';

const renew = (before: Leak[], after: Leak[] | string, allowShrink = false, lists: Partial<LeakLists> = {}) =>
  renewLeaks({ leaks: before, lists: leakLists(lists) }, typeof after === 'string' ? after : printSnapshot(after), allowShrink);
const many = (count: number) => Array.from({ length: count }, (_, n) => aLeak({ processor: `Boutique ${1000 + n}`, volume: null }));

describe('a renewal of the list', () => {
  it('says what it adds, changes, removes, leaves out, and what waits for a decision', () => {
    const row = { data: "['Nom, prénom', 'IBAN']", volume: '82Go', links: "['img/the-du-marais.png']" };
    const renewal = renew(
      [aLeak(), aLeak({ processor: 'Zinc' })],
      leaksCsv([row, { processor: 'Olive' }, { processor: 'A', status: 'claimed' }, { processor: 'B', organization_type: 'federation' }]),
      true,
    );
    expect(renewal.report).toEqual([
      '2 entries → 2 (left out: 1 not confirmed, 1 of no company)',
      'added 1: 2026-02-13 Olive',
      'changed 1: 2026-02-13 Thé du Marais (volume, data, links, revision)',
      'removed 1: 2026-02-13 Zinc',
      'to decide 1',
      'without a figure, though the list gives one in words: 1',
    ]);
  });

  it.each<[string, Partial<Leak>, number]>([
    ['what leaked', { data: ['IBAN'] }, 4],
    ['how much', { volume: '50 000 clients' }, 4],
    ['at whom', { subcontractor: 'Nuage' }, 4],
    ['links alone', { links: [] }, 3],
    ['nothing', {}, 3],
  ])('that changes %s makes revision 3 one of %o → %i', (_, change, revision) => {
    const after = [aLeak({ ...change, revision: 1 })];
    expect(renew([aLeak({ revision: 3 })], after)).toMatchObject({ text: printSnapshot([{ ...after[0]!, revision }]) });
  });

  it('with the same list gives the same bytes', () => {
    const before = [aLeak({ revision: 2 })];
    const csv = leaksCsv([
      {
        volume: '41 954 clients',
        data: "['Nom, prénom', 'Adresse email']",
        links: "['https://bonjourlafuite.eu.org/img/the-du-marais.png', 'https://news.example/the']",
      },
    ]);
    expect(renew(before, csv)).toMatchObject({ text: printSnapshot(before) });
    expect(renew(before, before)).toMatchObject({ text: printSnapshot(before) });
  });

  it('is refused for words that have no mapping, unless nothing is told of the entry', () => {
    const after = [aLeak({ data: ['Nom, prénom', 'Pointure', 'Âge du chien'] })];
    expect(renew([aLeak()], after)).toMatchObject({
      refused: 'data/bonjourlafuite/data-classes.json does not know these words: "pointure", "âge du chien"',
    });
    const excluded = new Map([['2026-02-13 Thé du Marais', { reason: 'no-business' as const }]]);
    expect(renew([aLeak()], after, false, { excluded })).toHaveProperty('text');
  });

  it.each([
    [1, false, false],
    [2, false, false],
    [3, false, true],
    [3, true, false],
  ])('that removes %i of 200 (allowed to shrink: %s) is refused: %s', (removed, allowShrink, refused) => {
    expect('refused' in renew(many(200), many(200 - removed), allowShrink)).toBe(refused);
  });

  it('is refused when the list is broken', () =>
    expect(renew([aLeak()], 'no list')).toMatchObject({ refused: expect.stringContaining('no column'), report: [] }));
});
