import { describe, expect, it } from 'vitest';
import { parseHibp } from '../../../scripts/hibp/parse-hibp';
import { aBreach, anApiBreach } from '../../support/a-breach';

describe('a list of breaches', () => {
  it('is read from the public API, with days instead of moments and without descriptions', () => {
    expect(parseHibp(JSON.stringify([anApiBreach()]))).toEqual({ records: [aBreach()] });
  });

  it('is read from a snapshot', () => {
    expect(parseHibp(JSON.stringify([aBreach({ Flags: null, ModifiedDate: null })]))).toEqual({
      records: [aBreach({ Flags: null, ModifiedDate: null })],
    });
  });

  it.each([
    ['IsVerified', false, 'unverified'],
    ['IsFabricated', true, 'fabricated'],
    ['IsSensitive', true, 'sensitive'],
    ['IsRetired', true, 'retired'],
    ['IsSpamList', true, 'spam-list'],
    ['IsMalware', true, 'malware'],
    ['IsStealerLog', true, 'stealer-log'],
  ])('has a flag for %s', (field, value, flag) => {
    expect(parseHibp(JSON.stringify([anApiBreach({ [field]: value })]))).toMatchObject({ records: [{ Flags: [flag] }] });
  });

  it('has no domain where the API gives an empty one', () => {
    expect(parseHibp(JSON.stringify([anApiBreach({ Domain: '' })]))).toMatchObject({ records: [{ Domain: null }] });
  });

  it('is in one order, whatever order it came in', () => {
    const [a, b] = [anApiBreach({ Name: 'Ash', DataClasses: ['Passwords', 'Email addresses'] }), anApiBreach({ Name: 'birch' })];
    expect(parseHibp(JSON.stringify([b, a]))).toEqual(parseHibp(JSON.stringify([a, b])));
  });

  it.each([
    ['no JSON', '<html>', 'not JSON'],
    ['no list', '{"statusCode":429}', 'expected a list of breaches'],
    ['nothing in it', '[]', 'the list is empty'],
    ['no record', '[1]', 'record 1: Invalid input: expected object, received number'],
    [
      'a missing flag',
      JSON.stringify([anApiBreach({ IsMalware: undefined })]),
      'record 1 (TeaShop): IsMalware: Invalid input: expected boolean, received undefined',
    ],
    [
      'an impossible day',
      JSON.stringify([anApiBreach({ BreachDate: '2025-02-30' })]),
      'record 1 (TeaShop): BreachDate: write a possible date as YYYY-MM-DD',
    ],
    [
      'a moment of no known zone',
      JSON.stringify([anApiBreach({ AddedDate: '2025-05-20T10:11:12' })]),
      'record 1 (TeaShop): AddedDate: expected a moment such as 2026-01-31T12:00:00Z',
    ],
    [
      'a negative count',
      JSON.stringify([anApiBreach({ PwnCount: -1 })]),
      'record 1 (TeaShop): PwnCount: Too small: expected number to be >=0',
    ],
    [
      'a name that is none',
      JSON.stringify([anApiBreach({ Name: '../x\n' })]),
      'record 1: Name: expected letters, digits, dots and hyphens',
    ],
    [
      'an unknown field in a snapshot',
      JSON.stringify([{ ...aBreach(), Description: 'x' }]),
      'record 1 (TeaShop): Unrecognized key: "Description"',
    ],
    ['a record twice', JSON.stringify([anApiBreach(), anApiBreach({ Name: 'TEASHOP' })]), 'record 2 (TEASHOP): is there twice'],
  ])('is refused in one line for %s', (_what, text, broken) => {
    expect(parseHibp(text)).toEqual({ broken });
  });
});
