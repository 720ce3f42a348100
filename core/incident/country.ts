import * as z from 'zod/mini';

/** A country or territory by its two letters (ISO 3166-1 alpha-2): `KR`, `GB`. */
export const countrySchema = z.string().check(z.regex(/^[A-Z]{2}$/, 'write a country in two capital letters (ISO 3166-1): KR, GB'));

/** A part of a country (ISO 3166-2): `US-WA`. */
export const subdivisionSchema = z
  .string()
  .check(z.regex(/^[A-Z]{2}-[A-Z0-9]{1,3}$/, 'write a part of a country as ISO 3166-2 does: US-WA'));
