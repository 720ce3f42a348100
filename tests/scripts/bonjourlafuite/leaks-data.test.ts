import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { publishedIncidentSchema } from '../../../core/incident/published-incident';
import { recordIncident } from '../../../core/verdict/verdict';
import { leakKey } from '../../../scripts/bonjourlafuite/leak-schema';
import { readLeaks } from '../../../scripts/bonjourlafuite/read-leaks';
import { checkData } from '../../../scripts/data/load-incidents';
import { printSnapshot } from '../../../scripts/lists/print-snapshot';

const ROOT = process.cwd();
const FOLDER = 'data/bonjourlafuite';
const { leaks, problems } = readLeaks(ROOT);
const checked = checkData(ROOT);
const incidents = checked.leaks;
const rules = incidents.flatMap(({ id, shops }) => shops.flatMap(({ sites = [] }) => sites.map((rule) => ({ id, rule }))));

describe('the data of BonjourLaFuite', () => {
  it('fit their schemas, and pass the check', () => {
    expect(problems).toEqual([]);
    expect(checked.problems.filter(({ file }) => file.startsWith(FOLDER))).toEqual([]);
  });

  it('are written as the renewal would write them', () => {
    expect(readFileSync(`${FOLDER}/snapshot.json`, 'utf8')).toBe(printSnapshot(leaks.leaks));
  });

  it.each(['data-classes', 'shops', 'others', 'excluded', 'hosts', 'suppliers', 'names', 'corrections', 'told-elsewhere'])(
    'are kept in order: %s',
    (name) => {
      const keys = Object.keys(JSON.parse(readFileSync(`${FOLDER}/${name}.json`, 'utf8')));
      expect(keys).toEqual([...keys].sort());
    },
  );

  it('make incidents that are as the schema wants them', () => {
    expect(incidents.length).toBeGreaterThan(150);
    for (const incident of incidents) expect(publishedIncidentSchema.safeParse(incident).success, incident.id).toBe(true);
  });

  it('confirm nothing, which only those who answer for the data can', () => {
    expect(new Set(incidents.map(({ certainty, announcedBy }) => `${announcedBy} ${certainty}`))).toEqual(
      new Set(['bonjourlafuite possible']),
    );
    expect(incidents.filter(({ verified }) => verified)).toEqual([]);
  });

  it('never claim to know an address well', () => {
    expect(rules.length).toBeGreaterThan(20);
    expect(new Set(rules.map(({ rule }) => rule.evidence))).toEqual(new Set(['third-party']));
  });

  it('never raise an alert, whatever leaked, on the day they were told, at an address or by name', () => {
    const grave = incidents.filter(({ exposures }) =>
      exposures.some(({ data }) => data.some((one) => /^(card-number|bank-account|password)/.test(one))),
    );
    expect(grave.length).toBeGreaterThan(20);
    for (const incident of incidents) {
      const day = `${incident.id.slice(-4)}-12-31`;
      const shop = incident.shops[0]!;
      for (const rule of [undefined, ...(shop.sites ?? [])]) {
        const level = recordIncident(incident, rule && shop, rule, { today: day, published: day })?.level;
        expect(['none', 'record', 'caution'], `${incident.id} ${rule?.host ?? 'by name'}`).toContain(level);
      }
    }
  });

  it('show no link but the list’s own', () => {
    const shown = incidents.flatMap(({ sources }) => sources);
    expect(shown.filter(({ url, kind }) => !url.startsWith('https://bonjourlafuite.eu.org/') || kind !== 'database')).toEqual([]);
  });

  it('say where each address was seen', () => {
    for (const [name, { evidence, seen }] of leaks.lists.hosts) {
      expect(evidence, name).toMatch(/^\S.{15,}$/);
      expect(seen <= '2026-11-28', name).toBe(true);
    }
  });

  it('tell of no entry that was left out, is told elsewhere, or waits for a decision', () => {
    const told = new Set([...leaks.lists.shops.keys(), ...leaks.lists.others.keys()]);
    expect(incidents.length).toBeLessThanOrEqual(told.size);
    const silent = leaks.leaks.filter((leak) => !told.has(leakKey(leak)));
    expect(silent.length).toBeGreaterThan(100);
  });

  it('are no shop’s where they are an insurer’s, a bank’s, a carrier’s or a telephone company’s', () => {
    const wrong = [...leaks.lists.shops].filter(([, { category }]) =>
      ['finance', 'telecom', 'b2b', 'social', 'platform'].includes(category),
    );
    expect(wrong).toEqual([]);
  });

  it.each([
    ['2026-01-12 Blackstore', 'blackstore.fr', 101_979],
    ['2026-01-07 Corse GSM', undefined, 41_954],
    ['2024-11-12 Picard', 'picard.fr', 45_000],
  ])('tell of %s as it is listed', (key, host, people) => {
    const index = incidents.findIndex(({ shops, disclosed }) => `${disclosed} ${shops[0]?.name.en}`.startsWith(key));
    expect(incidents[index]?.shops[0]?.sites?.[0]?.host).toBe(host);
    expect(JSON.stringify(incidents[index]?.exposures.at(-1))).toContain(String(people));
  });

  it.each(['Electro Dépôt', 'Disneyland', 'MYM', 'Coriolis', 'VeryChic', 'O’tacos'])(
    'say nothing of %s, which somebody merely claims',
    (name) => {
      expect(incidents.filter(({ shops }) => shops.some((shop) => shop.name.en === name))).toEqual([]);
    },
  );
});
