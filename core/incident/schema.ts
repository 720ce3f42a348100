import * as z from 'zod/mini';
import { keySchema, nameFormsSchema, nameSchema, noteSchema } from './bilingual';
import { countSchema } from './count-schema';
import { countrySchema, subdivisionSchema } from './country';
import { DATA_CLASSES } from './data-class';
import { daySchema, partialDateSchema } from './date-schema';
import { eventSchema } from './event';
import { figureSchema, misuseSchema, totalSchema } from './figure';
import type { Forms, RecordForms } from './forms';
import { noticeSchema } from './notice';
import { siteRuleSchema } from './site-rule';
import { sourceSchema, webAddressSchema } from './source';
import { STATES } from './state';
import { hostPatternSchema, SUPPLIER_SERVICES, supplierFields, wayInFields } from './supplier';
import { ANNOUNCERS, AUDIENCES, CATEGORIES, CAUSES, CERTAINTIES, SHOP_STATUSES } from './vocabulary';

const OFFERS = [
  'free-card-reissue',
  'sim-exchange',
  'new-papers',
  'contact-window',
  'voucher',
  'credit-monitoring',
  'identity-monitoring',
] as const;

/**
 * What the days of a window mean. Someone who bought outside an `attack` window is not thereby unaffected: only the
 * other kinds decide that.
 */
const WINDOW_KINDS = [
  'purchase',
  'card-entry',
  'registration',
  'booking',
  'stay',
  'record',
  'sending',
  'enquiry',
  'visit',
  'attack',
] as const;

const windowSchema = (forms: Forms) =>
  forms.object({
    kind: z.enum(WINDOW_KINDS),
    from: z.optional(partialDateSchema),
    to: z.optional(partialDateSchema),
  });

const dataListSchema = z.array(z.enum(DATA_CLASSES)).check(z.minLength(1));

const shopSchema = (forms: Forms) =>
  forms.object({
    key: keySchema,
    name: nameFormsSchema(forms),
    /** Readings and other names people search by: kana, former names, the address as a word. */
    aliases: forms.orNone(forms.some(nameSchema)),
    category: forms.orElse(CATEGORIES, 'other'),
    status: z.enum(SHOP_STATUSES),
    /** True where the record shows that people have accounts (and so passwords to change) here. */
    accounts: z.optional(z.boolean()),
    /** True where its customers deal with others and do not know its name: nobody can say whether they are among them. */
    unseen: z.optional(z.boolean()),
    sells: forms.orNone(forms.some(z.enum(['hardware-wallet']))),
    sites: z.optional(z.array(siteRuleSchema(forms))),
  });

/** A reader leaves out an exposure of which it cannot read one field: half of a claim is another claim. */
const exposureSchema = (forms: Forms) =>
  forms.object({
    who: z.enum(AUDIENCES),
    /** Keys of the shops it belongs to; absent means all shops of the record. */
    shops: z.optional(z.array(keySchema)),
    data: dataListSchema,
    /** Held only where the person had given it. */
    dataIfGiven: z.optional(dataListSchema),
    window: z.optional(windowSchema(forms)),
    /** In place of `window` where there are several stretches of days, earliest first; one of them is enough to belong to the group. */
    windows: z.optional(z.array(windowSchema(forms)).check(z.minLength(2))),
    /** The notice says that it gives no period. Absent where nobody looked, or the period is given. */
    windowNotGiven: z.optional(z.literal(true)),
    people: z.optional(countSchema(forms)),
    /** Cards where the data has a card number, else addresses, log-ins or other records. May exceed `people`. */
    records: z.optional(countSchema(forms)),
    /** The countries to whose customers the announcement limits the group; absent: it limits it to none. */
    markets: z.optional(z.array(countrySchema).check(z.minLength(1))),
    /** These people are counted in the wider group too. */
    within: z.optional(z.boolean()),
    /** Groups a reader would not expect to be in. */
    including: z.optional(z.array(z.enum(['cancelled-at-payment', 'never-visited', 'phone-orders', 'mail-orders', 'former-members']))),
    /** Only where it differs from the record's own. */
    certainty: z.optional(z.enum(CERTAINTIES)),
    /** When the notice that first named this data appeared, where later than the record's own. */
    disclosed: z.optional(partialDateSchema),
    /** The date of the later notice (`notices`) from which its data, figures and certainty come as they stand here. */
    asOf: z.optional(partialDateSchema),
  });

const incidentIdSchema = z
  .string()
  .check(z.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*-(?:19|20)\d\d$/, 'write an id as shop-name-YYYY'), z.maxLength(80));

/** The fields that a record has in a curator's file and in the dataset alike. */
export const incidentFields = <Gap>(forms: RecordForms<Gap>) => ({
  /** Also the file's name; ends with the year of disclosure, or of the earliest source where that is not known. */
  id: incidentIdSchema,
  /** Goes up when groups, data, windows, certainty or figures change; a dismissed notice then speaks again. */
  revision: z.int().check(z.minimum(1)),
  /** The lowest `READER_VERSION` (core/dataset/format.ts) that may tell of this record; absent: any. */
  needsReader: z.optional(z.int().check(z.minimum(1))),
  /** `cleared`: the final report found no leak. `withdrawn`: the record was wrong. Neither warns anybody. */
  state: z.enum(STATES),
  /** Required unless active: since when, and why, in a sentence for whoever was warned. */
  stateSince: z.optional(forms.object({ date: daySchema, reason: noteSchema(forms) })),
  /** Only where the shops' own names joined do not name the incident. */
  name: z.optional(nameFormsSchema(forms)),
  operator: z.optional(nameFormsSchema(forms)),
  /** Id of the record whose figures include this one's. */
  partOf: z.optional(incidentIdSchema),
  shops: z.array(shopSchema(forms)).check(z.minLength(1)),
  /** Shown by look-up and in the popup, but raises no badge: not a shop. */
  notAShop: z.optional(z.boolean()),
  /** Adult, health, dating: in no list that the reader did not ask for. */
  discreet: z.optional(z.boolean()),
  /** When the leak was first told to the public. */
  disclosed: z.optional(partialDateSchema),
  announcedBy: z.enum(ANNOUNCERS),
  /** The notices that changed what is told here, or denied it, earliest first. */
  notices: z.optional(z.array(noticeSchema(forms))),
  cause: z.enum(CAUSES),
  /** What an unnamed supplier does, where the breach happened at one that the notice does not name. */
  unnamedSupplier: z.optional(forms.orElse(SUPPLIER_SERVICES, 'other')),
  certainty: z.enum(CERTAINTIES),
  /** When the attack itself happened, where known apart from the windows. */
  attack: forms.orNone(forms.object({ from: z.optional(partialDateSchema), to: z.optional(partialDateSchema) })),
  /** People and records over all exposures, each person once. */
  total: forms.orNone(totalSchema(forms)),
  exposures: forms.places(exposureSchema(forms)).check(z.minLength(1)),
  /** Counts that a part of a country asked for, of its own residents only; they say nothing of the others. */
  residents: forms.orNone(forms.some(forms.object({ of: subdivisionSchema, people: countSchema(forms) }))),
  /** What the announcement says did not leak. */
  ruledOut: forms.orNone(
    forms.some(z.enum(['payment-data', 'card-data', 'passwords', 'message-contents', 'crypto-assets', 'other-shops', 'misuse'])),
  ),
  misuse: z.optional(misuseSchema(forms)),
  /** The first day on which misuse was possible, where the notice says so; can be later than the window's start. */
  statementsFrom: z.optional(daySchema),
  /** What the notice offers to those affected. */
  offers: forms.orNone(forms.some(z.enum(OFFERS))),
  figures: forms.orNone(forms.places(figureSchema(forms))),
  events: forms.orNone(forms.some(eventSchema(forms))),
  notes: z.optional(z.array(noteSchema(forms))),
  sources: forms.places(sourceSchema(forms)).check(z.minLength(1)),
  /**
   * Shops that are known to send orders through whoever this record is about, where it does not name the shops concerned: `host`, or
   * `*.host` for all below it, and where that can be read. Told in the popup of such a shop; never a rule.
   */
  serves: forms.orNone(forms.some(forms.object({ hosts: hostPatternSchema, source: webAddressSchema }))),
});

/** The fields of an incident as the dataset carries it: the file's facts with its suppliers written out. */
export const publishedFields = <Gap>(forms: RecordForms<Gap>) => ({
  ...incidentFields(forms),
  suppliers: z.optional(z.array(forms.object(supplierFields(forms)))),
  /** The list that tells of it found the data genuine. It confirms no leak: nobody who answers for the data spoke. */
  verified: z.optional(z.literal(true)),
  /** Through whom intruders got into the operator's own systems: nothing is said of what happened there. */
  wayIn: forms.orNone(forms.object(wayInFields(forms))),
  /** Incidents that concern many of the same people, so that nobody reads two losses where there was one. */
  overlaps: forms.orNone(
    forms.some(forms.object({ id: incidentIdSchema, name: nameFormsSchema(forms), disclosed: z.optional(partialDateSchema) })),
  ),
  /** How many e-mail addresses Have I Been Pwned lists of this incident, where its figure differs from the announced ones. */
  listedAddresses: forms.orNone(z.int().check(z.minimum(0))),
});

/** An incident as it is published and told. */
export type Incident = z.infer<z.ZodMiniObject<ReturnType<typeof publishedFields<never>>>> & {
  /** How many exposures this version could not read (`read-incident.ts`). Never in a feed. */
  unread?: number;
};
export type Shop = Incident['shops'][number];
export type Exposure = Incident['exposures'][number];
export type Source = Incident['sources'][number];
