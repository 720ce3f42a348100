import * as z from 'zod/mini';

type Check = (value: unknown) => boolean;

/**
 * Puts together a quick check for a strict schema: whether a value is what it describes as it stands, so that reading it would give
 * an equal one. A no means nothing but "look closer". It is a tree of closures, where `safeParse` copies the value and,
 * in an extension, where no text may become code (zod's own `compile` needs that), looks each part up anew: 25 µs a record instead of about 4 (measured
 * 2026-11-27). What is of a kind that is not known here is put to zod. Of zod it uses what it offers to the authors of
 * libraries: `_zod.def` of schemas and of their checks (https://zod.dev/library-authors).
 */
export function compileSchema<T>(schema: z.core.$ZodType<T>): (value: unknown) => value is T {
  const check = compiled(schema);
  return (value): value is T => check(value);
}

function compiled(schema: z.core.$ZodType): Check {
  let check = checkOfType(schema);
  for (const further of schema._zod.def.checks ?? []) check = check && both(check, checkOf(further));
  return check ?? ((value) => z.safeParse(schema, value).data === value);
}

function both(first: Check, second: Check | undefined): Check | undefined {
  return second && ((value) => first(value) && second(value));
}

function checkOfType(schema: z.core.$ZodType): Check | undefined {
  if (schema instanceof z.core.$ZodObject) return checkOfObject(schema);
  if (schema instanceof z.core.$ZodArray) {
    const member = compiled(schema._zod.def.element);
    return (value) => Array.isArray(value) && value.every(member);
  }
  if (schema instanceof z.core.$ZodTuple && schema._zod.def.rest === null) {
    const items = schema._zod.def.items.map(compiled);
    return (value) => Array.isArray(value) && value.length === items.length && items.every((item, i) => item(value[i]));
  }
  if (schema instanceof z.core.$ZodOptional) {
    const inner = compiled(schema._zod.def.innerType);
    return (value) => value === undefined || inner(value);
  }
  if (schema instanceof z.core.$ZodUnion) {
    const options = schema._zod.def.options.map(compiled);
    return (value) => options.some((option) => option(value));
  }
  if (schema instanceof z.core.$ZodEnum) return isOneOf(Object.values(schema._zod.def.entries));
  if (schema instanceof z.core.$ZodLiteral) return isOneOf(schema._zod.def.values);
  if (schema instanceof z.core.$ZodUnknown) return () => true;
  if (schema instanceof z.core.$ZodBoolean) return (value) => typeof value === 'boolean';
  if (schema instanceof z.core.$ZodNumberFormat && schema._zod.def.format === 'safeint') return Number.isSafeInteger;
  if (schema instanceof z.core.$ZodString && !(schema instanceof z.core.$ZodStringFormat)) return (value) => typeof value === 'string';
  return undefined;
}

function checkOfObject(schema: z.core.$ZodObject): Check {
  const { shape, catchall } = schema._zod.def;
  // What it would leave out is for zod to leave out.
  if (!(catchall instanceof z.core.$ZodNever)) return () => false;
  const fields = new Map<string, { check: Check; counts: 0 | 1 }>();
  let required = 0;
  for (const [field, type] of Object.entries(shape)) {
    const counts = type instanceof z.core.$ZodOptional ? 0 : 1;
    fields.set(field, { check: compiled(type), counts });
    required += counts;
  }
  return (value) => {
    if (!isObject(value)) return false;
    let found = 0;
    for (const name in value) {
      const field = fields.get(name);
      if (field === undefined || !field.check(value[name])) return false;
      found += field.counts;
    }
    return found === required;
  };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isOneOf(words: readonly unknown[]): Check {
  const all = new Set(words);
  return (value) => all.has(value);
}

function checkOf(check: z.core.$ZodCheck): Check | undefined {
  if (check instanceof z.core.$ZodCheckRegex) {
    const { pattern } = check._zod.def;
    return (value) => typeof value === 'string' && pattern.test(value);
  }
  if (check instanceof z.core.$ZodCheckMinLength) {
    const { minimum } = check._zod.def;
    return (value) => hasLength(value) && value.length >= minimum;
  }
  if (check instanceof z.core.$ZodCheckMaxLength) {
    const { maximum } = check._zod.def;
    return (value) => hasLength(value) && value.length <= maximum;
  }
  if (check instanceof z.core.$ZodCheckGreaterThan) {
    const { value: least, inclusive } = check._zod.def;
    return (value) => typeof value === 'number' && (value > Number(least) || (inclusive && value === Number(least)));
  }
  if (check instanceof z.core.$ZodCustom) {
    const { fn } = check._zod.def;
    return (value) => fn(value) === true;
  }
  return undefined;
}

function hasLength(value: unknown): value is string | readonly unknown[] {
  return typeof value === 'string' || Array.isArray(value);
}
