import { expect, test } from 'vitest';
import { tellChanges } from '../../../core/wording/tell-changes';
import { ja } from '../../../locales/ja';
import { anEntry, ENTRIES, reason } from '../../support/catalogue-entries';

test('corrections and withdrawals carry date and reason, newest first; discreet ones are not listed', () => {
  const hidden = anEntry({ id: 'hidden-2025', discreet: true, state: 'withdrawn', stateSince: { date: '2026-02-01', reason } });
  const corrected = anEntry({ id: 'corrected-2026', state: 'corrected', stateSince: { date: '2026-03-05', reason } });
  expect(tellChanges([ENTRIES.cards, ENTRIES.wrong, hidden, corrected], ja)).toEqual([
    { id: 'corrected-2026', name: '星の店', state: '訂正済み', when: '2026年3月5日', reason: '誤りでした。' },
    { id: 'wrong-2025', name: '星の店', state: '取り下げ', when: '2025年2月1日', reason: '誤りでした。' },
  ]);
});
