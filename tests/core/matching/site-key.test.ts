import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { siteKeys } from '../../../core/matching/site-key';

describe('a page asks for each suffix of its host, and its host with the first path segment', () => {
  it.each<[string, string, string[]]>([
    ['nagi.example', '/', ['nagi.example']],
    ['www.nagi.example', '/', ['nagi.example', 'www.nagi.example']],
    ['www.nagi.example.', '/', ['nagi.example', 'www.nagi.example']],
    ['www.shop.example.jp', '/tea/green', ['example.jp', 'shop.example.jp', 'www.shop.example.jp', 'www.shop.example.jp/tea']],
    [
      'a.b.c.d.e.f.g.example',
      '/x',
      ['g.example', 'f.g.example', 'e.f.g.example', 'd.e.f.g.example', 'c.d.e.f.g.example', 'a.b.c.d.e.f.g.example/x'],
    ],
    ['nagi.example', '//x', ['nagi.example']],
    ['nagi.example', '/x', ['nagi.example', 'nagi.example/x']],
    ['localhost', '/x', []],
    ['', '/', []],
  ])('%s %s', (host, path, keys) => expect(siteKeys(host, path)).toEqual(keys));

  it('never asks for more than six keys, and for none twice', () => {
    fc.assert(
      fc.property(fc.domain(), fc.webPath(), (host, path) => {
        const keys = siteKeys(host, path);
        expect(keys.length).toBeLessThanOrEqual(6);
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });
});
