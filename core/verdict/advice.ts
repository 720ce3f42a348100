import { CARD_DETAILS, type DataClass, LOGIN_SECRETS, PAYABLE_CARD_DATA } from '../incident/data-class';
import type { PartialDate } from '../incident/partial-date';
import type { Exposure, Incident, Shop } from '../incident/schema';
import { isStrong, type SiteRule } from '../incident/site-rule';
import { dataOf, exposuresOf } from './exposures-of';

/** Every step that can be advised, in order of urgency. */
const ADVICE = [
  'recovery-words',
  'card-statements',
  'card-statements-undated',
  'card-reissue-free',
  'card-reissue',
  'bank-statements',
  'clean-device',
  'password-here',
  'password-closed',
  'password-elsewhere',
  'password-reused',
  'security-question',
  'card-partial',
  'balance',
  'identity-watch',
  'birth-date',
  'misdirected',
  'phishing-order',
  'phishing-contact',
  'phishing-email',
  'phishing-supplier',
] as const;
export type AdviceId = (typeof ADVICE)[number];

/** A step, with the first day to check statements from where it speaks of one. */
export interface Advice {
  id: AdviceId;
  from?: PartialDate;
  /** Host whose standard change-password address leads to the right page; only where that is known to be this shop's own. */
  changePasswordAt?: string;
}

const CONTACT: readonly DataClass[] = ['address', 'phone', 'name'];

/**
 * What a shopper can do about an incident, most urgent first; chosen by what leaked there. Empty only where nothing helps.
 * @param rule the rule that matched the page; undefined when the incident was looked up
 * @param longUnseen somebody else may be at the shop's address by now: nobody is sent to log in there
 * @param ruledOut the exposures that the shopper is not among, by their place in the record
 */
export function adviceFor(
  incident: Incident,
  shop: Shop | undefined,
  rule?: SiteRule,
  ruledOut: ReadonlySet<number> = new Set(),
  longUnseen = false,
): Advice[] {
  const exposures = exposuresOf(incident, shop, ruledOut);
  if (exposures.length === 0) return [];
  const data = dataOf(exposures);
  const hasCard = (one: Exposure) => PAYABLE_CARD_DATA.some((card) => one.data.includes(card));
  const some = (classes: readonly DataClass[]) => classes.some((one) => data.has(one));
  const shops = shop ? [shop] : incident.shops;
  const steps = new Map<AdviceId, Advice>();
  const advise = (id: AdviceId, wanted: boolean, more: Omit<Advice, 'id'> = {}) => {
    if (wanted) steps.set(id, { id, ...more });
  };

  const from = incident.statementsFrom ?? earliest(exposures.filter((one) => hasCard(one)).map((one) => one.window?.from));
  advise(
    'recovery-words',
    shops.some((one) => one.sells?.includes('hardware-wallet')),
  );
  advise('card-statements', some(PAYABLE_CARD_DATA) && from !== undefined, from === undefined ? {} : { from });
  advise('card-statements-undated', some(PAYABLE_CARD_DATA) && from === undefined);
  const free = incident.offers?.includes('free-card-reissue') ?? false;
  advise('card-reissue-free', some(PAYABLE_CARD_DATA) && free);
  advise('card-reissue', some(PAYABLE_CARD_DATA) && !free);
  advise('card-partial', !some(PAYABLE_CARD_DATA) && some(CARD_DETAILS));
  advise('bank-statements', data.has('bank-account'));
  advise('balance', data.has('points') || data.has('gift-card'));
  advise('clean-device', incident.cause === 'stolen-from-user-devices');
  const reused = incident.cause === 'credential-stuffing';
  advise('password-reused', reused);
  const withAccounts = shops.filter((one) => one.accounts && !longUnseen);
  const closed = shops.every((one) => one.status === 'closed');
  const host = withAccounts.some((one) => one.status === 'open') ? changePasswordHost(rule) : undefined;
  const mayLogIn = withAccounts.some((one) => one.status === 'open' || one.status === 'unknown');
  advise('password-here', some(LOGIN_SECRETS) && mayLogIn, host === undefined ? {} : { changePasswordAt: host });
  advise('password-closed', some(LOGIN_SECRETS) && closed && !reused);
  advise('password-elsewhere', some(LOGIN_SECRETS) && !closed && !reused);
  advise('security-question', data.has('security-question'));
  advise('identity-watch', data.has('identity-document') || data.has('government-number'));
  advise('birth-date', data.has('birth-date'));
  advise('misdirected', incident.cause === 'misdirected-mail');
  const order = data.has('order-history') || data.has('reservation');
  advise('phishing-order', order);
  // Where the announcement does not say what it was, somebody may know enough to write in the shop's name.
  const contact = some(CONTACT) || data.has('other');
  advise('phishing-contact', !order && contact);
  advise('phishing-email', !order && !contact && data.has('email'));
  advise('phishing-supplier', (incident.suppliers?.length ?? 0) > 0 && (contact || data.has('email')));
  return ADVICE.flatMap((id) => steps.get(id) ?? []);
}

/** The name under which a ticked step is kept: a step that asks for more than before is a new one. */
export function stepKey({ id, from }: Advice): string {
  return from === undefined ? id : `${id} ${from}`;
}

/** A path on a mall is not the shop's own host, and weak evidence is not enough to send anybody to a log-in page. */
function changePasswordHost(rule: SiteRule | undefined): string | undefined {
  return rule && rule.kind !== 'path' && isStrong(rule.evidence) ? rule.host : undefined;
}

function earliest(dates: (PartialDate | undefined)[]): PartialDate | undefined {
  // A window without a start reaches back further than any date; no first day can be named then.
  if (dates.includes(undefined)) return undefined;
  return dates.reduce((a, b) => (a === undefined || (b !== undefined && b < a) ? b : a), undefined);
}
