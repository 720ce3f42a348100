import { describe, expect, it } from 'vitest';
import type { Incident } from '../../../core/incident/schema';
import { addedOn, updatedOn } from '../../../scripts/site/record-dates';
import { hoshiIncident } from '../../support/hoshi-incident';

const source = { url: 'https://hoshi.example/notice', kind: 'official', language: 'ja' } as const;
const bare = (changed: Partial<Incident> = {}): Incident => {
  const { notices: _, figures: __, events: ___, total: ____, misuse: _____, ...rest } = hoshiIncident();
  return {
    ...rest,
    disclosed: '2026-03',
    exposures: [{ who: 'buyers', data: ['email'] }],
    sources: [{ ...source, date: '2026-03-04' }],
    ...changed,
  };
};
const reason = { ja: '誤りでした。', en: 'It was wrong.' };
const updated = (changed: Partial<Incident>) => updatedOn(bare(changed), '2026-11-27');

describe('the day of a record’s latest news', () => {
  it.each<[string, Partial<Incident>, string]>([
    ['its source', {}, '2026-03-04'],
    ['a later notice', { notices: [{ date: '2026-05', by: 'operator' }] }, '2026-05-01'],
    ['a withdrawal', { state: 'withdrawn', stateSince: { date: '2026-06-07', reason } }, '2026-06-07'],
    ['an earlier figure that was put right', { figures: [{ of: 'people', value: 5, is: 'superseded', date: '2026-04-02' }] }, '2026-04-02'],
    ['a group that was named later', { exposures: [{ who: 'buyers', data: ['email'], disclosed: '2026-07' }] }, '2026-07-01'],
    ['never one ahead of today', { notices: [{ date: '2027-01-01', by: 'operator' }] }, '2026-03-04'],
  ])('is that of %s', (_, changed, day) => {
    expect(updated(changed)).toBe(day);
  });

  it('is no look at an address, but for a listed record, whose address tells the list’s last change', () => {
    const site = { kind: 'host', host: 'hoshi.example', role: 'breached', evidence: 'notice', checked: '2026-09-09' } as const;
    const shops = [{ ...bare().shops[0]!, sites: [site] }];
    expect(updated({ shops })).toBe('2026-03-04');
    expect(updated({ shops, announcedBy: 'hibp' })).toBe('2026-09-09');
  });

  it('is the first of the id’s year where nothing has a date', () => {
    const { disclosed: _, ...undated } = bare({ id: 'hoshi-2025', sources: [source] });
    expect(updatedOn(undated, '2026-11-27')).toBe('2025-01-01');
    expect(addedOn(undated)).toBe('2025-01-01');
  });
});

it('a record was added when it was disclosed, as early as its date can mean', () => {
  expect(addedOn(bare())).toBe('2026-03-01');
});
