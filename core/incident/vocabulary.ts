export const CATEGORIES = [
  'general',
  'food',
  'fashion',
  'cosmetics',
  'electronics',
  'hobby',
  'sports',
  'books',
  'travel',
  'airline',
  'rail',
  'restaurant',
  'parcels',
  'cars',
  'optician',
  'utility',
  'ticket',
  'finance',
  'health',
  'adult',
  'dating',
  'gaming',
  'education',
  'media',
  'telecom',
  'social',
  'platform',
  'b2b',
  'other',
] as const;
export type Category = (typeof CATEGORIES)[number];

/** Whether the shop can still be shopped at. `replaced`: it runs on another system or address since. */
export const SHOP_STATUSES = ['open', 'suspended', 'closed', 'replaced', 'unknown'] as const;

export const CAUSES = [
  'unauthorised-access',
  'payment-page-tampering',
  'sql-injection',
  'malware',
  'ransomware',
  'misconfiguration',
  'misdirected-mail',
  'misdirected-letter',
  'insider',
  'loss',
  /** Passwords stolen elsewhere and tried here. */
  'credential-stuffing',
  /** Log-in data stolen from the users' own devices. */
  'stolen-from-user-devices',
  /** The shop's account at a booking site or mall was taken over. */
  'platform-account-takeover',
  'supplier-breach',
  /** Staff were talked into it, by telephone or message. */
  'social-engineering',
  /** The operator's account at an online service for its own work (customer care, sales, files) was entered. */
  'saas-account',
  /** A known or unknown flaw in a part that was added to the shop's system. */
  'plugin-flaw',
  /** An interface answered whoever asked, and was asked for everybody. */
  'scraping',
  /** A false mobile base station took over what telephones sent. */
  'false-base-station',
  'unknown',
] as const;
export type Cause = (typeof CAUSES)[number];

/** How sure the announcement is that data left, surest first: it did, it may have, or no leak was found but it could not be ruled out. */
export const CERTAINTIES = ['confirmed', 'possible', 'not-confirmed'] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/** Public lists of leaks, some of whose entries are told: Have I Been Pwned, BonjourLaFuite. */
export const LISTS = ['hibp', 'bonjourlafuite'] as const;
export type ListName = (typeof LISTS)[number];

/** Who tells the public. A press report of unnamed officials is not the shop's own word; nor is a list's. */
export const ANNOUNCERS = ['operator', 'supplier', 'card-issuer', 'authority', 'press', ...LISTS] as const;

/** Whom an exposure concerns. The last four are no shoppers and are never shown to them. */
export const AUDIENCES = [
  'card-payers',
  'buyers',
  'members',
  'recipients',
  'senders',
  'guests',
  'event-reservations',
  'subscribers',
  'applicants',
  'contract-applicants',
  'mail-recipients',
  'direct-mail-recipients',
  'phone-orderers',
  'account-holders',
  'line-holders',
  'volunteers',
  'enquirers',
  'refund-applicants',
  'customers',
  'business-partners',
  'employees',
  'job-seekers',
  'shareholders',
] as const;
export type Audience = (typeof AUDIENCES)[number];

const NOT_SHOPPERS: ReadonlySet<Audience> = new Set(['business-partners', 'employees', 'job-seekers', 'shareholders']);

/** Whether an exposure of this audience may be told to shoppers at all. */
export function concernsShoppers(who: Audience): boolean {
  return !NOT_SHOPPERS.has(who);
}
