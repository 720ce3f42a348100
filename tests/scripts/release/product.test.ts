import { describe, expect, it } from 'vitest';
import { parseProduct, readProduct, renamed } from '../../../scripts/release/product';

const OURS = readProduct(process.cwd());
const put = (change: object) => JSON.stringify({ ...OURS, ...change });

describe('product.json', () => {
  it('can be read', () => {
    expect(parseProduct(put({}))).toEqual(OURS);
  });

  it.each([
    ['is not JSON', '{', 'product.json is not JSON.'],
    ['has an id that is no address', put({ geckoId: 'shopwatch' }), 'geckoId'],
    ['has no Japanese name', put({ name: { en: 'Shopwatch' } }), 'name.ja'],
    ['has a name that would end a string', put({ name: { ja: "見'張り", en: 'Shopwatch' } }), 'name.ja'],
    ['has a name longer than the stores take with its words', put({ name: { ja: '見張り', en: 'Shopwatch of the North' } }), 'name.en'],
    [
      'has another name and our id',
      put({ name: { ja: '見張り', en: 'Shopwatch' }, geckoId: 'misemori@misemori.example' }),
      'one of its own',
    ],
    ['has a field that nothing reads', put({ feedURL: 'https://feed.example/' }), 'feedURL'],
    ['lists a key as text', put({ feedKeys: 'ab' }), 'feedKeys'],
  ])('that %s is refused in one line that says where', (_, text, says) => {
    expect(() => parseProduct(text)).toThrow(says);
    expect(() => parseProduct(text)).toThrow(/^[^\n]+$/);
  });
});

describe('a name', () => {
  it('stands in every sentence, but the records are credited to those who made them', () => {
    const product = { name: { ja: '見張り', en: 'Shopwatch' } };
    expect(renamed('店守（拡張機能）より：店守 and Misemori; CC BY 4.0, Misemori contributors', product)).toBe(
      '見張り（拡張機能）より：見張り and Shopwatch; CC BY 4.0, Misemori contributors',
    );
  });
});
