import { expect, it } from 'vitest';
import { tellNames } from '../../../core/wording/tell-names';
import { en } from '../../../locales/en';
import { ja } from '../../../locales/ja';

it('shops and suppliers are told by the names that a reader knows, in their order', () => {
  const named = [
    { name: { ja: '星', en: 'Star' } },
    { name: { en: 'Byeol', own: { text: '별', language: 'ko' } } },
    { name: { en: 'Luna' } },
  ];
  expect(tellNames(named, en)).toEqual(['Star', 'Byeol', 'Luna']);
  expect(tellNames(named, ja)).toEqual(['星', '별', 'Luna']);
});
