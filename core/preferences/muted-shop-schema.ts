import * as z from 'zod/mini';
import { nameFormsSchema } from '../incident/bilingual';
import { daySchema } from '../incident/date-schema';
import { OPEN } from '../incident/forms';
import { hostSchema, pathSchema } from '../incident/site-rule';
import { isSharedSuffix } from '../matching/public-suffix-guard';

const common = { host: hostSchema, name: nameFormsSchema(OPEN), since: daySchema };

/** A shop that the shopper does not want to hear of unasked: a place on the web as a rule names it, without its evidence. */
export const mutedShopSchema = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('host'), ...common }),
    z.object({ kind: z.literal('site'), ...common }),
    z.object({ kind: z.literal('path'), path: pathSchema, ...common }),
  ])
  // A file that somebody handed to the reader must not silence a whole country's shops.
  .check(z.refine(({ kind, host }) => kind === 'path' || !isSharedSuffix(host), 'a muted shop is one shop'));
