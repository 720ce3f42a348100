import { publishedIncidentSchema } from '../../core/incident/published-incident';
import type { Incident } from '../../core/incident/schema';

/** A complete, invented incident: card data of an open shop, announced in March 2026. Parts of it can be replaced. */
export function hoshiIncident(changed: Partial<Incident> = {}): Incident {
  return publishedIncidentSchema.parse({
    id: 'hoshi-2026',
    revision: 1,
    state: 'active',
    shops: [
      {
        key: 'hoshi',
        name: { ja: '星の店', en: 'Hoshi Shop' },
        category: 'general',
        status: 'open',
        sites: [{ kind: 'site', host: 'hoshi.example', role: 'breached', evidence: 'notice', checked: '2026-03-01' }],
      },
    ],
    disclosed: '2026-03-01',
    announcedBy: 'operator',
    cause: 'unauthorised-access',
    certainty: 'possible',
    exposures: [{ who: 'card-payers', data: ['card-number'], window: { kind: 'purchase', from: '2025-01-01', to: '2026-01-31' } }],
    sources: [{ url: 'https://hoshi.example/notice', kind: 'official', language: 'ja', date: '2026-03-01' }],
    ...changed,
  });
}
