import { describe, expect, it } from 'vitest';
import type { NameForms } from '../../../core/incident/bilingual';
import { nameIn, namesOf } from '../../../core/incident/name-in';

describe('the name that a reader is shown', () => {
  const own = { text: '별', language: 'ko' };
  it.each<[string, NameForms, string, string]>([
    ['is the one in their language', { ja: '星', en: 'Star', own }, '星', 'Star'],
    ['else its own', { en: 'Star', own }, '별', 'Star'],
    ['else the English one', { en: 'Star' }, 'Star', 'Star'],
  ])('%s', (_, name, ja, en) => expect([nameIn(name, 'ja'), nameIn(name, 'en')]).toEqual([ja, en]));
});

it('a shop is found by every name it has, each once', () => {
  expect(namesOf({ ja: '星', en: 'Star', own: { text: '별', language: 'ko' } })).toEqual(['星', 'Star', '별']);
  expect(namesOf({ ja: 'STAR', en: 'STAR' })).toEqual(['STAR']);
  expect(namesOf({ en: 'Star' })).toEqual(['Star']);
});
