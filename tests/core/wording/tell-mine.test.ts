import { expect, it } from 'vitest';
import { catalogueEntry } from '../../../core/catalogue/entry';
import type { IncidentAnswers } from '../../../core/verdict/affected';
import { tellMine } from '../../../core/wording/tell-mine';
import { en } from '../../../locales/en';
import { MOMENT } from '../../support/catalogue-entries';
import { hoshiIncident } from '../../support/hoshi-incident';

const text = en.catalogue.mine;
const of = (id: string, told: IncidentAnswers, revision = 1, dismissed = 0) =>
  catalogueEntry(hoshiIncident({ id, revision }), MOMENT, told, new Map([[id, dismissed]]))!;

it('what was said is listed with how far the reader is, what is not done first', () => {
  const scope = hoshiIncident({}).shops[0]!.key;
  const lines = tellMine(
    [
      of('done-2026', { settled: { [scope]: 1 }, done: ['a'] }),
      of('ticked-2026', { done: ['a'] }),
      of('answered-2026', { touch: { [scope]: { q: 'yes' } } }),
      of('corrected-2026', { settled: { [scope]: 1 } }, 2),
      of('taken-back-2026', { touch: { [scope]: {} }, done: [] }),
      of('untouched-2026', {}),
    ],
    en,
  );
  expect(lines.flatMap(({ id, said }) => said.map(({ progress, action }) => [id, progress, action]))).toEqual([
    ['ticked-2026', text.ticked, text.forget],
    ['answered-2026', text.answered, text.forget],
    ['corrected-2026', text.answered, text.forget],
    ['done-2026', text.settled, text.undo],
  ]);
});

it('what is not to be shown in a page again is listed too, each thing with its own way back', () => {
  const lines = tellMine(
    [
      of('dismissed-2026', {}, 2, 2),
      of('corrected-2026', {}, 2, 1),
      of('both-2026', { done: ['a'] }, 1, 1),
      of('done-2026', { settled: { [hoshiIncident({}).shops[0]!.key]: 1 } }, 1, 1),
    ],
    en,
  );
  expect(lines.map(({ id, said }) => [id, said.map(({ kind }) => kind)])).toEqual([
    ['dismissed-2026', ['dismissed']],
    ['both-2026', ['told', 'dismissed']],
    // What is done is silent already.
    ['done-2026', ['settled']],
  ]);
  expect(lines[0]?.said).toEqual([{ kind: 'dismissed', progress: text.dismissed, action: text.showAgain }]);
});
