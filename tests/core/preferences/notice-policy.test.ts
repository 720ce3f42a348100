import { describe, expect, it } from 'vitest';
import type { Level } from '../../../core/incident/level';
import type { Incident } from '../../../core/incident/schema';
import { type IncidentHistory, noticeWorthy } from '../../../core/preferences/notice-policy';
import { isAmong, noticeSubject } from '../../../core/preferences/notice-subject';
import type { Verdict } from '../../../core/verdict/verdict';
import { anIncident, recorded } from '../../support/an-incident';

const verdict = (level: Level, change: Partial<Incident> = {}): Verdict => ({
  kind: 'recorded',
  host: 'nagi.example',
  level,
  incidents: [recorded(anIncident({ revision: 2, ...change }), level)],
});
const speaks = (one: Verdict, history?: IncidentHistory, session = 'now') =>
  noticeWorthy(one, new Map(history ? [['nagi-2026', history]] : []), session).length > 0;

describe('the in-page badge', () => {
  it.each<[Level, boolean]>([
    ['alert', true],
    ['caution', true],
    ['record', false],
    ['none', false],
  ])('at level %s speaks: %s', (level, expected) => expect(speaks(verdict(level))).toBe(expected));

  it.each<Verdict>([{ kind: 'not-a-site' }, { kind: 'no-record', host: 'nagi.example' }, { kind: 'unavailable' }])(
    'keeps quiet about $kind',
    (one) => expect(speaks(one)).toBe(false),
  );

  it.each<[string, IncidentHistory, boolean]>([
    ['already shown in this session at this shop', { shownRevision: 2, sessions: 1, lastSession: 'now', shops: ['nagi'] }, false],
    [
      'shown in this session at another shop of the incident',
      { shownRevision: 2, sessions: 1, lastSession: 'now', shops: ['other'] },
      true,
    ],
    ['shown in one session before', { shownRevision: 2, sessions: 1, lastSession: 'before' }, true],
    ['shown in two sessions before', { shownRevision: 2, sessions: 2, lastSession: 'before' }, true],
    ['shown in three sessions before', { shownRevision: 2, sessions: 3, lastSession: 'before' }, false],
    ['an older revision shown in this very session', { shownRevision: 1, sessions: 1, lastSession: 'now' }, true],
    ['an older revision shown in three sessions', { shownRevision: 1, sessions: 3, lastSession: 'before' }, true],
    ['this revision dismissed', { dismissedRevision: 2 }, false],
    ['an older revision dismissed', { dismissedRevision: 1 }, true],
    ['an older one dismissed, this one shown three times', { dismissedRevision: 1, shownRevision: 2, sessions: 3 }, false],
    ['a newer revision dismissed (the dataset went back)', { dismissedRevision: 3 }, false],
    [
      'this revision dismissed, never shown again in later sessions',
      { dismissedRevision: 2, shownRevision: 2, sessions: 1, lastSession: 'before' },
      false,
    ],
    ['nothing remembered', {}, true],
  ])('%s', (_, history, expected) => expect(speaks(verdict('alert'), history)).toBe(expected));

  it('says nothing of a site that is no shop', () => expect(speaks(verdict('alert', { notAShop: true }))).toBe(false));

  it('speaks of a second incident though the first was dismissed', () => {
    const [first, second] = [anIncident(), anIncident({ id: 'nagi-again-2026' })].map((one) => recorded(one));
    const both: Verdict = { kind: 'recorded', host: 'nagi.example', level: 'alert', incidents: [first!, second!] };
    expect(noticeWorthy(both, new Map([['nagi-2026', { dismissedRevision: 1 }]]), 'now')).toEqual([second]);
  });
});

describe('what a badge was shown for', () => {
  const shown = recorded(anIncident({ revision: 2 }));

  it('is an incident at a shop, as it stood then', () => {
    expect(noticeSubject(shown)).toEqual({ id: 'nagi-2026', revision: 2, shopKey: 'nagi' });
    expect(isAmong([noticeSubject(shown)], shown)).toBe(true);
  });

  it.each([
    ['another incident', { ...shown, incident: { ...shown.incident, id: 'nagi-again-2026' } }],
    ['another revision', { ...shown, incident: { ...shown.incident, revision: 3 } }],
    ['another shop', { ...shown, shopKey: 'tsuki' }],
  ])('is not %s', (_, other) => expect(isAmong([noticeSubject(shown)], other)).toBe(false));
});
