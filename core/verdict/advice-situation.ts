import { isStrong } from '../incident/address-evidence';
import { type DataClass, LOGIN_SECRETS, PAYABLE_CARD_DATA } from '../incident/data-class';
import { addMonths, type Day, earliest, firstDay, latest, type PartialDate } from '../incident/partial-date';
import type { Exposure, Incident, Shop } from '../incident/schema';
import type { SiteRule } from '../incident/site-rule';
import { firstOf, lastOf } from '../incident/windows-of';
import { disclosureOf } from './disclosure-of';
import { dataOf, exposuresOf } from './exposures-of';
import { CARD_LIFE_MONTHS } from './policy';
import type { Span } from './span-of';

/** How far back the statements of a bank or card issuer can be seen, as a rule. */
export const STATEMENTS_SHOWN_MONTHS = 24;
/** Passports live the longest of the papers that people show, ten years. */
export const PAPERS_LIFE_MONTHS = 120;

/** About whom and when advice is asked for. */
export interface AdviceInput {
  incident: Incident;
  /** The shop that was matched; undefined when the incident was looked up as a whole. */
  shop: Shop | undefined;
  today: Day;
  /** The rule that matched the page; absent when the incident was looked up. */
  rule?: SiteRule | undefined;
  /** The exposures that the shopper is not among, by their place in the record. */
  ruledOut?: ReadonlySet<number> | undefined;
  /** Somebody else may be at the shop's address by now: nobody is sent to log in there. */
  longUnseen?: boolean | undefined;
}

/** Everything about an incident that its advice is chosen by. */
export interface AdviceSituation {
  /** Whether any of these kinds of data leaked. */
  has(...classes: DataClass[]): boolean;
  cause: Incident['cause'];
  /** By Have I Been Pwned; and on a subject that is looked up by the address's owner alone. */
  listed: boolean;
  discreet: boolean;
  /** Absent where nothing leaked that can be paid with. */
  card?: CardSituation;
  identityPapers: boolean;
  /** Numbers of passports leaked that may be valid still. */
  passports: boolean;
  /** Passwords leaked, also hashed. */
  passwords: boolean;
  /** Accounts were entered with passwords from elsewhere. */
  entered: boolean;
  /** One or the other, or log-in tokens leaked: somebody may be in the reader's account. */
  opened: boolean;
  /** Keys of the shops where a password can and should be changed. */
  logInAt: readonly string[];
  changePasswordAt: string | undefined;
  /** Every shop has closed; every shop works behind others. */
  closed: boolean;
  unseen: boolean;
  sellsWallets: boolean;
  sellsLines: boolean;
  /** By which way, and with what, somebody could now write in the shop's name. */
  writers: 'of-an-order' | 'by-any-way' | 'by-mail' | undefined;
  supplierWrites: boolean;
}

interface CardSituation {
  /** `dated`: from a day that can still be seen; undefined where the leak was told so long ago that no statement shows it. */
  statements: 'dated' | 'all' | undefined;
  statementsFrom: PartialDate | undefined;
  /** A card of that time may not have expired yet. */
  mayBeValid: boolean;
  freeReissue: boolean;
  /** When the cards were used; an end that is missing is not known for all of them. */
  used: Span;
}

/** What advice is chosen by; undefined where none of the exposures concerns the reader. */
export function situationOf({ incident, shop, today, rule, ruledOut, longUnseen = false }: AdviceInput): AdviceSituation | undefined {
  const exposures = exposuresOf(incident, shop, ruledOut);
  if (exposures.length === 0) return undefined;
  const data = dataOf(exposures);
  const has = (...classes: DataClass[]) => classes.some((one) => data.has(one));
  const shops = shop ? [shop] : incident.shops;
  const card = cardOf(incident, exposures, today);
  const entered = incident.cause === 'credential-stuffing';
  const opened = entered || has(...LOGIN_SECRETS);
  const lostAt = (key: string) =>
    exposures.some((one) => (entered || LOGIN_SECRETS.some((secret) => dataOf([one]).has(secret))) && (one.shops?.includes(key) ?? true));
  const mayOpen = ({ status, unseen, key }: Shop) => (status === 'open' || status === 'unknown') && !unseen && !longUnseen && lostAt(key);
  const logIn = shops.filter(mayOpen);
  const papersTold = disclosureOf(incident);
  return {
    has,
    cause: incident.cause,
    listed: incident.announcedBy === 'hibp',
    discreet: incident.discreet === true,
    ...(card && { card }),
    identityPapers: has('government-number') || (has('identity-document') && isWithin(papersTold, PAPERS_LIFE_MONTHS, today)),
    passports: has('passport-number') && isWithin(papersTold, PAPERS_LIFE_MONTHS, today),
    passwords: has('password', 'password-hash'),
    entered,
    opened,
    logInAt: logIn.map(({ key }) => key),
    changePasswordAt: logIn.length > 0 ? changePasswordHost(rule) : undefined,
    closed: shops.every(({ status }) => status === 'closed'),
    unseen: shops.every(({ unseen }) => unseen === true),
    sellsWallets: shops.some(({ sells }) => sells?.includes('hardware-wallet')),
    sellsLines: shops.some(({ category }) => category === 'telecom'),
    writers: writersOf(incident, has),
    supplierWrites: (incident.suppliers ?? []).some(({ service }) => HEARD_FROM.includes(service)),
  };
}

const HEARD_FROM: readonly NonNullable<Incident['suppliers']>[number]['service'][] = ['checkout', 'payment', 'shipping', 'booking'];

function cardOf(incident: Incident, exposures: readonly Exposure[], today: Day): CardSituation | undefined {
  const cards = exposures.filter((one) => PAYABLE_CARD_DATA.some((data) => dataOf([one]).has(data)));
  if (cards.length === 0) return undefined;
  const recent = cards.filter((one) => isWithin(disclosureOf(incident, one), CARD_LIFE_MONTHS, today));
  const from = incident.statementsFrom ?? earliest(recent.map(firstOf));
  const shown = from !== undefined && firstDay(from) >= addMonths(today, -STATEMENTS_SHOWN_MONTHS);
  const [first, last] = [earliest(cards.map(firstOf)), latest(cards.map(lastOf))];
  return {
    statements: recent.length === 0 ? undefined : shown ? 'dated' : 'all',
    statementsFrom: from,
    mayBeValid: recent.map(lastOf).some((last) => last === undefined || isWithin(last, CARD_LIFE_MONTHS, today)),
    freeReissue: incident.offers?.includes('free-card-reissue') ?? false,
    used: { ...(first !== undefined && { from: first }), ...(last !== undefined && { to: last }) },
  };
}

/** Where the announcement does not say what leaked, somebody may know enough to write in the shop's name. */
function writersOf({ cause }: Incident, has: AdviceSituation['has']): AdviceSituation['writers'] {
  // Who took over a hotel's account writes inside the booking site; that is a warning of its own.
  if (cause === 'platform-account-takeover') return undefined;
  if (has('order-history', 'reservation')) return 'of-an-order';
  if (has('address', 'phone', 'name', 'other')) return 'by-any-way';
  return has('email') ? 'by-mail' : undefined;
}

/** A path on a mall is not the shop's own host, and weak evidence is not enough to send anybody to a log-in page. */
function changePasswordHost(rule: SiteRule | undefined): string | undefined {
  return rule && rule.kind !== 'path' && isStrong(rule.evidence) ? rule.host : undefined;
}

/** Whether a day is at most so many months ago, as the policy counts; a day that is not known is long ago. */
function isWithin(date: PartialDate | undefined, months: number, today: Day): boolean {
  return date !== undefined && today <= addMonths(firstDay(date), months);
}
