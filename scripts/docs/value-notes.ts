import type { AddressEvidence } from '../../core/incident/address-evidence';
import type { IncidentFile } from '../../core/incident/curated-file';
import type { DataClass } from '../../core/incident/data-class';
import type { Source } from '../../core/incident/schema';
import type { SiteRule } from '../../core/incident/site-rule';
import type { State } from '../../core/incident/state';
import type { SUPPLIER_SERVICES } from '../../core/incident/supplier';
import type { Audience, CATEGORIES, Cause, Certainty, SHOP_STATUSES } from '../../core/incident/vocabulary';

/** What each value of a field means, a phrase each; the compiler asks for those that are missing. */
type Meanings<Value extends string> = Readonly<Record<Value, string>>;

/**
 * What every value that a curator can write means, by field, said once: `data/README.md` and the JSON Schemas for editors are both
 * made from these. A field that takes the values of another names it under `as`, which is no value of any.
 */
export type ValueNotes = Readonly<Record<string, Meanings<string>>>;

/** What the values of a field mean, whichever field says it; nothing for one that takes any value. */
export function meaningsOf(path: string, notes: ValueNotes): Meanings<string> {
  const own = notes[path] ?? {};
  return own['as'] === undefined ? own : meaningsOf(own['as'], notes);
}

type In<T> = NonNullable<T> extends readonly (infer One)[] ? One : never;
type Exposure = IncidentFile['exposures'][number];

const STATE: Meanings<State> = {
  active: 'as it was announced; warns',
  corrected: 'we had something wrong and put it right; warns',
  cleared: 'the final report found no leak; warns nobody',
  withdrawn: 'the record should not have been made; warns nobody, and whoever was warned is told',
};

const CATEGORY: Meanings<(typeof CATEGORIES)[number]> = {
  general: 'many kinds of goods, department stores, gift shops',
  food: 'food and drink',
  fashion: 'clothes, shoes, bags, jewellery, glasses',
  cosmetics: 'cosmetics and toiletries',
  electronics: 'electronics, computers, household appliances',
  hobby: 'toys, models, crafts, pets, instruments, merchandise of artists and characters',
  sports: 'sports, outdoors, bicycles, cars and motorcycles',
  books: 'books, magazines, music and films to own',
  travel: 'hotels, journeys, transport that is none of the next',
  airline: 'flights',
  rail: 'trains',
  restaurant: 'meals at tables, to take away or brought home',
  parcels: 'carries parcels and letters',
  cars: 'sells or lends cars and motorcycles, or what belongs to them',
  optician: 'glasses, contact lenses, hearing aids',
  utility: 'electricity, gas, water',
  ticket: 'tickets for events',
  finance: 'banks, cards, insurance, crypto assets',
  health: 'medicine, clinics, fitness',
  adult: 'adult goods and content; also `discreet`',
  dating: 'dating and marriage services; also `discreet`',
  gaming: 'games and their accounts',
  education: 'courses, schools, examinations',
  media: 'news, video, music or comics to read or watch there',
  telecom: 'telephone and internet contracts',
  social: 'communities, forums, social networks',
  platform: 'a mall, a shop builder or a service on which shops run, itself',
  b2b: 'sells to businesses',
  other: 'none of these',
};

const SHOP_STATUS: Meanings<(typeof SHOP_STATUSES)[number]> = {
  open: 'was seen open after the incident',
  suspended: 'was stopped when it was announced, and not seen since',
  closed: 'has closed for good',
  replaced: 'goes on with another system or at another address',
  unknown: 'nobody looked, or it could not be told',
};

const SITE_KIND: Meanings<SiteRule['kind']> = {
  host: "exactly this host: a shop on a company's domain",
  site: 'this registrable domain and every host below it: only where all of it is the shop',
  path: "this host from this path down: a shop on a mall or a company's host",
};

const SITE_ROLE: Meanings<SiteRule['role']> = {
  breached: 'the shop that was breached',
  'affected-through-supplier': 'a shop whose customers were hit at a supplier',
  successor: 'where the shop is now; it was elsewhere then',
  unaffected: 'an exception inside a wider rule: not the shop, or not concerned',
};

const EVIDENCE: Meanings<AddressEvidence> = {
  notice: 'the notice itself, or a copy of it, shows the address; can raise an alert',
  'shop-page': "the shop's own page at that address says who it is; can raise an alert",
  'other-page': 'another page of the operator links to it or names it',
  'third-party': 'a page of somebody else names it',
  'name-beside-host': 'a list has the name and the host side by side, and no more',
};

const ANNOUNCER: Meanings<IncidentFile['announcedBy']> = {
  operator: 'whoever runs the shop, also where a news report repeats it',
  supplier: 'the supplier at which it happened',
  'card-issuer': 'a card company, for the shop',
  authority: 'a regulator, the police, a public body',
  press: "a report that rests on nobody's announcement",
  hibp: 'the list Have I Been Pwned; it can make a leak possible, never confirmed',
  bonjourlafuite: 'the French list BonjourLaFuite, likewise',
};

const NOTICE_CHANGE: Meanings<In<In<IncidentFile['notices']>['changed']>> = {
  figures: 'how many',
  data: 'which kinds of data',
  groups: 'it was the first to name some of the people or data',
  window: 'which days',
  certainty: 'how sure the leak is',
};

const CAUSE: Meanings<Cause> = {
  'unauthorised-access': 'somebody got in; how is not said, or fits nothing below',
  'payment-page-tampering': 'the page on which cards are entered was altered',
  'sql-injection': 'a database was read through a form or an address',
  malware: 'a program was planted on a server or a terminal',
  ransomware: 'data was encrypted or stolen for ransom',
  misconfiguration: 'nobody broke in: a setting, a fault or a change showed data to others',
  'misdirected-mail': 'an e-mail went to others, or showed their addresses',
  'misdirected-letter': 'a letter or parcel went to others',
  insider: 'somebody with access took it: staff, contractors, former ones',
  loss: 'a device, a medium or papers went missing or were stolen',
  'credential-stuffing': 'passwords stolen elsewhere were tried here; no failure of the shop',
  'stolen-from-user-devices': "log-in data was taken from the users' own devices; no failure of the shop",
  'platform-account-takeover': "the shop's account at a booking site or mall was taken over",
  'supplier-breach': 'it happened at a supplier, and how is not said; else write how, and the supplier',
  'social-engineering': 'staff were talked into giving access or data, by telephone or message',
  'saas-account': 'its account at an online service for its own work (customer care, sales, files) was entered, not the service',
  'plugin-flaw': "a flaw in a part that was added to the shop's system, by whoever made it",
  scraping: 'an interface that answered whoever asked was asked for everybody',
  'false-base-station': 'a false mobile base station took over what telephones sent',
  unknown: 'not said, or still being looked into',
};

const SERVICE: Meanings<(typeof SUPPLIER_SERVICES)[number]> = {
  checkout: 'checkout, payment and delivery together, such as a seller of record abroad',
  payment: 'takes the payments',
  'shop-platform': 'the system that the shop runs on',
  'form-tool': 'input forms and what fills them in',
  'site-search': 'search inside the site',
  mailing: 'prints and posts letters, or sends mails',
  warehouse: 'stores and packs the goods',
  shipping: 'carries the goods',
  booking: 'takes bookings',
  marketing: 'advertising, campaigns, analysis',
  'system-operation': 'runs servers or systems',
  intermediary: 'passes the work on to another supplier',
  other: 'none of these',
};

const CERTAINTY: Meanings<Certainty> = {
  confirmed: '"was leaked": data left',
  possible: '"may have leaked"',
  'not-confirmed': '"no leak was found, but it cannot be ruled out"',
};

const AUDIENCE: Meanings<Audience> = {
  'card-payers': 'paid by card, or entered one',
  buyers: 'bought something',
  members: 'registered as members',
  recipients: 'got goods, also as a gift from somebody else',
  senders: 'had gifts sent to others',
  guests: 'booked or stayed',
  'event-reservations': 'reserved a place at an event',
  subscribers: 'have a subscription or get a newsletter',
  applicants: 'entered a campaign, a draw or another call for entries',
  'contract-applicants': 'applied for a contract or a rental: telephone, energy, insurance, devices',
  'mail-recipients': 'were sent the e-mail that went wrong',
  'direct-mail-recipients': 'were sent letters or catalogues',
  'phone-orderers': 'ordered by telephone',
  'account-holders': 'have an account that was entered, or whose data was',
  'line-holders': 'have or had a telephone line, an internet or energy contract',
  volunteers: 'registered as volunteers',
  enquirers: 'sent an enquiry',
  'refund-applicants': 'asked for a refund',
  customers: 'customers, where the notice says no more',
  'business-partners': 'partners and their staff; never shown to shoppers',
  employees: 'staff, also former; never shown to shoppers',
  'job-seekers': 'applied for a job; never shown to shoppers',
  shareholders: 'shareholders; never shown to shoppers',
};

const DATA: Meanings<DataClass> = {
  'card-number': 'the full number of a card',
  'card-security-code': 'the three or four digits beside it',
  'card-number-encrypted': 'full numbers that, by the notice, nobody can read',
  'card-expiry': 'until when the card is valid',
  'card-holder-name': 'the name on the card',
  'card-partial': 'such as the last four digits; nothing can be paid with it',
  'bank-account': 'number of a bank account',
  'payment-history': 'how and how much was paid, without a number that can be paid with',
  password: 'passwords that can be read, or may be',
  'password-hash': 'passwords hashed or encrypted, where the notice says so',
  'security-question': 'question and answer, or hint, for a lost password',
  'login-token': 'what keeps somebody logged in: sessions, keys, tokens',
  'login-id': 'the name with which somebody logs in, where it is not the e-mail address; a member number is not one',
  'sim-credentials': 'what a line can be taken over with: SIM number (ICCID, IMSI), keys, PUK',
  'identity-document': 'copies of passports, licences and the like',
  'passport-number': 'number of a passport, without a copy of it',
  'government-number': 'number of a licence, a tax or insurance record, a resident',
  'birth-date': 'day of birth; an age alone is `other`',
  'birth-month': 'month of birth, perhaps with the year, without the day',
  address: 'postal address, also in part',
  name: 'name, also in kana or of the recipient; the name on a card is `card-holder-name`',
  phone: 'telephone or fax number',
  email: 'e-mail address',
  gender: 'gender',
  occupation: 'what somebody does for a living',
  employer: 'company, department, school',
  family: 'who belongs to the family, their names or birthdays',
  nationality: 'nationality',
  income: 'income, assets, debts',
  health: 'illness, treatment, body, allergies',
  intimate: 'sexual life, private pictures, preferences in dating',
  belief: 'religion, politics',
  biometric: 'fingerprints, faces, voices for recognition',
  photo: 'pictures of people',
  signature: 'signature, as on a delivery',
  'delivery-notes': 'how to get in and where to leave a parcel: door codes, key places',
  location: 'where somebody was or lives, by coordinates or log',
  messages: 'what was written: enquiries, chats, mails',
  nickname: "a name of one's own choice that others see: handle, display name, pen name",
  'social-profile': 'account or profile at a social network',
  'total-spent': 'how much somebody spent in all',
  'order-history': 'what was ordered, when, for how much',
  reservation: 'what was booked: dates, rooms, seats',
  'member-number': 'number of a member or customer',
  points: 'points and their balance',
  'gift-card': 'numbers of gift cards or vouchers that can be used',
  'crypto-address': 'address to which crypto assets are sent',
  vehicle: 'number plate, model, inspection',
  device: 'make or identifier of a device',
  'ip-address': 'IP address',
  activity: 'what was looked at or done on the site, log-in times',
  other: 'named in the notice and none of these; also where the notice names no kinds at all',
};

const WINDOW_KIND: Meanings<NonNullable<Exposure['window']>['kind']> = {
  purchase: 'bought in these days',
  'card-entry': 'entered a card in these days, also without buying',
  registration: 'registered in these days',
  booking: 'booked in these days',
  stay: 'stayed, or was to stay, in these days',
  record: 'data of them was on file in these days',
  enquiry: 'sent an enquiry in these days',
  sending: 'the mail, letter or parcel was sent in these days',
  visit: 'opened the site in these days',
  attack: 'the days of the attack itself; excuses nobody',
};

const INCLUDING: Meanings<In<Exposure['including']>> = {
  'cancelled-at-payment': 'also who reached the payment page and bought nothing',
  'never-visited': 'also who never was at the shop, such as recipients of gifts',
  'phone-orders': 'also orders by telephone',
  'mail-orders': 'also orders by post or fax',
  'former-members': 'also who has left',
};

const RULED_OUT: Meanings<In<IncidentFile['ruledOut']>> = {
  'payment-data': 'cards, bank accounts and payments',
  'card-data': 'cards, where nothing is said of bank accounts',
  passwords: 'passwords, hashed ones too',
  'message-contents': 'what the letters or mails said',
  'crypto-assets': 'the assets and keys themselves',
  'other-shops': 'other sites of the same company',
  misuse: 'no misuse was found, so far as is said',
};

const SOURCE_KIND: Meanings<Source['kind']> = {
  official: 'a page of whoever runs the shop',
  supplier: 'a page of the supplier',
  'card-issuer': 'a page of a card company',
  regulator: 'a page of an authority',
  news: "a report in somebody's own words",
  repost: "a copy of the notice on somebody else's page",
  database: 'a list of breaches',
};

/** Values of `data/incidents/<year>/<id>.json`. */
export const INCIDENT_VALUES: ValueNotes = {
  state: STATE,
  'shops[].category': CATEGORY,
  'shops[].status': SHOP_STATUS,
  'shops[].sells': { 'hardware-wallet': 'devices that keep crypto assets: the advice speaks of the recovery words' } satisfies Meanings<
    In<IncidentFile['shops'][number]['sells']>
  >,
  'shops[].sites[].kind': SITE_KIND,
  'shops[].sites[].role': SITE_ROLE,
  'shops[].sites[].evidence': EVIDENCE,
  announcedBy: ANNOUNCER,
  'notices[].by': { as: 'announcedBy' },
  'notices[].changed': NOTICE_CHANGE,
  cause: CAUSE,
  unnamedSupplier: SERVICE,
  certainty: CERTAINTY,
  'exposures[].who': AUDIENCE,
  'exposures[].data': DATA,
  'exposures[].dataIfGiven': { as: 'exposures[].data' },
  'exposures[].window.kind': WINDOW_KIND,
  'exposures[].windows[].kind': { as: 'exposures[].window.kind' },
  'exposures[].including': INCLUDING,
  'exposures[].certainty': { as: 'certainty' },
  ruledOut: RULED_OUT,
  'misuse.certainty': { confirmed: 'told as a fact', possible: 'told as a suspicion' } satisfies Meanings<
    NonNullable<IncidentFile['misuse']>['certainty']
  >,
  offers: {
    'sim-exchange': 'a new SIM card',
    'new-papers': 'the cost of new identity papers',
    'identity-monitoring': 'a watch over misuse of identities, such as where stolen data is offered',
    'free-card-reissue': 'the shop bears the fee of a new card',
    'contact-window': 'a telephone number or address for those affected',
    voucher: 'a voucher or a gift',
    'credit-monitoring': 'a watch over credit records',
  } satisfies Meanings<In<IncidentFile['offers']>>,
  'figures[].of': {
    people: 'people (人)',
    records: 'records (件): cards, addresses, log-ins',
    'misuse-people': 'people whose data was misused',
    'misuse-transactions': 'payments or uses',
    'misuse-amount': 'money, in the currency of `misuse.amount`',
  } satisfies Meanings<In<IncidentFile['figures']>['of']>,
  'figures[].is': {
    superseded: 'announced first, and corrected by a later notice',
    disputed: 'another source says so',
    subset: 'counted more narrowly',
    gross: 'counted more widely, such as one person several times',
    claimed: 'others claim it, such as whoever offers the data, and the firm has not confirmed it; never in the first sentence',
    ours: 'this dataset gave it by mistake and nobody ever said it; told as our mistake',
  } satisfies Meanings<In<IncidentFile['figures']>['is']>,
  'events[].what': {
    suspected: 'somebody first suspected it, such as a card company',
    'card-payment-stopped': 'cards were no longer taken',
    'site-stopped': 'the site was taken down',
    'investigation-started': 'somebody began to look into it',
    'investigation-completed': 'the report of that was there',
    'reported-to-regulator': 'an authority was told',
    'reported-to-police': 'the police were told',
    disclosed: 'the public was told of the leak',
    'data-published': 'the data was seen in public or for sale',
    'customers-told': 'those affected were written to',
    resumed: 'the shop took orders again',
    closed: 'the shop closed for good',
    'regulator-decided': 'an authority decided on the case, perhaps on a `fine`',
    moved: 'the shop went to another system or address',
  } satisfies Meanings<In<IncidentFile['events']>['what']>,
  'sources[].kind': SOURCE_KIND,
  'awaited[].what': {
    word: 'a source said that more would follow: the result of an investigation, figures, a cause',
    figures: 'a source gave the figures that stand here as provisional',
  } satisfies Meanings<In<IncidentFile['awaited']>['what']>,
};

/** Values of `data/suppliers/<id>.json`. */
export const SUPPLIER_VALUES: ValueNotes = {
  service: SERVICE,
  'sources[].kind': SOURCE_KIND,
};
