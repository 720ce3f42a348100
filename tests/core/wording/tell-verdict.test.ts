import { describe, expect, it } from 'vitest';
import type { Incident } from '../../../core/incident/schema';
import { formVerdict } from '../../../core/verdict/verdict';
import { tellVerdict } from '../../../core/wording/tell-verdict';
import { en } from '../../../locales/en';
import { ja } from '../../../locales/ja';
import { anIncident, MOMENT } from '../../support/an-incident';

const since = { date: '2026-08-20', reason: { ja: '取り違えです。', en: 'It was mistaken.' } };
const told = (incidents: Incident[], words: typeof en | typeof ja = en) =>
  tellVerdict(formVerdict({ host: 'nagi.example', path: '/' }, incidents, MOMENT), words);
const stands = anIncident();
const withdrawn = anIncident({ id: 'wrong-2026', state: 'withdrawn', stateSince: since });
const cleared = anIncident({ id: 'cleared-2026', state: 'cleared', stateSince: since, certainty: 'not-confirmed' });

describe('the headline of a page', () => {
  it.each([
    ['one that stands', [stands], '1 disclosed incident on record', undefined],
    ['one that stands and two that do not', [stands, withdrawn, cleared], '1 disclosed incident on record', undefined],
    ['one that was withdrawn', [withdrawn], 'No record stands. 1 was withdrawn or cleared.', en.popup.noRecordHint],
    ['two that do not stand', [withdrawn, cleared], 'No record stands. 2 were withdrawn or cleared.', en.popup.noRecordHint],
  ] as const)('counts only what stands: %s', (_, incidents, headline, hint) => {
    expect(told([...incidents])).toMatchObject({ headline, ...(hint !== undefined && { hint }) });
    expect(told([...incidents]).hint).toBe(hint);
  });

  it('says so in Japanese', () =>
    expect(told([withdrawn], ja).headline).toBe('いま有効な記録はありません。取り下げた、または問題なしと判明した記録が1件あります。'));
});

describe('a record that does not stand', () => {
  it('claims nothing where it was wrong: only that it was withdrawn, since when and why', () => {
    const [record] = told([withdrawn]).incidents;
    expect(record?.summary).toEqual(['The record that you may have been shown was withdrawn on 20 August 2026 (reason: It was mistaken.)']);
    expect(record).toMatchObject({ levelWord: 'Withdrawn', exposures: [], also: [], advice: [] });
    expect(record?.provenance).toBeUndefined();
  });

  it('tells what was announced, and that nothing leaked, where the final report found no leak', () => {
    const [record] = told([cleared]).incidents;
    expect(record?.summary[0]).toMatch(/^No leak was found \(20 August 2026\)/);
    expect(record?.summary[1]).toContain('no leak');
    expect(record).toMatchObject({ exposures: [], advice: [] });
  });
});

describe('how certain a leak is', () => {
  const surer = anIncident({
    exposures: [
      { who: 'members', data: ['password'], certainty: 'confirmed' },
      { who: 'buyers', data: ['address'] },
    ],
  });
  it('is told of each group where the groups differ, and of all together where they do not', () => {
    expect(told([surer]).incidents[0]?.exposures.map(({ asides }) => asides)).toEqual([['The leak is confirmed'], ['A leak is possible']]);
    expect(told([surer]).incidents[0]?.provenance).toContain('differs between the groups');
    expect(told([stands]).incidents[0]?.exposures.map(({ asides }) => asides)).toEqual([[]]);
    expect(told([stands]).incidents[0]?.provenance).toContain('A leak is possible');
  });
});
