import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PAGE_MESSAGES } from '../../../core/use-cases/page-messages';

describe('the messages of a page', () => {
  it('carry nothing that could be believed', () => {
    expect(Object.keys(PAGE_MESSAGES)).toEqual(['visit', 'notice', 'seen', 'dismiss']);
    for (const { read } of Object.values(PAGE_MESSAGES)) {
      expect(read({})).toEqual({});
      expect(read({ url: 'https://nagi.example/' })).toBeUndefined();
    }
    // A path of the page's own host, and no more of it than a path can be.
    expect(PAGE_MESSAGES.visit.read({ opened: '/tea' })).toEqual({ opened: '/tea' });
    expect(PAGE_MESSAGES.visit.read({ opened: `/${'a'.repeat(2000)}` })).toBeUndefined();
  });

  it.each<[string, unknown]>([
    ['a path that is no text', { opened: 7 }],
    ['no path at all', { opened: null }],
    ['a path and more', { opened: '/tea', path: '/' }],
    ['a text', '/tea'],
    ['null', null],
    ['a list', ['/tea']],
  ])('a visit does not carry %s', (_, carried) => expect(PAGE_MESSAGES.visit.read(carried)).toBeUndefined());

  it('read whatever a page sends without an error', () => {
    fc.assert(
      fc.property(fc.anything(), (carried) => {
        for (const { read } of Object.values(PAGE_MESSAGES)) read(carried);
      }),
    );
  });
});
