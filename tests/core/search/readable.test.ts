import { expect, it } from 'vitest';
import { isReadable, readableBeginning } from '../../../core/search/readable';

it.each([
  ['hirakawaya', 'hirakawaya'],
  ['こぷいしかわ', 'こぷいしかわ'],
  ['2りんかん', '2りんかん'],
  ['matchahonpo', 'matchahonpo'],
  ['shimbun', 'shimbun'],
  ['hokkaido', 'hokkaido'],
  ['ohno', 'ohno'],
  ['itoenjp', 'itoen'],
  ['online', 'on'],
  ['universal', 'uni'],
  ['coop', ''],
  ['redcross', 're'],
  ['vuitton', ''],
  ['', ''],
])('of %s can be read aloud: "%s"', (folded, beginning) => expect(readableBeginning(folded)).toBe(beginning));

it.each(['sakura', 'sakurad', 'shokuhi', 'shokuh', 'sh', 'mats', 'match', 'hokk', 'toky', 'さくr', '桜'])(
  '%s may be typed as it sounds',
  (typed) => expect(isReadable(typed)).toBe(true),
);

it.each(['coop', 'coupon', 'tしゃつ', 'kumoglass', 'vuitton', 'lush'])('%s is not typed as it sounds', (typed) =>
  expect(isReadable(typed)).toBe(false),
);
