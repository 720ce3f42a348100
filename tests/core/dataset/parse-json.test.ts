import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseJson, parseShallowJson } from '../../../core/dataset/parse-json';

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

test('a text that is shallow enough is read as any other', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 3 }), (value) => {
      const text = JSON.stringify(value, null, 1);
      expect(JSON.stringify(parseShallowJson(text, 4))).toBe(JSON.stringify(value));
    }),
  );
});

test.each([
  ['lists', '[[[1]]]', 3],
  ['objects', '{"a":{"b":{"c":1}}}', 3],
  ['both, between others', '[1,{"a":[]},2]', 3],
  ['no more than brackets in texts', '["[[[[", "\\"[[[", "\\\\"]', 1],
])('depth is that of %s', (_, text, depth) => {
  expect(parseShallowJson(text, depth)).toEqual(JSON.parse(text));
  expect(parseShallowJson(text, depth - 1)).toBeUndefined();
});
