import { expect, it } from 'vitest';
import { isOf, shownIncidents } from '../../../core/verdict/shown-incidents';
import { anIncident, recorded } from '../../support/an-incident';

const ONE = recorded(anIncident());

it('every incident that is shown is found: of verdicts, and by itself', () => {
  const verdict = { kind: 'recorded' as const, host: 'nagi.example', level: ONE.level, incidents: [ONE] };
  expect(shownIncidents(verdict, { kind: 'no-record', host: 'a.example' }, undefined, ONE)).toEqual([ONE, ONE]);
});

it('what is said at a shop is about that incident at that shop', () => {
  expect(isOf(ONE, { id: ONE.incident.id, scope: 'nagi' })).toBe(true);
  expect(isOf(ONE, { id: ONE.incident.id, scope: '*' })).toBe(false);
  expect(isOf(ONE, { id: 'other-2026', scope: 'nagi' })).toBe(false);
});
