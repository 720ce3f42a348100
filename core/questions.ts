import * as z from 'zod/mini';

/** What a page's scripts may ask. None of it carries anything: the background believes only who the browser says is asking. */
export const fromPageSchema = z.discriminatedUnion('ask', [
  z.strictObject({ ask: z.literal('visit') }),
  z.strictObject({ ask: z.literal('notice') }),
  z.strictObject({ ask: z.literal('dismiss') }),
]);
export type FromPage = z.infer<typeof fromPageSchema>;

/** What the extension's own pages may ask. */
export const fromOurselvesSchema = z.discriminatedUnion('ask', [
  z.strictObject({ ask: z.literal('verdict'), url: z.optional(z.string()) }),
  z.strictObject({
    ask: z.literal('look-up'),
    text: z.string(),
    /** The text as an address, where it is one. */
    address: z.optional(z.strictObject({ host: z.string(), path: z.string() })),
  }),
  z.strictObject({ ask: z.literal('suggest'), text: z.string() }),
  z.strictObject({ ask: z.literal('open'), id: z.string(), key: z.string() }),
  z.strictObject({ ask: z.literal('dataset') }),
  z.strictObject({ ask: z.literal('refresh') }),
  z.strictObject({ ask: z.literal('rebuild') }),
  z.strictObject({ ask: z.literal('mute'), url: z.string(), tabId: z.int() }),
  z.strictObject({ ask: z.literal('unmute'), place: z.string(), url: z.string(), tabId: z.int() }),
]);
export type FromOurselves = z.infer<typeof fromOurselvesSchema>;
