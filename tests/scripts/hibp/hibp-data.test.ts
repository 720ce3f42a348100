import { readFileSync } from 'node:fs';
import { parse } from 'tldts';
import { describe, expect, it } from 'vitest';
import { dayOf } from '../../../core/incident/partial-date';
import { publishedIncidentSchema } from '../../../core/incident/published-incident';
import type { Incident } from '../../../core/incident/schema';
import { readDataset } from '../../../scripts/data/lint/read-dataset';
import { checkHibp } from '../../../scripts/hibp/check-hibp';
import { unmappedClasses } from '../../../scripts/hibp/hibp-exposures';
import { hibpIncidents } from '../../../scripts/hibp/hibp-incidents';
import { readHibp, SNAPSHOT_FILE } from '../../../scripts/hibp/read-hibp';
import { printSnapshot } from '../../../scripts/lists/print-snapshot';

const ROOT = process.cwd();
const { hibp, problems } = readHibp(ROOT);
const { dataset } = readDataset(ROOT, dayOf(Date.now()));
const incidents: Incident[] = hibpIncidents(hibp);
const rules = incidents.flatMap((incident) =>
  incident.shops.flatMap((shop) => (shop.sites ?? []).map((rule) => ({ id: incident.id, rule }))),
);

describe('the data of Have I Been Pwned', () => {
  it('fit their schemas', () => {
    expect(problems).toEqual([]);
  });

  it('pass the check, apart from records that are told by incidents still to be written', () => {
    expect(checkHibp(hibp, dataset).filter(({ rule }) => rule !== 'hibp-told')).toEqual([]);
  });

  it('are written as the renewal would write them', () => {
    expect(readFileSync(SNAPSHOT_FILE, 'utf8')).toBe(printSnapshot(hibp.records));
  });

  it('hold no description', () => {
    expect(new Set(hibp.records.flatMap((record) => Object.keys(record)))).toEqual(
      new Set(['Name', 'Title', 'Domain', 'BreachDate', 'AddedDate', 'ModifiedDate', 'PwnCount', 'DataClasses', 'Flags']),
    );
  });

  it('use no data class that we have no word for', () => {
    expect(unmappedClasses(hibp.records, hibp.lists.dataClasses)).toEqual([]);
  });

  it('make incidents that are as the schema wants them', () => {
    expect(incidents.length).toBeGreaterThan(900);
    for (const incident of incidents) expect(publishedIncidentSchema.safeParse(incident).success, incident.id).toBe(true);
  });

  it('give no id twice', () => {
    expect(new Set(incidents.map(({ id }) => id)).size).toBe(incidents.length);
  });

  it('accuse no public suffix, and no more than a registrable domain', () => {
    const wrong = rules.filter(({ rule }) => {
      const { domain, isIp } = parse(rule.host, { allowPrivateDomains: true });
      return !domain || isIp || (rule.kind === 'site' && domain !== rule.host);
    });
    expect(wrong).toEqual([]);
  });

  it('never claim to know an address well', () => {
    expect(new Set(rules.map(({ rule }) => rule.evidence))).toEqual(new Set(['third-party']));
  });

  it('confirm nothing, which only those who answer for the data can', () => {
    expect(new Set(incidents.map(({ certainty }) => certainty))).toEqual(new Set(['possible']));
    expect(incidents.filter(({ verified }) => verified).length).toBeGreaterThan(700);
  });

  it.each([
    ['Zara', { disclosed: '2026-04-15', suppliers: [expect.objectContaining({ name: { ja: 'Anodot', en: 'Anodot' } })] }],
    ['SamsungGermany', { suppliers: [expect.objectContaining({ name: { ja: 'Spectos', en: 'Spectos' } })] }],
    ['CanadaGoose', { unnamedSupplier: 'other' }],
    ['Boulanger', { disclosed: '2024-09-08' }],
    ['Tibber', { disclosed: '2024-11-13' }],
    // Listed a year later: that day is the list's own, and is told as that.
    ['Cultura', { disclosed: '2024-09-10', sources: [{ date: '2025-09-25' }, { date: '2024-09-10' }] }],
    ['WIRED', { notAShop: true }],
    ['SUCCESS', { notAShop: true }],
  ])('are told of %s as we corrected them', (name, expected) => {
    expect(incidents.find(({ sources }) => sources.some(({ url }) => url.endsWith(`/${name}`)))).toMatchObject(expected);
  });

  it.each(['ancestry.com', 'sony.com', 'drizly.com', 'funimation.com'])('say nothing of %s', (host) => {
    expect(rules.filter(({ rule }) => rule.host === host)).toEqual([]);
  });

  it('say of every shop what it sells', () => {
    for (const [name, { sells }] of hibp.lists.shops) expect(sells, name).toMatch(/^\S.{5,}$/);
  });

  it.each([...hibp.lists.toldElsewhere.keys(), ...hibp.lists.excluded.keys()])('do not tell of %s', (name) => {
    expect(incidents.filter(({ sources }) => sources.some(({ url }) => url.endsWith(`/${name}`)))).toEqual([]);
  });

  it.each(['JCPenney', '7-Eleven', 'Udemy', 'Coachella'])(
    'raise no badge for %s, of which it is in doubt whether shoppers are concerned',
    (name) => {
      expect(incidents.find(({ sources }) => sources.some(({ url }) => url.endsWith(`/${name}`)))?.notAShop).toBe(true);
    },
  );
});
