import { describe, expect, it } from 'vitest';
import { strictManifestSchema, strictPackSchema } from '../../../core/dataset/strict-format';
import { compileRows } from '../../../scripts/data/compile-rows';
import { buildDataset } from '../../../scripts/release/build-dataset';
import { INCIDENTS } from '../../support/feed-fixture';
import { objectsOf, withValue } from '../../support/places-in';
import { wholeIncident } from '../../support/whole-incident';

const pack = { rows: compileRows([wholeIncident()]) };
const { manifest } = buildDataset(INCIDENTS, { sequence: 1, published: '2026-11-20T00:00:00Z' });

describe('whoever makes data', () => {
  it('may write what there is', () => {
    expect(strictPackSchema.parse(pack)).toEqual(pack);
    expect(strictManifestSchema.parse(manifest)).toEqual(manifest);
  });

  it.each(objectsOf(pack).map((place) => [place.join('.') || 'the top', place] as const))(
    'may write no field more at %s of a pack',
    (_, place) => {
      expect(strictPackSchema.safeParse(withValue(pack, [...place, 'somethingNew'], 1)).success).toBe(false);
    },
  );

  it.each(objectsOf(manifest).map((place) => [place.join('.') || 'the top', place] as const))(
    'may write no field more at %s of a manifest',
    (_, place) => {
      expect(strictManifestSchema.safeParse(withValue(manifest, [...place, 'somethingNew'], 1)).success).toBe(false);
    },
  );

  it('may not write what a reader makes of it', () => {
    expect(strictPackSchema.safeParse(withValue(pack, ['rows', 0, 'incidents', 0, 'unread'], 1)).success).toBe(false);
  });
});
