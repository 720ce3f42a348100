import { CERTAINTIES } from '../core/incident/schema';
import type { RecordedIncident } from '../core/verdict/verdict';
import { type ToldNotice, tellNotice } from '../core/wording/tell-notice';
import type { Words } from '../core/wording/words';
import { recorded } from './invented';

/** Every text of the in-page badge, by name: who announced it, and how surely. */
export function galleryNotices(words: Words): Map<string, ToldNotice> {
  const base = recorded('nagisa-tea-2026');
  const { suppliers: _, unnamedSupplier: __, ...plain } = base.incident;
  const kinds = {
    shop: plain,
    relayed: { ...plain, announcedBy: 'card-issuer' },
    supplier: recorded('minato-books-2026').incident,
  } as const;
  return new Map(
    Object.entries(kinds).flatMap(([kind, incident]) =>
      CERTAINTIES.map((certainty): [string, ToldNotice] => {
        const one: RecordedIncident = { ...base, incident: { ...incident, certainty } };
        return [`notice-${kind}-${certainty}`, tellNotice(one, words)];
      }),
    ),
  );
}
