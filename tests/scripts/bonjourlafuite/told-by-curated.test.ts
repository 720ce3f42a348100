import { describe, expect, it } from 'vitest';
import { type CuratedRecord, toldByCurated } from '../../../scripts/bonjourlafuite/told-by-curated';
import { aLeak } from '../../support/a-leak';

const PICTURE = 'https://bonjourlafuite.eu.org/img/the-du-marais.png';
const curated = (changes: Partial<CuratedRecord> = {}): CuratedRecord => ({
  id: 'tea-2026',
  shops: [{ key: 'tea', name: { ja: '茶', en: 'Tea' }, category: 'food', status: 'open' }],
  disclosed: '2026-07-01',
  sources: [{ url: 'https://the.example/notice', kind: 'official', language: 'fr' }],
  ...changes,
});
const named = (en: string, more: Partial<CuratedRecord> = {}) =>
  curated({ disclosed: '2026-02-20', shops: [{ key: 'tea', name: { ja: '茶', en }, category: 'food', status: 'open' }], ...more });
const told = (record: CuratedRecord, leaks = [aLeak()]) => [...toldByCurated(leaks, [record])];
const IS_TOLD = [['2026-02-13 Thé du Marais', 'tea-2026']];

describe('a curated record tells of an entry', () => {
  it.each<[string, CuratedRecord]>([
    ['whose picture it cites', curated({ sources: [{ url: PICTURE, kind: 'repost', language: 'fr' }] })],
    ['of the same name', named('THE DU MARAIS')],
    ['of the same name, as an alias', named('Tea', { shops: [{ ...named('Tea').shops[0]!, aliases: ['Thé du Marais'] }] })],
    ['of the same name, a month before', named('Thé du Marais', { disclosed: '2026-01-13' })],
    ['of the same name, in the month after', named('Thé du Marais', { disclosed: '2026-03' })],
  ])('%s', (_, record) => expect(told(record)).toEqual(IS_TOLD));

  it.each<[string, CuratedRecord]>([
    [
      'whose other link it cites: a page may tell of several',
      curated({ sources: [{ url: 'https://news.example/the', kind: 'news', language: 'fr' }] }),
    ],
    ['because it cites the list', curated({ sources: [{ url: 'https://bonjourlafuite.eu.org/', kind: 'database', language: 'fr' }] })],
    ['of another name', named('Thé du Temple')],
    ['of the same name at another time', named('Thé du Marais', { disclosed: '2026-01-12' })],
    ['of the same name, if nobody knows when', named('Thé du Marais', { disclosed: undefined })],
  ])('but not one %s', (_, record) => expect(told(record)).toEqual([]));

  it('but not one whose picture another entry has, too', () => {
    const both = [aLeak(), aLeak({ processor: 'Olive' })];
    expect(told(curated({ sources: [{ url: PICTURE, kind: 'repost', language: 'fr' }] }), both)).toEqual([]);
  });
});
