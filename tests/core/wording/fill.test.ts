import { describe, expect, it } from 'vitest';
import { fill } from '../../../core/wording/fill';

describe('filling a text', () => {
  it('puts values in, also twice, and leaves what is in a value alone', () => {
    expect(fill('{a} and {b} and {a}', { a: '{b}', b: '$&' })).toBe('{b} and $& and {b}');
    expect(fill('nothing', {})).toBe('nothing');
  });

  it('throws rather than show a placeholder to a reader', () => expect(() => fill('{a} {b}', { a: '1' })).toThrow(RangeError));
});
