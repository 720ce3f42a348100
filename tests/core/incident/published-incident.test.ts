import { describe, expect, it } from 'vitest';
import { publishedIncidentSchema } from '../../../core/incident/published-incident';
import { loadIncidents } from '../../../scripts/data/load-incidents';
import { leavesOf, objectsOf, valueAt, withValue } from '../../support/places-in';
import { wholeIncident } from '../../support/whole-incident';

const accepts = (record: unknown) => publishedIncidentSchema.safeParse(record).success;

describe('an incident may be published', () => {
  it('that is one of today’s', () => {
    for (const incident of loadIncidents(process.cwd())) expect(accepts(incident), incident.id).toBe(true);
  });

  it.each(objectsOf(wholeIncident()).map((place) => [place.join('.') || 'the top', place] as const))(
    'with no field more at %s',
    (_, place) => {
      expect(accepts(withValue(wholeIncident(), [...place, 'somethingNew'], 1))).toBe(false);
    },
  );

  it.each(leavesOf(wholeIncident()).map((place) => [place.join('.'), place] as const))('with nothing of another form at %s', (_, place) => {
    expect(valueAt(wholeIncident(), place)).toBeDefined();
    expect(accepts(withValue(wholeIncident(), place, { of: 'a new kind' }))).toBe(false);
  });
});
