import { describe, expect, it } from 'vitest';
import { disclosureOf } from '../../../core/verdict/disclosure-of';
import { anExposure, anIncident } from '../../support/an-incident';

describe('when it was first told', () => {
  const { disclosed: _, ...undated } = anIncident();
  const source = { url: 'https://nagi.example/notice', kind: 'official', language: 'ja' } as const;
  const sourcesOf = (...dates: (string | undefined)[]) => ({
    ...undated,
    sources: dates.map((date) => ({ ...source, ...(date !== undefined && { date }) })),
  });

  it.each([
    ['the day of the notice', anIncident({ disclosed: '2026-06-01' }), '2026-06-01'],
    ['the notice, though a source is older', anIncident({ sources: [{ ...source, date: '2025-01-01' }] }), '2026-06-01'],
    ['else the earliest source', sourcesOf('2021-07', '2021-06-30'), '2021-06-30'],
    ['a vague date counts from its first day', sourcesOf('2021-07-02', '2021'), '2021'],
    ['a source without a date plays no part', sourcesOf(undefined, '2021-07'), '2021-07'],
    ['nor one after it', sourcesOf('2021-07', undefined), '2021-07'],
    ['of two with the same first day that of the first', sourcesOf('2021-01', '2021'), '2021-01'],
    ['nobody knows', sourcesOf(undefined), undefined],
  ])('is %s', (_, incident, expected) => expect(disclosureOf(incident)).toBe(expected));

  it('is, for data that a later notice named, the date of that notice', () => {
    const late = anExposure({ disclosed: '2026-10-22' });
    expect(disclosureOf(anIncident({ exposures: [late] }), late)).toBe('2026-10-22');
    expect(disclosureOf(anIncident(), anExposure())).toBe('2026-06-01');
  });
});
