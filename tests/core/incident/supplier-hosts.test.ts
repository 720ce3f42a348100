import { describe, expect, it } from 'vitest';
import { MAX_HOSTS, readHosts } from '../../../core/incident/supplier-hosts';

describe('the hosts that a page says it loads from', () => {
  it('are taken as they are', () => expect(readHosts(['a.example', 'b.example'])).toEqual(['a.example', 'b.example']));

  it.each([
    ['nothing', undefined],
    ['no list', 'a.example'],
    ['a list of something else', [1, {}, null]],
    ['more than any page loads from', Array.from({ length: MAX_HOSTS + 1 }, (_, n) => `${n}.example`)],
    ['a host longer than hosts are', [`${'a'.repeat(250)}.example`]],
  ])('are none where it says %s', (_, said) => expect(readHosts(said)).toEqual([]));
});
