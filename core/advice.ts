import type { DataClass } from './data-class';
import type { Incident, Shop } from './incident';
import type { PartialDate } from './partial-date';
import { exposuresOf } from './situation';

/** Every step that can be advised, in order of urgency. */
export const ADVICE = [
  'recovery-words',
  'card-statements',
  'card-statements-undated',
  'card-reissue-free',
  'card-reissue',
  'bank-statements',
  'clean-device',
  'password-here',
  'password-elsewhere',
  'password-reused',
  'identity-watch',
  'phishing-order',
  'phishing-contact',
  'phishing-email',
] as const;
export type AdviceId = (typeof ADVICE)[number];

/** A step, with the first day to check statements from where it speaks of one. */
export interface Advice {
  id: AdviceId;
  from?: PartialDate;
}

const PAYABLE: readonly DataClass[] = ['card-number', 'card-security-code'];
const SECRETS: readonly DataClass[] = ['password', 'password-hash', 'security-question', 'login-token'];
const CONTACT: readonly DataClass[] = ['address', 'phone', 'name'];

/** What a shopper can do about an incident, most urgent first; chosen by what leaked there. Empty only where nothing helps. */
export function adviceFor(incident: Incident, shop: Shop | undefined): Advice[] {
  const exposures = exposuresOf(incident, shop);
  const data = new Set(exposures.flatMap((one) => [...one.data, ...(one.dataIfGiven ?? [])]));
  const some = (classes: readonly DataClass[]) => classes.some((one) => data.has(one));
  const shops = shop ? [shop] : incident.shops;
  const steps = new Map<AdviceId, Advice>();
  const advise = (id: AdviceId, wanted: boolean, from?: PartialDate) => {
    if (wanted) steps.set(id, { id, ...(from && { from }) });
  };

  const from =
    incident.statementsFrom ??
    earliest(exposures.filter((one) => one.data.some((x) => PAYABLE.includes(x))).map((one) => one.window?.from));
  advise(
    'recovery-words',
    shops.some((one) => one.sells?.includes('hardware-wallet')),
  );
  advise('card-statements', some(PAYABLE) && from !== undefined, from);
  advise('card-statements-undated', some(PAYABLE) && from === undefined);
  const free = incident.offers?.includes('free-card-reissue') ?? false;
  advise('card-reissue-free', some(PAYABLE) && free);
  advise('card-reissue', some(PAYABLE) && !free);
  advise('bank-statements', data.has('bank-account'));
  const ownDevice = incident.cause === 'stolen-from-user-devices';
  advise('clean-device', ownDevice);
  const reused = incident.cause === 'credential-stuffing';
  advise('password-reused', reused);
  const open = shops.some((one) => one.status === 'open' && one.accounts);
  advise('password-here', some(SECRETS) && open && !reused);
  advise('password-elsewhere', some(SECRETS) && !reused);
  advise('identity-watch', data.has('identity-document') || data.has('government-number'));
  const order = data.has('order-history') || data.has('reservation');
  advise('phishing-order', order);
  advise('phishing-contact', !order && some(CONTACT));
  advise('phishing-email', !order && !some(CONTACT) && data.has('email'));
  return ADVICE.flatMap((id) => steps.get(id) ?? []);
}

function earliest(dates: (PartialDate | undefined)[]): PartialDate | undefined {
  // A window without a start reaches back further than any date; no first day can be named then.
  if (dates.includes(undefined)) return undefined;
  return dates.reduce((a, b) => (a === undefined || (b !== undefined && b < a) ? b : a), undefined);
}
