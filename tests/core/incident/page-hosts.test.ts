import { describe, expect, it } from 'vitest';
import { MAX_HOSTS, readHosts } from '../../../core/incident/page-hosts';

describe('the hosts that a page says it loads from', () => {
  it('are taken as they are', () => expect(readHosts(['a.example', 'b.example'])).toEqual(['a.example', 'b.example']));

  it.each([
    ['nothing', undefined],
    ['no list', 'a.example'],
    ['a list of something else', [1, {}, null]],
  ])('are none where it says %s', (_, said) => expect(readHosts(said)).toEqual([]));

  it.each([
    ['one longer than hosts are', `${'a'.repeat(250)}.example`],
    ['an empty one', ''],
    ['a number', 7],
    ['an object', { toString: 'x' }],
  ])('are found beside %s', (_, other) => expect(readHosts([other, 'a.example', other])).toEqual(['a.example']));

  it('are the first of more than any page loads from', () => {
    const many = Array.from({ length: MAX_HOSTS + 1 }, (_, n) => `${n}.example`);
    expect(readHosts(many)).toEqual(many.slice(0, MAX_HOSTS));
  });
});
