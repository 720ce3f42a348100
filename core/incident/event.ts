import * as z from 'zod/mini';
import { partialDateSchema } from './date-schema';
import type { Forms } from './forms';
import { moneySchema } from './money';

/** A step of what happened, and when. */
export const eventSchema = (forms: Forms) =>
  forms.object({
    what: z.enum([
      'suspected',
      'card-payment-stopped',
      'site-stopped',
      'investigation-started',
      'investigation-completed',
      'reported-to-regulator',
      'reported-to-police',
      'disclosed',
      'data-published',
      'customers-told',
      'resumed',
      'closed',
      'moved',
      'regulator-decided',
    ]),
    date: partialDateSchema,
    /** What an authority decided that the operator is to pay. */
    fine: forms.orNone(moneySchema(forms)),
  });
