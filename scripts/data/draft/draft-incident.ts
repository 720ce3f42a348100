import { slugOf } from '../slug-of';
import type { Answers } from './questions';

/** Who usually speaks on a page of this kind. A news item or a copy mostly passes on the shop's own word. */
const SPEAKER: Record<string, string> = {
  supplier: 'supplier',
  'card-issuer': 'card-issuer',
  regulator: 'authority',
  database: 'hibp',
};

/**
 * A record made of the answers, not yet validated: the schema and the lint say what is wrong with it.
 * @param today for an address that was looked at just now
 */
export function draftIncident(answers: Answers, today: string): { id: string; [field: string]: unknown } {
  const get = (flag: string) => (answers[flag] ?? '').trim();
  const key = slugOf(get('shop-en'));
  const disclosed = get('disclosed') === 'unknown' ? '' : get('disclosed');
  const supplier = get('supplier');
  const unnamed = get('unnamed-supplier');
  const through = supplier !== '' || unnamed !== '';
  return {
    id: get('id') || `${key}-${(disclosed || get('source-date')).slice(0, 4)}`,
    revision: 1,
    state: 'active',
    ...(get('operator-ja') && { operator: { ja: get('operator-ja'), en: get('operator-en') } }),
    shops: [
      {
        key,
        name: { ja: get('shop-ja'), en: get('shop-en') },
        category: get('category'),
        status: get('status'),
        ...(get('host') && {
          sites: [
            {
              kind: get('kind') || (get('path') ? 'path' : 'host'),
              host: get('host').toLowerCase(),
              role: through ? 'affected-through-supplier' : 'breached',
              evidence: get('evidence'),
              checked: get('checked') || today,
              ...(get('path') && { path: get('path') }),
            },
          ],
        }),
      },
    ],
    ...(disclosed && { disclosed }),
    announcedBy: get('announced-by') || SPEAKER[get('source')] || 'operator',
    cause: get('cause'),
    ...(unnamed && { unnamedSupplier: unnamed }),
    certainty: get('certainty'),
    exposures: [
      {
        who: get('who'),
        data: get('data')
          .split(',')
          .map((one) => one.trim()),
      },
    ],
    ...(disclosed && { events: [{ what: 'disclosed', date: disclosed }] }),
    sources: [{ url: get('url'), kind: get('source'), language: get('language'), ...(get('source-date') && { date: get('source-date') }) }],
    ...(supplier && { suppliers: [supplier] }),
  };
}
