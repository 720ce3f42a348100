import type { LeakLists } from '../../scripts/bonjourlafuite/leak-lists';
import type { Leak } from '../../scripts/bonjourlafuite/leak-schema';

/** An entry about an invented shop. */
export function aLeak(changes: Partial<Leak> = {}): Leak {
  return {
    date: '2026-02-13',
    processor: 'Thé du Marais',
    subcontractor: null,
    volume: '41 954 clients',
    data: ['Nom, prénom', 'Adresse email'],
    links: ['https://bonjourlafuite.eu.org/img/the-du-marais.png', 'https://news.example/the'],
    revision: 1,
    ...changes,
  };
}

/** Lists that decided that it is a shop, and know the words of these tests. */
export function leakLists(changes: Partial<LeakLists> = {}): LeakLists {
  return {
    dataClasses: new Map([
      ['nom, prénom', ['name' as const]],
      ['adresse email', ['email' as const]],
      ['iban', ['bank-account' as const]],
      ['numéro de carte bancaire', ['card-number' as const]],
      ["date d'expiration", ['card-expiry' as const]],
      ['mot de passe', ['password' as const]],
      ['inconnu', ['other' as const]],
    ]),
    shops: new Map([['2026-02-13 Thé du Marais', { category: 'food' as const, sells: 'tea' }]]),
    others: new Map(),
    excluded: new Map(),
    hosts: new Map(),
    suppliers: new Map([['Nuage', { service: 'warehouse' as const, evidence: 'its own notice' }]]),
    names: new Map(),
    corrections: new Map(),
    discreet: new Set(),
    toldElsewhere: new Map(),
    ...changes,
  };
}

/** The list in its CSV form, as its mirror writes it: every cell quoted, lists as Python prints them. */
export function leaksCsv(rows: readonly Partial<Record<string, string>>[]): string {
  const columns = ['date', 'status', 'processor', 'subcontractor', 'organization_type', 'volume', 'data', 'sensitive', 'links'];
  const line = (cells: readonly string[]) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';');
  const given = { date: '2026-02-13', status: 'confirmed', processor: 'Thé du Marais', organization_type: 'private_company' };
  return `${[columns, ...rows.map((row) => columns.map((column) => ({ ...given, ...row })[column] ?? ''))].map(line).join('\n')}\n`;
}
