import type { DataClass } from '../../core/incident/data-class';
import { addMonths, type Day } from '../../core/incident/partial-date';
import type { Incident, Shop } from '../../core/incident/schema';
import { ADVICE, type AdviceId, adviceFor } from '../../core/verdict/advice';

/** The advice as a page for people, in Markdown: every step with when it is advised, and what comes of it. Made from `ADVICE` alone. */
export function adviceTable(): string {
  return `# What Misemori advises

<!-- Written by \`npm run docs:print\` from core/verdict/advice.ts; change it there. The words are in locales/. -->

Each step is advised for what leaked at the shop, to whom it concerns by the reader's own answers, and by how long ago it was told. The popup
names the first one that is not ticked: as the one thing to do today where it can be finished, else as something to be wary of.

## Steps, in the order in which they are told

| Step | Finished? | When |
|---|---|---|
${Object.entries(ADVICE)
  .map(([id, { kind, when }]) => `| ${id} | ${kind === 'do' ? 'yes' : 'kept in mind'} | ${when} |`)
  .join('\n')}

## Outcomes

At an open shop that was not long unseen; the window began a year before its end, and the leak was told in the month in which it ended.

| What leaked | ${AGES.map((months) => `${months} months later`).join(' | ')} |
|---|${AGES.map(() => '---').join('|')}|
${Object.entries(LEAKS)
  .map(([what, leak]) => `| ${what} | ${AGES.map((months) => stepsAfter(months, leak).join(', ')).join(' | ')} |`)
  .join('\n')}
`;
}

/** The day itself, and both sides of each limit of the advice. */
const AGES = [0, 13, 60, 61, 121];
const TOLD: Day = '2020-06-01';

interface Leak extends Partial<Pick<Incident, 'cause' | 'announcedBy' | 'notAShop'>> {
  data: [DataClass, ...DataClass[]];
  shop?: Partial<Shop>;
}

const LEAKS: Readonly<Record<string, Leak>> = {
  'card number, name': { data: ['card-number', 'name'] },
  'part of a card number': { data: ['card-partial'] },
  'bank account': { data: ['bank-account'] },
  'password, e-mail': { data: ['password', 'email'] },
  'password, e-mail; the shop has closed': { data: ['password', 'email'], shop: { status: 'closed' } },
  'password, e-mail; of a system behind other shops': { data: ['password', 'email'], shop: { unseen: true } },
  'accounts entered; name': { data: ['name'], cause: 'credential-stuffing' },
  'identity document': { data: ['identity-document'] },
  'birth date, phone': { data: ['birth-date', 'phone'] },
  'orders, address': { data: ['order-history', 'address'] },
  'e-mail, seen by others': { data: ['email'], cause: 'misdirected-mail' },
  'a hotel’s account at a booking site': { data: ['reservation'], cause: 'platform-account-takeover' },
  'e-mail, listed by Have I Been Pwned': { data: ['email'], announcedBy: 'hibp' },
};

function stepsAfter(months: number, { data, shop, ...more }: Leak): AdviceId[] {
  const incident: Incident = {
    id: 'shop-2020',
    revision: 1,
    state: 'active',
    shops: [{ key: 'shop', name: { ja: '店', en: 'Shop' }, category: 'general', status: 'open', ...shop }],
    disclosed: TOLD,
    announcedBy: 'operator',
    cause: 'unknown',
    certainty: 'confirmed',
    exposures: [{ who: 'buyers', data, window: { kind: 'purchase', from: addMonths(TOLD, -12), to: TOLD } }],
    sources: [],
    ...more,
  };
  return adviceFor({ incident, shop: undefined, today: addMonths(TOLD, months) }).map(({ id }) => id);
}
