import { describe, expect, it, test } from 'vitest';
import { readingsOf, soundAlike } from '../../../core/search/kanji-readings';
import { plainSound } from '../../../core/search/plain-sound';

describe('readings of kanji', () => {
  test.each([
    ['屋', 'や'],
    ['堂', 'どう'],
    ['館', 'かん'],
    ['嘉', 'か'],
    ['輪', 'りん'],
    ['良', 'りょう'],
  ])('%s may be %s', (kanji, reading) => expect(readingsOf(kanji)).toContain(plainSound(reading)));

  it('are none where none is known', () => expect(readingsOf('鑢')).toEqual([]));

  test.each([
    ['嘉', '賀', true],
    ['川', '河', true],
    ['良', '両', true],
    ['嶋', '島', true],
    ['崎', '﨑', true],
    ['川', '田', false],
    ['鑢', '鑢', false],
  ])('%s and %s: %s', (one, other, alike) => expect(soundAlike(one, other)).toBe(alike));
});
