import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';

/** What makes a package somebody's: `product.json`, the one file that a fork edits, and of which every sources package has a copy. */
const productSchema = z.strictObject({
  /** The add-on's id at addons.mozilla.org, in the shape of an e-mail address; it can never be changed once published. */
  geckoId: z
    .string()
    .check(z.regex(/^[\w.-]+@[\w-]+(?:\.[\w-]+)+$/, 'geckoId looks like an e-mail address, such as shopwatch@fork.example')),
  /** Stands for 店守 and Misemori in every word that a person reads. */
  name: z.strictObject({ ja: nameText(), en: nameText() }),
  /** As `BuildSettings` has it; empty for a product that has no feed yet. */
  feedUrl: z.string(),
  feedKeys: z.array(z.string()),
  reportUrl: z.string(),
});

export type Product = z.infer<typeof productSchema>;

/** The names that the words are written with. */
export const WRITTEN_NAME: Product['name'] = { ja: '店守', en: 'Misemori' };

/** Misemori's own id; Firefox would take what has it for an update of Misemori. */
const OUR_GECKO_ID = 'misemori@misemori.example';

/** Whether the words need no other name than the one they are written with. */
export function hasWrittenName({ name }: Pick<Product, 'name'>): boolean {
  return name.ja === WRITTEN_NAME.ja && name.en === WRITTEN_NAME.en;
}

/**
 * Reads `product.json`.
 * @param root the repository's root
 * @throws with one line that names the field
 */
export function readProduct(root: string): Product {
  return parseProduct(readFileSync(join(root, 'product.json'), 'utf8'));
}

/** @throws with one line that names the field */
export function parseProduct(text: string): Product {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Error('product.json is not JSON.');
  }
  const read = productSchema.safeParse(value);
  if (read.success && read.data.geckoId === OUR_GECKO_ID && !hasWrittenName(read.data))
    throw new Error(
      'product.json: geckoId is that of Misemori; what has another name needs one of its own, such as shopwatch@fork.example.',
    );
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  if (issue?.code === 'unrecognized_keys') throw new Error(`product.json: nothing reads ${issue.keys.join(', ')}.`);
  throw new Error(`product.json: ${issue?.path.join('.') || 'the file'}: ${issue?.message}`);
}

/** Has a text, or a module of words, speak under the product's name. Whose the records are stays: they are to be credited. */
export function renamed(text: string, { name }: Pick<Product, 'name'>): string {
  return text.replaceAll(WRITTEN_NAME.ja, name.ja).replace(/Misemori(?! contributors)/g, name.en);
}

/** No quotes, so that it may stand in any string of the words; short enough for a toolbar's title and the stores' 45 letters. */
function nameText() {
  return z.string().check(z.regex(/^[^'"`\\${}<>\n]{1,16}$/, 'a name of at most 16 letters, without quotes, braces and brackets'));
}
