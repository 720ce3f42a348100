import * as z from 'zod/mini';
import { countSchema } from './count';
import { DATA_CLASSES } from './data-class';
import { daySchema, partialDateSchema } from './partial-date';
import { siteRuleSchema } from './site-rule';
import { stateSchema } from './state';

/** The same words in both languages of a record. */
export const bilingualSchema = z.strictObject({
  ja: z.string().check(z.minLength(1), z.maxLength(80)),
  en: z.string().check(z.minLength(1), z.maxLength(80)),
});

/** A remark of one sentence that no field can hold. Written by a curator, never copied from a source. */
const noteSchema = z.strictObject({
  ja: z.string().check(z.minLength(1), z.maxLength(120)),
  en: z.string().check(z.minLength(1), z.maxLength(240)),
});

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
  'insider',
  'loss',
  /** Passwords stolen elsewhere and tried here. */
  'credential-stuffing',
  /** Log-in data stolen from the users' own devices. */
  'stolen-from-user-devices',
  /** The shop's account at a booking site or mall was taken over. */
  'platform-account-takeover',
  'supplier-breach',
  'unknown',
] as const;
export type Cause = (typeof CAUSES)[number];

/** How sure the announcement is that data left, surest first: it did, it may have, or no leak was found but it could not be ruled out. */
export const CERTAINTIES = ['confirmed', 'possible', 'not-confirmed'] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/** Who tells the public. A press report of unnamed officials is not the shop's own word. */
export const ANNOUNCERS = ['operator', 'supplier', 'card-issuer', 'authority', 'press', 'hibp'] as const;

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
  'mail-recipients',
  'direct-mail-recipients',
  'phone-orderers',
  'account-holders',
  'volunteers',
  'enquirers',
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

/**
 * What the days of a window mean. Someone who bought outside an `attack` window is not thereby unaffected: only the
 * other kinds decide that.
 */
const WINDOW_KINDS = ['purchase', 'card-entry', 'registration', 'booking', 'stay', 'record', 'sending', 'attack'] as const;

const windowSchema = z.strictObject({
  kind: z.enum(WINDOW_KINDS),
  from: z.optional(partialDateSchema),
  to: z.optional(partialDateSchema),
});

const dataListSchema = z.array(z.enum(DATA_CLASSES)).check(z.minLength(1));

const keySchema = z.string().check(z.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'write a key in lower-case letters, digits and single hyphens'));

const shopSchema = z.strictObject({
  key: keySchema,
  name: bilingualSchema,
  /** Readings and other names people search by: kana, former names, the address as a word. */
  aliases: z.optional(z.array(z.string().check(z.minLength(1), z.maxLength(80)))),
  category: z.enum(CATEGORIES),
  status: z.enum(SHOP_STATUSES),
  /** True where the record shows that people have accounts (and so passwords to change) here. */
  accounts: z.optional(z.boolean()),
  sells: z.optional(z.array(z.enum(['hardware-wallet']))),
  sites: z.optional(z.array(siteRuleSchema)),
});

const exposureSchema = z.strictObject({
  who: z.enum(AUDIENCES),
  /** Keys of the shops it belongs to; absent means all shops of the record. */
  shops: z.optional(z.array(keySchema)),
  data: dataListSchema,
  /** Held only where the person had given it. */
  dataIfGiven: z.optional(dataListSchema),
  window: z.optional(windowSchema),
  people: z.optional(countSchema),
  /** Cards where the data has a card number, else addresses, log-ins or other records. May exceed `people`. */
  records: z.optional(countSchema),
  /** These people are counted in the wider group too. */
  within: z.optional(z.boolean()),
  /** Groups a reader would not expect to be in. */
  including: z.optional(z.array(z.enum(['cancelled-at-payment', 'never-visited', 'phone-orders', 'mail-orders', 'former-members']))),
  /** Only where it differs from the record's own. */
  certainty: z.optional(z.enum(CERTAINTIES)),
  /** When the notice that first named this data appeared, where later than the record's own. */
  disclosed: z.optional(partialDateSchema),
});

/** An earlier or a competing figure: what was said, of what, when and (by `source`, an index) where. */
const figureSchema = z.strictObject({
  of: z.enum(['people', 'records', 'misuse-people', 'misuse-transactions', 'misuse-amount']),
  /** Index of the exposure it is about; absent: the whole incident. */
  exposure: z.optional(z.int().check(z.minimum(0))),
  value: countSchema,
  /** `superseded`: told first, corrected since. `disputed`: another source says so. `subset`, `gross`: another way of counting. */
  is: z.enum(['superseded', 'disputed', 'subset', 'gross']),
  date: z.optional(partialDateSchema),
  source: z.optional(z.int().check(z.minimum(0))),
  note: z.optional(noteSchema),
});

const misuseSchema = z.strictObject({
  certainty: z.enum(['confirmed', 'possible']),
  people: z.optional(countSchema),
  transactions: z.optional(countSchema),
  /** In whole units of the currency. */
  amount: z.optional(z.strictObject({ value: countSchema, currency: z.enum(['JPY', 'USD', 'EUR', 'GBP']) })),
  asOf: z.optional(partialDateSchema),
});

const eventSchema = z.strictObject({
  what: z.enum([
    'suspected',
    'card-payment-stopped',
    'site-stopped',
    'investigation-started',
    'investigation-completed',
    'reported-to-regulator',
    'reported-to-police',
    'disclosed',
    'figures-changed',
    'data-published',
    'customers-told',
    'resumed',
    'closed',
    'moved',
  ]),
  date: partialDateSchema,
});

/** A web address of a source. Only http(s), so that a feed can never put a `javascript:` link before a reader. */
const webAddressSchema = z.string().check(
  z.maxLength(800),
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is being refused
  z.regex(/^https?:\/\/[^\s\u0000-\u0020"<>\\^`{|}\u007f-\u009f]+$/, 'write an http or https address without spaces'),
);

export const sourceSchema = z.strictObject({
  url: webAddressSchema,
  /** A copy in an archive, for when the first address is gone. */
  archived: z.optional(webAddressSchema),
  kind: z.enum(['official', 'supplier', 'card-issuer', 'regulator', 'news', 'repost', 'database']),
  language: z.enum(['ja', 'en', 'fr', 'de', 'zh', 'ko', 'es', 'other']),
  date: z.optional(partialDateSchema),
});

const incidentIdSchema = z
  .string()
  .check(z.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*-(?:19|20)\d\d$/, 'write an id as shop-name-YYYY'), z.maxLength(80));

/** What suppliers do for shops, as far as a reader needs to know. */
export const SUPPLIER_SERVICES = [
  'checkout',
  'payment',
  'shop-platform',
  'form-tool',
  'site-search',
  'mailing',
  'warehouse',
  'shipping',
  'booking',
  'marketing',
  'system-operation',
  'intermediary',
  'other',
] as const;

/** The fields that a record has in a curator's file and in the dataset alike. */
export const incidentFields = {
  /** Also the file's name; ends with the year of disclosure, or of the earliest source where that is not known. */
  id: incidentIdSchema,
  /** Goes up when data classes, window, certainty or figures change; a dismissed notice then speaks again. */
  revision: z.int().check(z.minimum(1)),
  /** `cleared`: the final report found no leak. `withdrawn`: the record was wrong. Neither warns anybody. */
  state: stateSchema,
  /** Required unless active: since when, and why, in a sentence for whoever was warned. */
  stateSince: z.optional(z.strictObject({ date: daySchema, reason: noteSchema })),
  /** Only where the shops' own names joined do not name the incident. */
  name: z.optional(bilingualSchema),
  operator: z.optional(bilingualSchema),
  /** Id of the record whose figures include this one's. */
  partOf: z.optional(incidentIdSchema),
  shops: z.array(shopSchema).check(z.minLength(1)),
  /** Shown by look-up and in the popup, but raises no badge: not a shop. */
  notAShop: z.optional(z.boolean()),
  /** Adult, health, dating: in no list that the reader did not ask for. */
  discreet: z.optional(z.boolean()),
  /** When the leak was first told to the public. */
  disclosed: z.optional(partialDateSchema),
  announcedBy: z.enum(ANNOUNCERS),
  cause: z.enum(CAUSES),
  /** What an unnamed supplier does, where the breach happened at one that the notice does not name. */
  unnamedSupplier: z.optional(z.enum(SUPPLIER_SERVICES)),
  certainty: z.enum(CERTAINTIES),
  /** When the attack itself happened, where known apart from the windows. */
  attack: z.optional(z.strictObject({ from: z.optional(partialDateSchema), to: z.optional(partialDateSchema) })),
  /** People and records over all exposures, each person once. */
  total: z.optional(z.strictObject({ people: z.optional(countSchema), records: z.optional(countSchema) })),
  exposures: z.array(exposureSchema).check(z.minLength(1)),
  /** What the announcement says did not leak. */
  ruledOut: z.optional(z.array(z.enum(['payment-data', 'passwords', 'message-contents', 'crypto-assets', 'other-shops', 'misuse']))),
  misuse: z.optional(misuseSchema),
  /** The first day on which misuse was possible, where the notice says so; can be later than the window's start. */
  statementsFrom: z.optional(daySchema),
  /** What the notice offers to those affected. */
  offers: z.optional(z.array(z.enum(['free-card-reissue', 'contact-window', 'voucher', 'credit-monitoring']))),
  figures: z.optional(z.array(figureSchema)),
  events: z.optional(z.array(eventSchema)),
  notes: z.optional(z.array(noteSchema)),
  sources: z.array(sourceSchema).check(z.minLength(1)),
};

export const supplierIdSchema = keySchema;

/** A host, or `*.host` for all below it. */
export const hostPatternSchema = z
  .string()
  .check(z.regex(/^(?:\*\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)+$/, 'write a host, or *.host for all below it'));

/** A supplier inside a published incident. */
const supplierSchema = z.strictObject({
  id: supplierIdSchema,
  name: bilingualSchema,
  service: z.enum(SUPPLIER_SERVICES),
  hosts: z.optional(z.array(hostPatternSchema)),
});

/** An incident as the dataset carries it: the file's facts with its suppliers written out. */
export const incidentSchema = z.strictObject({ ...incidentFields, suppliers: z.optional(z.array(supplierSchema)) });
export type Incident = z.infer<typeof incidentSchema>;
export type Shop = Incident['shops'][number];
export type Exposure = Incident['exposures'][number];
export type Source = Incident['sources'][number];
