import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { embedKey, idKey, isKnownKey, isSiteKey, keysOf, rowOf } from '../../../core/dataset/row-key';
import { anIncident, aShop, hostRule, pathRule, siteRule } from '../../support/an-incident';

describe('the row of a key', () => {
  it.each([
    ['nagisa.example', [0, 1, 3, 6]],
    ['mall.example/hoshi', [0, 1, 3, 7]],
    ['#nowhere-2026', [0, 0, 0, 1]],
  ])('of %s is this for ever: feeds and stores rest on it', (key, rows) => {
    expect([1, 2, 4, 8].map((count) => rowOf(key, count))).toEqual(rows);
  });

  test('is one that there is, and with twice as many rows one of its two halves', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 0, max: 16 }), (key, log) => {
        const row = rowOf(key, 2 ** log);
        expect(row).toBeGreaterThanOrEqual(0);
        expect(row).toBeLessThan(2 ** log);
        expect(Math.floor(rowOf(key, 2 ** (log + 1)) / 2)).toBe(row);
      }),
    );
  });
});

describe('the kind of a key', () => {
  it.each([
    ['shop.example', true, true],
    ['9shop.example', true, true],
    ['xn--9ckk.example', true, true],
    ['mall.example/hoshi', true, true],
    [idKey('nagi-2026'), false, true],
    [embedKey('cdn.example'), false, true],
    ['%app-7', false, false],
    ['', false, false],
    ['*.example', false, false],
  ])('%s: site %s, known %s', (key, site, known) => {
    expect([isSiteKey(key), isKnownKey(key)]).toEqual([site, known]);
  });
});

describe('the keys of an incident', () => {
  const supplier = (hosts: string[]) => ({ id: 'x', name: { ja: '会社', en: 'X' }, service: 'other' as const, hosts });
  const sites = [siteRule('nagi.example'), hostRule('nagi.example'), pathRule('mall.example', '/nagi/shop')];

  it.each([
    ['of its rules, each once', { shops: [aShop('nagi', sites)] }, ['nagi.example', 'mall.example/nagi']],
    [
      'not of an exception',
      { shops: [aShop('nagi', [...sites, hostRule('blog.nagi.example', { role: 'unaffected' })])] },
      ['nagi.example', 'mall.example/nagi'],
    ],
    ['its own id, where it has no rule', { shops: [aShop('nagi')] }, ['#nagi-2026']],
    [
      'and of the supplier’s hosts',
      { suppliers: [supplier(['a.example']), supplier(['*.b.example', 'c.example'])] },
      ['nagi.example', '@b.example', '@c.example'],
    ],
    ['but not of a booking site', { cause: 'platform-account-takeover' as const, suppliers: [supplier(['a.example'])] }, ['nagi.example']],
  ])('are %s', (_, change, keys) => {
    expect(keysOf(anIncident(change))).toEqual(keys);
  });
});
