import { expect, it } from 'vitest';
import { boundDismissals } from '../../../core/preferences/bound-dismissals';
import { rememberedOf } from '../../recorded/remembered';

it.each([
  ['what was dismissed stays so', 2, { 'tsukimi-2026': 3 }, 2],
  ['a later word than there ever was', 1_000_000, { 'tsukimi-2026': 3 }, 3],
  ['of a record that is not in the dataset', 7, {}, 1],
  ['of a record with the name of something else', 7, { toString: 9 } as unknown as Record<string, number>, 1],
])('%s', (_, dismissedRevision, revisions, kept) => {
  const remembered = rememberedOf();
  remembered.incidents = [
    ['tsukimi-2026', { dismissedRevision, sessions: 2 }],
    ['hoshi-2025', {}],
  ];
  expect(boundDismissals(remembered, revisions)).toEqual({
    ...remembered,
    incidents: [
      ['tsukimi-2026', { dismissedRevision: kept, sessions: 2 }],
      ['hoshi-2025', {}],
    ],
  });
});
