import { describe, expect, it } from 'vitest';
import { STRICT } from '../../../core/incident/forms';
import { readIncident } from '../../../core/incident/read-incident';
import { publishedFields } from '../../../core/incident/schema';
import { isStoredIncident } from '../../../core/incident/stored-incident';
import { loadIncidents } from '../../../scripts/data/load-incidents';
import { leavesOf, valueAt, withValue } from '../../support/places-in';
import { wholeIncident } from '../../support/whole-incident';

describe('what the database kept is an incident still', () => {
  it('where it is one of today’s, or was read in part', () => {
    for (const incident of loadIncidents(process.cwd()))
      expect(isStoredIncident(structuredClone(readIncident(incident))), incident.id).toBe(true);
    const partly = readIncident({ ...wholeIncident(), exposures: [...wholeIncident().exposures, { who: 'robots', data: ['email'] }] });
    expect(isStoredIncident(partly)).toBe(true);
  });

  const required = Object.entries(publishedFields(STRICT)).flatMap(([field, schema]) => (schema._zod.optin === undefined ? [field] : []));

  it('not without any field that every record has', () => {
    expect(required.length).toBeGreaterThan(7);
    for (const field of required) expect(isStoredIncident(withValue(wholeIncident(), [field], undefined)), field).toBe(false);
    for (const field of required) expect(isStoredIncident(withValue(wholeIncident(), [field], null)), field).toBe(false);
  });

  it.each([
    ['shops', ['key', 'name', 'category', 'status']],
    ['exposures', ['who', 'data']],
    ['sources', ['url', 'kind', 'language']],
  ])('not with one of its %s without %j', (list, fields) => {
    for (const field of fields) expect(isStoredIncident(withValue(wholeIncident(), [list, 0, field], undefined)), field).toBe(false);
    expect(isStoredIncident({ ...wholeIncident(), [list]: [] })).toBe(false);
    expect(isStoredIncident({ ...wholeIncident(), [list]: [null] })).toBe(false);
  });

  it('whatever optional field it does not have', () => {
    for (const place of leavesOf(wholeIncident()).filter(([field]) => !required.includes(String(field)))) {
      expect(valueAt(wholeIncident(), place)).toBeDefined();
      expect(isStoredIncident(withValue(wholeIncident(), place.slice(0, 1), undefined)), place.join('.')).toBe(true);
    }
  });

  it.each([undefined, null, 'x', 7, [], {}])('not where it is %j', (kept) => {
    expect(isStoredIncident(kept)).toBe(false);
  });
});
