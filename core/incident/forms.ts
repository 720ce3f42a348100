import * as z from 'zod/mini';

/**
 * The terms in which each field of a record is described, once, to be taken in two ways: `STRICT` by whoever makes data
 * (all that is unknown is an error), `OPEN` by whoever reads them (what this version does not know is left out). Which
 * field may be left out, and which takes its exposure or its record with it: docs/decisions/0024.
 */
export interface Forms {
  /** An object. Open: fields beyond its shape are ignored. */
  object<Shape extends z.core.$ZodLooseShape>(shape: Shape): z.ZodMiniObject<z.core.util.Writeable<Shape>, z.core.$strip>;
  /** A list of things that each stand alone. Open: members that cannot be read are left out. */
  some<T>(member: z.core.$ZodType<T>): z.ZodMiniType<T[]>;
  /** Something optional, without which nothing becomes false. Open: not there where it cannot be read. */
  orNone<T>(value: z.core.$ZodType<T>): z.ZodMiniType<T | undefined> & Optional;
  /** One of some words, of which one means "none of the others". Open: that one, in place of a word that is unknown. */
  orElse<const Words extends readonly string[]>(words: Words, none: Words[number]): z.ZodMiniType<Words[number]>;
  /** A value of an open kind (a language), of which one stands for "not known". Open: that one, in place of what cannot be read. */
  otherwise(value: z.ZodMiniType<string>, none: string): z.ZodMiniType<string>;
}

/** How zod marks a field that may be absent. */
interface Optional {
  _zod: { optin: 'defaulted' | 'optional'; optout: 'optional' };
}

/** {@link Forms} of a whole record, in which some lists are pointed into. `Gap` is what stands in place of a member that cannot be read. */
export interface RecordForms<Gap> extends Forms {
  /** A list whose members others name by their place. Open: an unreadable one leaves a gap. */
  places<T>(member: z.core.$ZodType<T>): z.ZodMiniType<(T | Gap)[]>;
}

/** All that is unknown is an error. */
export const STRICT: RecordForms<never> = {
  object: z.strictObject,
  some: z.array,
  orNone: z.optional,
  orElse: z.enum,
  otherwise: (value) => value,
  places: z.array,
};

/** What is unknown is left out. */
export const OPEN: RecordForms<null> = {
  object: z.object,
  some: (member) =>
    z.pipe(
      places(member),
      z.transform((list) => list.filter((one) => one !== null)),
    ),
  orNone: (value) => z.catch(z.optional(value), undefined),
  orElse: (words, none) => z.catch(z.enum(words), none),
  otherwise: (value, none) => z.catch(value, none),
  places,
};

function places<T>(member: z.core.$ZodType<T>) {
  return z.array(z.catch(z.nullable(member), null));
}
