import type { Exposure, Incident } from '../../core/incident/schema';

/** Two shops, two groups and records of them, for the tests of "did this touch me?". */
export const SHOP = { key: 'a', name: { ja: 'あ', en: 'A' }, category: 'general', status: 'open' } as const;
export const OTHER = { ...SHOP, key: 'b' };
const SOURCE = { url: 'https://a.example/notice', kind: 'official', language: 'ja', date: '2026-01-10' } as const;

export function incidentOf(exposures: Exposure[], change: Partial<Incident> = {}): Incident {
  return {
    id: 'a-2026',
    revision: 1,
    state: 'active',
    shops: [SHOP],
    disclosed: '2026-01-10',
    announcedBy: 'operator',
    cause: 'unauthorised-access',
    certainty: 'possible',
    exposures,
    sources: [SOURCE],
    ...change,
  };
}

export const CARDS: Exposure = {
  who: 'card-payers',
  data: ['card-number'],
  window: { kind: 'purchase', from: '2021-06-28', to: '2024-05-30' },
};
export const PEOPLE: Exposure = {
  who: 'customers',
  data: ['address', 'name'],
  window: { kind: 'record', from: '2012-02', to: '2024-05-30' },
};
