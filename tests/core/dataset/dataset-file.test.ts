import { describe, expect, it } from 'vitest';
import { fileHead, MAX_FILE_HEAD, manifestPart, packPart } from '../../../core/dataset/dataset-file';
import { LIMITS, type Manifest } from '../../../core/dataset/format';

describe('a dataset file', () => {
  it.each([1, 42, LIMITS.manifestBytes])('says in its first line where a manifest of %i bytes lies', (bytes) => {
    const head = fileHead(bytes);
    expect(head.length).toBeLessThanOrEqual(MAX_FILE_HEAD);
    expect(manifestPart(`${head}{"signatures"`)).toEqual({ from: head.length, to: head.length + bytes });
  });

  it.each([
    ['another program’s', '%PDF-1.7\n'],
    ['an empty one', ''],
    ['one of a later kind', 'misemori-dataset 2 100\n'],
    ['one without a size', 'misemori-dataset 1 \n'],
    ['one of no size', 'misemori-dataset 1 0\n'],
    ['one larger than any manifest', `misemori-dataset 1 ${LIMITS.manifestBytes + 1}\n`],
    ['one whose first line does not end', 'misemori-dataset 1 100'],
    ['one with something before', ' misemori-dataset 1 100\n'],
  ])('is not %s', (_, head) => {
    expect(manifestPart(head)).toBeUndefined();
  });

  it('has its packs one after the other, in the order of their rows', () => {
    const entry = (firstRow: number, bytes: number) => ({ sha256: '', bytes, rawBytes: 1, firstRow, rows: 2 });
    const packs = [entry(0, 10), entry(2, 20), entry(4, 30)];
    const manifest = { packs } as Manifest;
    expect(packs.map((pack) => packPart({ from: 5, to: 100 }, pack, manifest))).toEqual([
      { from: 100, to: 110 },
      { from: 110, to: 130 },
      { from: 130, to: 160 },
    ]);
  });
});
