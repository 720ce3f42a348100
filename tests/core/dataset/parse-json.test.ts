import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseJson } from '../../../core/dataset/parse-json';

test('what JSON writes is read back', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(JSON.stringify(parseJson(JSON.stringify(value)))).toBe(JSON.stringify(value));
    }),
  );
});

test.each([
  ['nothing', ''],
  ['a page', '<!doctype html>'],
  ['half of it', '{"rows":['],
  ['a comment', '{} // done'],
  ['more brackets than any stack holds', '['.repeat(1_000_000)],
])('%s is no JSON, and no error', (_, text) => {
  expect(parseJson(text)).toBeUndefined();
});
