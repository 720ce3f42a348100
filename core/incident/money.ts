import * as z from 'zod/mini';
import { countSchema } from './count-schema';
import type { Forms } from './forms';

/** A currency by its three letters (ISO 4217): `JPY`, `KRW`. */
export const currencySchema = z.string().check(z.regex(/^[A-Z]{3}$/, 'write a currency in three capital letters (ISO 4217): JPY, KRW'));

/** An amount in whole units of its currency, never in hundredths. */
export const moneySchema = (forms: Forms) => forms.object({ value: countSchema(forms), currency: currencySchema });
