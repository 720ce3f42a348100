import type { Incident } from '../core/incident/schema';
import { CERTAINTIES } from '../core/incident/vocabulary';
import type { RecordedIncident } from '../core/verdict/verdict';
import { type ToldNotice, tellNotice } from '../core/wording/tell-notice';
import type { Words } from '../core/wording/words';
import { recorded, toldLater } from './invented';

/** Every text of the in-page badge, by name: who announced it, how surely, whether accounts were entered, and by when. */
export function galleryNotices(words: Words): Map<string, ToldNotice> {
  const base = recorded('nagisa-tea-2026');
  const { suppliers: _, unnamedSupplier: __, ...plain } = base.incident;
  const kinds = {
    shop: plain,
    relayed: { ...plain, announcedBy: 'card-issuer' },
    supplier: recorded('minato-books-2026').incident,
  } as const;
  const [first, ...others] = plain.exposures;
  const mixed = first ? [{ ...first, certainty: 'confirmed' as const }, ...others] : [];
  const told = (incident: Incident) => tellNotice({ ...base, incident }, true, words);
  const entered: Incident = { ...plain, cause: 'credential-stuffing' };
  return new Map([
    ...Object.entries(kinds).map(([kind, incident]): [string, ToldNotice] => [
      `notice-${kind}-mixed`,
      told({ ...incident, exposures: mixed }),
    ]),
    ['notice-entered', told(entered)],
    ['notice-entered-relayed', told({ ...entered, announcedBy: 'press' })],
    ['notice-later', told({ ...plain, ...toldLater(plain) })],
    ...Object.entries(kinds).flatMap(([kind, incident]) =>
      CERTAINTIES.map((certainty): [string, ToldNotice] => {
        const one: RecordedIncident = { ...base, incident: { ...incident, certainty } };
        return [`notice-${kind}-${certainty}`, tellNotice(one, true, words)];
      }),
    ),
  ]);
}
