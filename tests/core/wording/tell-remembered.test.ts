import { expect, it } from 'vitest';
import { tellRemembered } from '../../../core/wording/tell-remembered';
import { en } from '../../../locales/en';
import { ja } from '../../../locales/ja';

it.each([
  [
    { told: 1, dismissed: 0, shown: 2 },
    '3件の記録について記憶しています（回答や確認をした件1、表示しただけの件2）。',
    '3 incidents are remembered: 1 answered or ticked, 2 only shown.',
  ],
  [
    { told: 1200, dismissed: 1, shown: 2 },
    '1,203件の記録について記憶しています（回答や確認をした件1,200、ページ内の表示をやめた件1、表示しただけの件2）。',
    '1,203 incidents are remembered: 1,200 answered or ticked, 1 no longer shown in pages, 2 only shown.',
  ],
  [
    { told: 0, dismissed: 0, shown: 1 },
    '1件の記録について記憶しています（表示しただけの件1）。',
    '1 incident is remembered: 1 only shown.',
  ],
  [{ told: 0, dismissed: 0, shown: 0 }, '記憶している記録はありません。', 'No incident is remembered.'],
])('%j is told by its kinds', (counts, inJapanese, inEnglish) =>
  expect([tellRemembered(counts, ja), tellRemembered(counts, en)]).toEqual([inJapanese, inEnglish]),
);
