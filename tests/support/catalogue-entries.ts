import { type CatalogueEntry, catalogueEntry } from '../../core/catalogue/entry';
import type { Incident } from '../../core/incident/schema';
import { hoshiIncident } from './hoshi-incident';

/** The moment at which the entries below are told. */
export const MOMENT = { today: '2026-04-01', published: '2026-04-01' };

/** A catalogue entry of an invented incident. */
export const anEntry = (changed: Partial<Incident>): CatalogueEntry => catalogueEntry(hoshiIncident(changed), MOMENT)!;

export const shopNamed = (name: string): Incident['shops'] => [
  { key: 'shop', name: { ja: name, en: name }, category: 'general', status: 'open' },
];
export const reason = { ja: '誤りでした。', en: 'It was wrong.' };

const { disclosed: _, ...undated } = hoshiIncident({
  id: 'undated-2026',
  sources: [{ url: 'https://a.example/', kind: 'official', language: 'ja' }],
});

/** One entry for each thing that a view can ask for. */
export const ENTRIES = {
  cards: anEntry({ id: 'cards-2026', shops: shopNamed('カード') }),
  mail: anEntry({
    id: 'mail-2024',
    shops: shopNamed('メール'),
    disclosed: '2024',
    cause: 'misdirected-mail',
    exposures: [{ who: 'mail-recipients', data: ['email'], people: { n: 49, is: 'about' } }],
  }),
  staff: anEntry({
    id: 'staff-2025',
    disclosed: '2025-05',
    exposures: [
      { who: 'employees', data: ['password'] },
      { who: 'buyers', data: ['address'], people: 20 },
    ],
  }),
  wrong: anEntry({ id: 'wrong-2025', disclosed: '2025-01-01', state: 'withdrawn', stateSince: { date: '2025-02-01', reason } }),
  discreet: anEntry({ id: 'quiet-2026', shops: shopNamed('ひみつ'), discreet: true }),
  undated: catalogueEntry(undated, MOMENT)!,
};
