import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { isSharedSuffix } from '../../../core/matching/public-suffix-guard';
import { sharedHostSchema } from '../../../scripts/data/shared-host';

const listed = z.array(sharedHostSchema).parse(JSON.parse(readFileSync('data/shared-hosts.json', 'utf8')));
// A mall with paths may itself be breached one day; what has a name of its own below a host never is the host.
const builders = listed.filter(({ tenant }) => tenant === 'label');

describe('a rule that would accuse everybody at an address', () => {
  it.each(builders.map(({ host }) => host))('is known for %s, which data/shared-hosts.json lists', (host) => {
    expect([isSharedSuffix(host), isSharedSuffix(`www.${host}`)]).toEqual([true, true]);
  });

  it.each(['co.jp', 'com.au', 'org.uk', 'myshopify.com', 'www.co.jp'])('is known for %s', (host) => {
    expect(isSharedSuffix(host)).toBe(true);
  });

  it.each(['shop.co.jp', 'cool-shop.myshopify.com', 'co.example', 'ginza.jp', 'com.example.jp', 'net-shop.jp'])(
    'is not seen in %s',
    (host) => {
      expect(isSharedSuffix(host)).toBe(false);
    },
  );
});
