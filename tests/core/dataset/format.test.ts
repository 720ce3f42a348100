import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { FEED_FOLDER, headingSchema, MANIFEST_PATH, manifestSchema, packPath } from '../../../core/dataset/format';
import { strictManifestSchema, strictPackSchema } from '../../../core/dataset/strict-format';
import { READER_VERSION } from '../../../core/dataset/versions';
import { OPEN, STRICT } from '../../../core/incident/forms';
import { publishedFields } from '../../../core/incident/schema';

/**
 * By READER_VERSION: the fingerprint of all that a record, and a manifest, may hold. A version that people have installed
 * never changes.
 */
const KNOWN: Readonly<Record<number, string>> = {
  1: 'cb2be7c79b01ddf0',
  2: '207d8428a0d5f793',
  3: '98fa525b77dbbc73',
  4: '1354b6ea94c6c4b0',
};

describe('the version of the reader', () => {
  it('goes up with every change of the schema', () => {
    // The open one, too: what it leaves out is in nobody's store.
    const schemas = [strictManifestSchema, strictPackSchema, z.object(publishedFields(OPEN))].map((schema) =>
      z.toJSONSchema(schema, { io: 'input', target: 'draft-7', unrepresentable: 'any' }),
    );
    const fingerprint = createHash('sha256').update(JSON.stringify(schemas)).digest('hex').slice(0, 16);
    expect(
      KNOWN[READER_VERSION],
      `What a record may hold has changed. Raise READER_VERSION in core/dataset/format.ts, so that stored rows are read anew; add ${fingerprint} here under the new version; then \`npm run record:reader\`. docs/decisions/0024 says when a record must ask for the new version.`,
    ).toBe(fingerprint);
  });

  it('is a whole number from 1 on, and each has a fingerprint', () => {
    expect(Object.keys(KNOWN).map(Number)).toEqual(Array.from({ length: READER_VERSION }, (_, i) => i + 1));
  });
});

describe('the place of a feed’s files', () => {
  it('is the folder of their format, so that a later format can lie beside it', () => {
    expect([FEED_FOLDER, MANIFEST_PATH, packPath('ab')]).toEqual(['v1/', 'v1/manifest.json', 'v1/packs/ab.json.gz']);
  });
});

describe('one description, taken in two ways', () => {
  const heading = { id: 'a', revision: 1, state: 'active', key: 'a.example', names: { ja: 'あ', en: 'A' }, terms: ['a'] };

  it.each<[string, object]>([
    ['at the top', { ...heading, logo: 'x' }],
    ['inside', { ...heading, names: { ...heading.names, zh: '甲' } }],
  ])('a field more %s is an error for whoever makes data, and ignored by whoever reads them', (_, more) => {
    expect(headingSchema(STRICT).safeParse(more).success).toBe(false);
    expect(headingSchema(OPEN).parse(more)).toStrictEqual(heading);
  });

  it('another format is an error for both', () => {
    for (const forms of [STRICT, OPEN]) expect(manifestSchema(forms).safeParse({ format: 2 }).success).toBe(false);
  });
});
