import { describe, expect, it } from 'vitest';
import type { Incident } from '../../../core/incident/schema';
import { latestWord, tellingsOf, wordOf } from '../../../core/verdict/word-of';
import { anExposure, anIncident } from '../../support/an-incident';

const NOTICES: Incident['notices'] = [
  { date: '2026-07-01', by: 'operator', denies: true },
  { date: '2026-08-01', by: 'operator', changed: ['figures'] },
  { date: '2026-09', by: 'authority', changed: ['groups'] },
];
const FIRST = anExposure();
const COUNTED = anExposure({ people: 5, asOf: '2026-08-01' });
const ADDED = anExposure({ data: ['card-number'], disclosed: '2026-09' });
const incident = anIncident({ notices: NOTICES, exposures: [ADDED, COUNTED, FIRST] });

describe('the word from which a group’s facts come', () => {
  it.each([
    ['the first one, where no later one touched it', FIRST, { by: 'operator', date: '2026-06-01', later: false }],
    ['the later one that it names', COUNTED, { by: 'operator', date: '2026-08-01', later: true }],
    ['the one that first named it, and its speaker', ADDED, { by: 'authority', date: '2026-09', later: true }],
    ['the latest of both', anExposure({ disclosed: '2026-09', asOf: '2026-08-01' }), { by: 'operator', date: '2026-08-01', later: true }],
    // A denial is nobody's source of a leak.
    [
      'the announcer’s, where the date is that of no telling notice',
      anExposure({ asOf: '2026-07-01' }),
      { by: 'operator', date: '2026-07-01', later: true },
    ],
  ])('is %s', (_, exposure, word) => expect(wordOf(incident, exposure)).toEqual(word));

  it('of a list is the day on which it took the incident up, not that of the disclosure', () => {
    const database = { url: 'https://list.example/nagi', kind: 'database', language: 'en' } as const;
    const listed = anIncident({ announcedBy: 'hibp', disclosed: '2026-04-15', sources: [{ ...database, date: '2026-05-08' }] });
    expect(wordOf(listed, FIRST)).toEqual({ by: 'hibp', date: '2026-05-08', later: false });
    expect(wordOf({ ...listed, sources: [database] }, FIRST)).toEqual({ by: 'hibp', later: false });
  });

  it('has no date where nobody dated the first word', () => {
    const { disclosed: _, ...undated } = incident;
    expect(wordOf(undated, FIRST)).toEqual({ by: 'operator', later: false });
  });
});

it('groups stand by their words, the first word first and the others by date', () => {
  expect(tellingsOf(incident, undefined).map(({ exposures }) => exposures)).toEqual([[FIRST], [COUNTED], [ADDED]]);
  expect(tellingsOf({ ...incident, exposures: [COUNTED, { ...COUNTED, people: 6 }] }, undefined)).toHaveLength(1);
});

it('the latest word is that of the groups in question', () => {
  expect(latestWord(incident, undefined)?.date).toBe('2026-09');
  expect(latestWord({ ...incident, exposures: [FIRST, COUNTED] }, undefined)?.date).toBe('2026-08-01');
  expect(latestWord({ ...incident, exposures: [] }, undefined)).toBeUndefined();
});
