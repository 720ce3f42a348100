import { describe, expect, it } from 'vitest';
import type { Heading } from '../../../core/dataset/format';
import { fold } from '../../../core/search/fold';
import { searchHeadings } from '../../../core/search/search';

const heading = (id: string, terms: string[], disclosed?: string): Heading => ({
  id,
  revision: 1,
  state: 'active',
  key: `#${id}`,
  names: { ja: id, en: id },
  terms: terms.map(fold),
  ...(disclosed !== undefined && { disclosed }),
});
const ids = (text: string, headings: Heading[]) => searchHeadings(text, headings).map((one) => one.id);

describe('a search', () => {
  it('tells exact names first, then beginnings, then what lies inside', () => {
    const all = [
      heading('inside', ['my tea shop']),
      heading('begins', ['tea house']),
      heading('exact', ['tea']),
      heading('other', ['shoes']),
    ];
    expect(ids('tea', all)).toEqual(['exact', 'begins', 'inside']);
  });

  it('ranks a record by its best term', () =>
    expect(ids('tea', [heading('b', ['tea house']), heading('a', ['my tea', 'tea'])])).toEqual(['a', 'b']));

  it('tells the newer first among equals, undated ones last, then by id', () => {
    const all = [
      heading('undated', ['tea']),
      heading('old', ['tea'], '2019'),
      heading('new', ['tea'], '2024-05'),
      heading('also', ['tea'], '2024-05'),
    ];
    expect(ids('tea', all)).toEqual(['also', 'new', 'old', 'undated']);
  });

  it('finds an address as well as a name', () =>
    expect(ids('https://tea.example'.slice(8), [heading('a', ['tea.example'])])).toEqual(['a']));

  it('finds nothing for nothing', () => {
    const all = [heading('a', ['tea'])];
    for (const text of ['', ' ', '株式会社', '・']) expect(ids(text, all)).toEqual([]);
    expect(ids('coffee', all)).toEqual([]);
  });

  it('tells twenty at the most', () => {
    const all = Array.from({ length: 30 }, (_, i) => heading(`n${i}`, ['tea']));
    expect(ids('tea', all)).toHaveLength(20);
  });
});
