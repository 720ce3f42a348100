import { describe, expect, it } from 'vitest';
import { EXAMPLE_HOST, exampleIncident } from '../../../core/incident/example-incident';
import { publishedIncidentSchema } from '../../../core/incident/published-incident';
import { formVerdict } from '../../../core/verdict/verdict';

describe('the invented shop', () => {
  it.each(['2026-11-27', '2028-02-29', '2031-12-31', '2027-01-01'])('on %s is a record like any other, and alerts', (today) => {
    const incident = exampleIncident(today);
    expect(publishedIncidentSchema.safeParse(incident).error).toBeUndefined();
    const verdict = formVerdict({ host: EXAMPLE_HOST, path: '/' }, [incident], { today, published: today });
    expect(verdict).toMatchObject({ kind: 'recorded', level: 'alert' });
  });

  it('is nobody’s: every host in it is reserved', () => {
    const hosts = JSON.stringify(exampleIncident('2026-11-27')).match(/[a-z0-9-]+(?:\.[a-z0-9-]+)+/g) ?? [];
    expect(hosts.length).toBeGreaterThan(0);
    for (const host of hosts) expect(host).toMatch(/\.example$/);
  });
});
