import { describe, expect, it } from 'vitest';
import type { IncidentFile } from '../../../../core/incident/curated-file';
import { fileRevisions, fingerprint, type Revisions, revisionsSchema, writeRevisions } from '../../../../scripts/data/lint/revisions';

const base: IncidentFile = {
  id: 'nagi-2026',
  revision: 1,
  state: 'active',
  shops: [{ key: 'nagi', name: { ja: 'なぎ', en: 'Nagi' }, category: 'general', status: 'open' }],
  disclosed: '2026-06-01',
  announcedBy: 'operator',
  cause: 'unauthorised-access',
  certainty: 'possible',
  exposures: [{ who: 'buyers', data: ['email'], window: { kind: 'purchase', from: '2025' }, people: 10 }],
  sources: [{ url: 'https://nagi.example/notice', kind: 'official', language: 'ja' }],
};
const [exposure] = base.exposures;
const filed: Revisions = { 'nagi-2026': { revision: 1, says: fingerprint(base) } };
const file = (change: Partial<IncidentFile>, before = filed) =>
  fileRevisions([{ path: 'data/incidents/2026/nagi-2026.json', text: '', record: { ...base, ...change } }], before);

describe('a revision', () => {
  it.each<[string, Partial<IncidentFile>]>([
    ['the data', { exposures: [{ ...exposure!, data: ['email', 'phone'] }] }],
    ['the window', { exposures: [{ ...exposure!, window: { kind: 'purchase', from: '2024' } }] }],
    ['the certainty', { certainty: 'confirmed' }],
    ['a figure', { exposures: [{ ...exposure!, people: 11 }] }],
    ['the total', { total: { people: 11 } }],
    ['misuse', { misuse: { certainty: 'confirmed' } }],
    ['the day of disclosure', { disclosed: '2026-07-01' }],
    ['the state', { state: 'withdrawn' }],
  ])('must go up with %s', (_, change) => {
    const { revisions, problems } = file(change);
    expect(problems).toMatchObject([{ rule: 'revision-goes-up', remedy: expect.stringContaining('raise it to 2') }]);
    expect(revisions).toEqual(filed);
    const raised = file({ ...change, revision: 2 });
    expect(raised.problems).toEqual([]);
    expect(raised.revisions['nagi-2026']?.revision).toBe(2);
  });

  it.each<[string, Partial<IncidentFile>]>([
    ['a name', { shops: [{ ...base.shops[0]!, name: { ja: 'なぎ店', en: 'Nagi' } }] }],
    ['a source', { sources: [...base.sources, { url: 'https://news.example/1', kind: 'news', language: 'ja' }] }],
    ['a note', { notes: [{ ja: '補足です。', en: 'An aside.' }] }],
  ])('stays with %s', (_, change) => expect(file(change)).toEqual({ revisions: filed, problems: [] }));

  it('never goes back, and no record disappears', () => {
    const second: Revisions = { 'nagi-2026': { revision: 2, says: fingerprint(base) } };
    expect(file({}, second).problems).toMatchObject([{ remedy: expect.stringContaining('never below 2') }]);
    expect(fileRevisions([], filed)).toMatchObject({ revisions: filed, problems: [{ remedy: expect.stringContaining('withdraw') }] });
  });

  it('of a new record is filed', () => expect(file({}, {})).toEqual({ revisions: filed, problems: [] }));

  it('is written one a line, and read back the same', () =>
    expect(revisionsSchema.parse(JSON.parse(writeRevisions(filed)))).toEqual(filed));
});
