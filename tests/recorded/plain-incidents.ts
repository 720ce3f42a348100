import type { Incident } from '../../core/incident/schema';
import { incident } from '../support/feed-fixture';

const stateSince = { date: '2026-10-01', reason: { ja: '理由です。', en: 'A reason.' } };

/** Invented incidents of every state, and some that lie at several addresses, at none, or at a supplier's. */
export function plainIncidents(): Incident[] {
  const [shop] = incident(9).shops;
  if (!shop) throw new Error('an invented incident has a shop');
  const { sites: _, ...nowhere } = shop;
  return [
    incident(1),
    incident(2, { state: 'corrected', stateSince, revision: 2 }),
    incident(3, { state: 'cleared', stateSince }),
    incident(4, { state: 'withdrawn', stateSince }),
    incident(5, { discreet: true }),
    incident(6, { notAShop: true, announcedBy: 'hibp' }),
    incident(7, { shops: [shop, { ...shop, key: 'other', sites: incident(10).shops[0]?.sites }] }),
    incident(8, { shops: [nowhere] }),
    incident(11, {
      cause: 'supplier-breach',
      suppliers: [{ id: 'mochi', name: { ja: 'もち', en: 'Mochi' }, service: 'warehouse', hosts: ['cdn.mochi.example'] }],
    }),
  ];
}
