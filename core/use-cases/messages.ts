import * as z from 'zod/mini';
import { hostsSchema } from '../incident/supplier-hosts';
import { AFFECTED_ANSWERS } from '../verdict/affected';

/** What a page's scripts may ask. None of it carries anything: the background believes only who the browser says is asking. */
export const fromPageSchema = z.discriminatedUnion('ask', [
  z.strictObject({ ask: z.literal('visit') }),
  z.strictObject({ ask: z.literal('notice') }),
  z.strictObject({ ask: z.literal('dismiss') }),
]);
export type FromPage = z.infer<typeof fromPageSchema>;

/** The page that the reader is looking at, whose toolbar badge may change with what they say. */
const pageSchema = z.optional(z.strictObject({ id: z.int(), url: z.string() }));

/** What the extension's own pages may ask. */
export const fromOurselvesSchema = z.discriminatedUnion('ask', [
  z.strictObject({
    ask: z.literal('verdict'),
    url: z.optional(z.string()),
    /** Whether the device may remember that this was told; not in a private window. */
    remember: z.optional(z.boolean()),
  }),
  z.strictObject({
    ask: z.literal('look-up'),
    text: z.string(),
    /** The text as an address, where it is one. */
    address: z.optional(z.strictObject({ host: z.string(), path: z.string() })),
  }),
  z.strictObject({ ask: z.literal('suggest'), text: z.string() }),
  z.strictObject({ ask: z.literal('open'), id: z.string(), key: z.string() }),
  /** @see embeddedSuppliers: from which hosts the reader's page loads. */
  z.strictObject({ ask: z.literal('embedded'), url: z.string(), hosts: hostsSchema }),
  z.strictObject({ ask: z.literal('news') }),
  z.strictObject({ ask: z.literal('dataset') }),
  z.strictObject({ ask: z.literal('refresh') }),
  z.strictObject({ ask: z.literal('refresh-file') }),
  z.strictObject({ ask: z.literal('progress') }),
  z.strictObject({ ask: z.literal('cancel') }),
  z.strictObject({ ask: z.literal('rebuild') }),
  z.strictObject({ ask: z.literal('mute'), url: z.string(), tabId: z.int() }),
  z.strictObject({ ask: z.literal('unmute'), place: z.string(), url: z.string(), tabId: z.int() }),
  z.strictObject({
    ask: z.literal('answer'),
    id: z.string(),
    scope: z.string(),
    question: z.string(),
    /** Absent: forget the answer that was given. */
    answer: z.optional(z.enum(AFFECTED_ANSWERS)),
    tab: pageSchema,
  }),
  z.strictObject({ ask: z.literal('tick'), id: z.string(), step: z.string(), done: z.boolean() }),
  z.strictObject({ ask: z.literal('forget'), id: z.string(), tab: pageSchema }),
  /** The settings may have changed, and with them what the icon says. */
  z.strictObject({ ask: z.literal('settings-changed') }),
  z.strictObject({ ask: z.literal('withdrawals'), remember: z.boolean() }),
]);
export type FromOurselves = z.infer<typeof fromOurselvesSchema>;
