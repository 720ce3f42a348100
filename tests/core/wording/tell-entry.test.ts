import { describe, expect, it, test } from 'vitest';
import { tellEntry } from '../../../core/wording/tell-entry';
import { en } from '../../../locales/en';
import { ja } from '../../../locales/ja';
import { anEntry, ENTRIES, reason } from '../../support/catalogue-entries';

describe('a line of the catalogue', () => {
  it('says how grave, whose, when, what, how and how many', () =>
    expect(tellEntry(ENTRIES.mail, ja)).toMatchObject({
      id: 'mail-2024',
      levelWord: ja.level.record,
      name: 'メール',
      when: '2024年',
      leaked: ja.catalogue.leaked.contact,
      cause: ja.catalogue.cause['misdirected-mail'],
      figures: '約49人',
    }));

  it('tells no figures of one group as those of all', () => expect(tellEntry(ENTRIES.staff, en).figures).toBeUndefined());

  it('says so where no date is known, and nothing of a cause that is not', () => {
    expect(tellEntry(ENTRIES.undated, en).when).toBe(en.lookup.undated);
    expect(tellEntry(anEntry({ cause: 'unknown' }), en).cause).toBeUndefined();
  });

  it('says that a record was corrected', () =>
    expect(tellEntry(anEntry({ state: 'corrected', stateSince: { date: '2026-03-05', reason } }), en).state).toBe(en.state.corrected));
});

test('a withdrawn record’s line repeats nothing of what it claimed', () => {
  const line = tellEntry(ENTRIES.wrong, en);
  expect(line).toMatchObject({ levelWord: 'Withdrawn' });
  expect([line.leaked, line.cause, line.figures, line.state]).toEqual([undefined, undefined, undefined, undefined]);
});
