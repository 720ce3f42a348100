import { addMonths, type Day } from './partial-date';
import type { Incident } from './schema';

/** The host of the invented shop; reserved, so that it can be nobody's (RFC 2606). */
export const EXAMPLE_HOST = 'nagisa-tea.example';

/** The record of an invented shop, as it would stand some months after its announcement: readers try the extension on it. */
export function exampleIncident(today: Day): Incident {
  const disclosed = addMonths(today, -2);
  return {
    id: `nagisa-tea-${disclosed.slice(0, 4)}`,
    revision: 1,
    state: 'active',
    shops: [
      {
        key: 'nagisa-tea',
        name: { ja: 'なぎさ茶舗', en: 'Nagisa Tea' },
        category: 'food',
        status: 'open',
        sites: [{ kind: 'site', host: EXAMPLE_HOST, role: 'breached', evidence: 'notice', checked: today }],
      },
    ],
    disclosed,
    announcedBy: 'operator',
    cause: 'payment-page-tampering',
    certainty: 'possible',
    exposures: [
      {
        who: 'card-payers',
        data: ['card-number', 'card-security-code', 'card-expiry', 'card-holder-name'],
        window: { kind: 'purchase', from: addMonths(today, -16), to: addMonths(today, -4) },
        people: 1204,
      },
      { who: 'members', data: ['email', 'name'], window: { kind: 'record', to: addMonths(today, -4) }, people: { n: 5400, is: 'about' } },
    ],
    sources: [{ url: `https://${EXAMPLE_HOST}/notice`, kind: 'official', language: 'ja', date: disclosed }],
  };
}
