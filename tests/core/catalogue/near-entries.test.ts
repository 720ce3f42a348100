import { describe, expect, it } from 'vitest';
import { prepareNearEntries } from '../../../core/catalogue/near-entries';
import { anEntry, shopNamed } from '../../support/catalogue-entries';

const ENTRIES = [
  anEntry({ id: 'hirakawaya-2026', shops: shopNamed('佐嘉平川屋') }),
  anEntry({ id: 'other-2026', shops: shopNamed('なぎさ茶舗') }),
  anEntry({ id: 'quiet-2026', shops: shopNamed('ひみつのへや'), discreet: true }),
];
const near = (text: string, more = {}) => prepareNearEntries(ENTRIES)({ text, ...more }).map(({ id }) => id);

describe('names near what was typed into the catalogue', () => {
  it('are offered where the text fits none, whatever else is filtered by', () => {
    expect(near('佐賀平川屋')).toEqual(['hirakawaya-2026']);
    expect(near('佐賀平川屋', { year: '1999' })).toEqual(['hirakawaya-2026']);
  });

  it('are not where a name fits, where nothing was typed, and never of a discreet site', () => {
    expect(near('平川屋')).toEqual([]);
    expect(near('平川屋', { year: '1999' })).toEqual([]);
    expect(near(' ')).toEqual([]);
    expect(near('ひみつのべや')).toEqual([]);
  });

  it('are not for an address, which is another shop’s or a false one where it differs in a letter', () => {
    const latin = [anEntry({ id: 'hoshizora-2026', shops: shopNamed('hoshizora-zakka') })];
    expect(prepareNearEntries(latin)({ text: 'hoshizore zakka' }).map(({ id }) => id)).toEqual(['hoshizora-2026']);
    expect(prepareNearEntries(latin)({ text: 'hoshizore-zakka.example' })).toEqual([]);
  });
});
