import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalPath } from '../../../core/incident/normal-path';
import { parsePage } from '../../../platform/parse-url';

describe('a path has one spelling', () => {
  it.each([
    ['/', '/'],
    ['/tea', '/tea'],
    ['/tea/', '/tea/'],
    ['//tea/', '/tea/'],
    ['///tea//green', '/tea/green'],
    ['/tea;jsessionid=1A2B', '/tea'],
    ['/tea;jsessionid=1A2B/green;x', '/tea/green'],
    ['/;a/tea', '/tea'],
    ['/%74ea/', '/tea/'],
    ['/%74%65%61', '/tea'],
    ['/tea%2Dshop', '/tea-shop'],
    ['/tea%7Eshop%5f', '/tea~shop_'],
    ['/%e3%81%8a', '/%E3%81%8A'],
    // Another meaning with and without its escape.
    ['/tea%2fgreen', '/tea%2Fgreen'],
    ['/tea%3Bgreen', '/tea%3Bgreen'],
    ['/tea%20', '/tea%20'],
    // A percent sign that begins no escape; it must not begin one once its neighbours have another spelling.
    ['/100%', '/100%25'],
    ['/%zz', '/%25zz'],
    ['/%//tea', '/%25/tea'],
    ['/%%374ea', '/%2574ea'],
    ['/%7%34ea', '/%2574ea'],
    ['/%;a/74', '/%25/74'],
    // Escaped twice is another path.
    ['/%2574ea', '/%2574ea'],
  ])('%s is %s', (path, normal) => expect(normalPath(path)).toBe(normal));

  it('which is its own normal form, whatever it was', () => {
    const piece = fc.oneof(fc.constantFrom('/', '//', ';', '%74', '%2f', '%E3', '%e3', '.', '..', '%', 'tea', '%25', 'é'), fc.string());
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const once = normalPath(`/${pieces.join('')}`);
        expect(normalPath(once)).toBe(once);
        expect(once.startsWith('/')).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  it('for every spelling of one path that a browser opens', () => {
    const spell = (letter: string) => fc.constantFrom(letter, `%${letter.charCodeAt(0).toString(16)}`);
    const word = fc.tuple(...'tea-shop'.split('').map(spell)).map((letters) => letters.join(''));
    const slashes = fc.constantFrom('/', '//', '/./', '/x/../', '/;v=1/');
    const end = fc.constantFrom('', '/', ';jsessionid=1', ';a;b/', '?q', '#x');
    fc.assert(
      fc.property(slashes, word, end, (before, tea, after) => {
        expect(parsePage(`https://mall.example${before}${tea}${after}`)?.path.replace(/\/$/, '')).toBe('/tea-shop');
      }),
    );
  });
});
