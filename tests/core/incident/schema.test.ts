import { describe, expect, it } from 'vitest';
import { publishedIncidentSchema } from '../../../core/incident/published-incident';
import { AUDIENCES, CATEGORIES, CAUSES, CERTAINTIES, concernsShoppers, SHOP_STATUSES } from '../../../core/incident/vocabulary';
import { wholeIncident } from '../../support/whole-incident';
import { WINDOW_KINDS } from '../../support/window-kinds';

const accepts = (change: object) => publishedIncidentSchema.safeParse({ ...wholeIncident(), ...change }).success;
const exposure = (change: object) => ({ exposures: [{ who: 'members', data: ['email'], ...change }] });
const shop = (change: object) => ({ shops: [{ ...wholeIncident().shops[0], ...change }] });

describe('whom an exposure concerns', () => {
  it('is told to shoppers, but for partners, employees, job seekers and shareholders', () => {
    expect(AUDIENCES.filter((who) => !concernsShoppers(who))).toEqual(['business-partners', 'employees', 'job-seekers', 'shareholders']);
  });
});

describe('a record may say', () => {
  it.each([
    ...AUDIENCES.map((who) => exposure({ who })),
    ...WINDOW_KINDS.map((kind) => exposure({ window: { kind } })),
    ...CERTAINTIES.map((certainty) => exposure({ certainty })),
    ...CAUSES.map((cause) => ({ cause })),
    ...CATEGORIES.map((category) => shop({ category })),
    ...SHOP_STATUSES.map((status) => shop({ status })),
    { disclosed: '2026' },
    { attack: {} },
    { total: undefined },
    { id: 'a-1999' },
  ])('%j', (change) => {
    expect(accepts(change)).toBe(true);
  });
});

describe('a record may not say', () => {
  it.each<[string, object]>([
    ['nothing of who is concerned', { exposures: [] }],
    ['nothing of what leaked', exposure({ data: [] })],
    ['where it can be read nowhere', { sources: [] }],
    ['that no shop is concerned', { shops: [] }],
    ['an id without a year', { id: 'tsukimi' }],
    ['an id of another century', { id: 'tsukimi-1899' }],
    ['a revision before the first', { revision: 0 }],
    ['that a later reader is needed than any', { needsReader: 0 }],
    ['a certainty of its own', { certainty: 'probable' }],
    ['a date that is none', { disclosed: '2026-13' }],
    ['fewer people than none', exposure({ people: -1 })],
  ])('%s', (_, change) => {
    expect(accepts(change)).toBe(false);
  });
});
