import { describe, expect, it } from 'vitest';
import { tellEither, tellList } from '../../../core/wording/list';
import { en } from '../../../locales/en';
import { ja } from '../../../locales/ja';

describe('a list', () => {
  it.each([
    [[], '', ''],
    [['a'], 'a', 'a'],
    [['a', 'b'], 'aとb', 'a and b'],
    [['a', 'b', 'c'], 'a、b、c', 'a, b and c'],
    [['a', 'b', 'c', 'd'], 'a、b、c、d', 'a, b, c and d'],
  ])('%j: %s, %s', (items, japanese, english) => {
    expect(tellList(items, ja)).toBe(japanese);
    expect(tellList(items, en)).toBe(english);
  });
});

describe('a list of which any one counts', () => {
  it.each([
    [[], '', ''],
    [['a'], 'a', 'a'],
    [['a', 'b'], 'aまたはb', 'a or b'],
    [['a', 'b', 'c'], 'a、bまたはc', 'a, b or c'],
  ])('%j: %s, %s', (items, japanese, english) => {
    expect(tellEither(items, ja)).toBe(japanese);
    expect(tellEither(items, en)).toBe(english);
  });
});
