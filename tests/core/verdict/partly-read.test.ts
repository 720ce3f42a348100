import { describe, expect, it } from 'vitest';
import { catalogueEntry } from '../../../core/catalogue/entry';
import { LEVELS } from '../../../core/incident/level';
import { readIncident } from '../../../core/incident/read-incident';
import type { Incident } from '../../../core/incident/schema';
import { affectedOf } from '../../../core/verdict/affected';
import { affectedQuestions } from '../../../core/verdict/affected-questions';
import { formVerdict, type RecordedIncident, recordIncident } from '../../../core/verdict/verdict';
import { tellEntry } from '../../../core/wording/tell-entry';
import { tellIncident } from '../../../core/wording/tell-incident';
import { toolbarBadge } from '../../../core/wording/tell-toolbar';
import { tellVerdict } from '../../../core/wording/tell-verdict';
import { en } from '../../../locales/en';
import { ja } from '../../../locales/ja';
import { loadIncidents } from '../../../scripts/data/load-incidents';
import { anExposure, anIncident, aShop, MOMENT, siteRule } from '../../support/an-incident';

/** As a version of Misemori reads it that does not know of some exposures. */
const without = (incident: Incident, ...places: number[]): Incident =>
  readIncident({ ...incident, exposures: incident.exposures.map((one, i) => (places.includes(i) ? { ...one, data: ['dna'] } : one)) })!;

const TWO_SHOPS = anIncident({
  shops: [aShop('nagi', [siteRule('nagi.example')]), aShop('nami', [siteRule('nami.example')])],
  exposures: [anExposure({ shops: ['nagi'], data: ['card-number'] }), anExposure({ shops: ['nami'], data: ['email'] })],
});
const at = (host: string) => ({ host, path: '/' });

describe('a page whose record cannot be read is never told "no record"', () => {
  const ended = anIncident({
    id: 'ended-2026',
    state: 'withdrawn',
    stateSince: { date: '2026-07-01', reason: { ja: '誤り。', en: 'Wrong.' } },
  });

  it('where nothing that is filed there can be read', () => {
    expect(formVerdict(at('nagi.example'), [], MOMENT, new Map(), 1)).toEqual({ kind: 'unavailable', reason: 'needs-update' });
  });

  it('where of an incident only the exposures of another shop can be read', () => {
    const partly = without(TWO_SHOPS, 0);
    expect(formVerdict(at('nagi.example'), [partly], MOMENT)).toEqual({ kind: 'unavailable', reason: 'needs-update' });
    expect(formVerdict(at('nami.example'), [partly], MOMENT)).toMatchObject({ kind: 'recorded', incidents: [{ shopKey: 'nami' }] });
  });

  it('but is, where nothing is filed there, or where the record names it as an exception', () => {
    expect(formVerdict(at('nagi.example'), [], MOMENT)).toMatchObject({ kind: 'no-record' });
    const sites = [siteRule('nagi.example'), siteRule('blog.nagi.example', { role: 'unaffected' })];
    const exception = without({ ...TWO_SHOPS, shops: [aShop('nagi', sites), TWO_SHOPS.shops[1]!] }, 0);
    expect(formVerdict(at('blog.nagi.example'), [exception], MOMENT)).toMatchObject({ kind: 'no-record' });
  });

  it.each([
    ['en', en],
    ['ja', ja],
  ])('and reads in words that blame nobody (%s)', (_, words) => {
    const verdict = formVerdict(at('nagi.example'), [], MOMENT, new Map(), 1);
    const told = tellVerdict(verdict, words);
    expect(told).toMatchObject({ kind: 'unavailable', headline: words.popup.needsUpdate, hint: words.popup.needsUpdateHint });
    expect(told.mayRebuild).toBeUndefined();
    expect(tellVerdict({ kind: 'unavailable' }, words)).toMatchObject({ headline: words.popup.unavailable, mayRebuild: true });
    expect(toolbarBadge(verdict, words)).toMatchObject({ text: '?', title: words.toolbar.needsUpdate });
  });

  it('and what else is on record is told with it', () => {
    const verdict = formVerdict(at('nagi.example'), [anIncident()], MOMENT, new Map(), 2);
    expect(verdict).toMatchObject({ kind: 'recorded', unread: 2, incidents: [{ incident: { id: 'nagi-2026' } }] });
    expect(tellVerdict(verdict, en)).toMatchObject({
      headline: '1 disclosed incident on record',
      hint: '2 more records can only be read by a newer version of Misemori.',
    });
  });

  it('and that no record stands is not said beside one that cannot be read', () => {
    const verdict = formVerdict(at('nagi.example'), [ended], MOMENT, new Map(), 1);
    expect(tellVerdict(verdict, en)).toMatchObject({ headline: en.popup.needsUpdate, incidents: [{ id: 'ended-2026' }] });
    expect(toolbarBadge(verdict, en)?.text).toBe('?');
    expect(toolbarBadge(formVerdict(at('nagi.example'), [ended], MOMENT), en)).toBeUndefined();
  });
});

describe('a record that cannot be read to the end', () => {
  const whole = anIncident({
    total: { people: 17_171 },
    exposures: [
      anExposure({
        who: 'card-payers',
        data: ['card-number'],
        window: { kind: 'card-entry', from: '2026-01-05', to: '2026-02-03' },
        within: true,
      }),
      anExposure({ who: 'members', data: ['email', 'name'] }),
    ],
  });
  const partly = without(whole, 1);

  it('gives the figure of the whole to no part of it', () => {
    const [summary] = tellIncident(recordIncident(whole, undefined, undefined, MOMENT)!, en).summary;
    expect(summary).toContain('17,171');
    const told = tellIncident(recordIncident(partly, undefined, undefined, MOMENT)!, en);
    expect(JSON.stringify(told)).not.toContain('17,171');
    expect(told.also).toContain(en.popup.partNeedsUpdate);
  });

  it('counts one group as the whole in no list', () => {
    const counted = anIncident({ exposures: [anExposure({ people: 700 }), anExposure({ who: 'guests', people: 5000 })] });
    const figures = (incident: Incident) => tellEntry(catalogueEntry(incident, MOMENT)!, en).figures;
    expect(figures({ ...counted, exposures: counted.exposures.slice(0, 1) })).toBe('700 people');
    expect(figures(without(counted, 1))).toBeUndefined();
  });

  it('rules nobody out, and is lowered by no answer', () => {
    const no = (incident: Incident) => Object.fromEntries(affectedQuestions(incident, undefined).map(({ id }) => [id, 'no' as const]));
    const known = { ...whole, exposures: whole.exposures.slice(0, 1) };
    const level = (incident: Incident) => recordIncident(incident, undefined, undefined, MOMENT, { touch: { nagi: no(incident) } })?.level;
    expect(affectedOf(known, undefined, no(known)).outcome).toEqual({ kind: 'not-among-the-announced' });
    expect(affectedOf(partly, undefined, no(partly)).outcome).toEqual({ kind: 'cannot-be-told' });
    expect([level(known), level(partly)]).toEqual(['record', 'alert']);
  });
});

describe('whatever exposure of today’s records cannot be read', () => {
  const several = loadIncidents(process.cwd()).filter(({ exposures }) => exposures.length > 1);
  const numbers = (recorded: RecordedIncident) => {
    const { summary, exposures, also } = tellIncident(recorded, en);
    return new Set(JSON.stringify([summary, exposures, also]).match(/\d+(?:,\d{3})*/g));
  };

  it('what is told is no graver, and has no figure that the whole did not have', () => {
    expect(several.length).toBeGreaterThan(100);
    for (const incident of several) {
      const full = recordIncident(incident, undefined, undefined, MOMENT)!;
      for (const place of incident.exposures.keys()) {
        const less = recordIncident(without(incident, place), undefined, undefined, MOMENT)!;
        expect(LEVELS.indexOf(less.level), incident.id).toBeLessThanOrEqual(LEVELS.indexOf(full.level));
        const [told, of] = [numbers(less), numbers(full)];
        expect(
          [...told].filter((number) => !of.has(number)),
          incident.id,
        ).toEqual([]);
      }
    }
  });
});
