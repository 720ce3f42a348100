import { describe, expect, it } from 'vitest';
import type { StoredDataset } from '../../../core/dataset/format';
import { readStoredDataset } from '../../../core/dataset/stored-dataset';
import { READER_VERSION } from '../../../core/dataset/versions';

const STORED: StoredDataset = {
  manifest: {
    format: 1,
    sequence: 7,
    published: '2026-11-20T00:00:00Z',
    expires: '2027-01-19T00:00:00Z',
    rows: 1,
    incidents: 0,
    siteKeys: 0,
  },
  generation: '7-0123456789abcdef',
  reader: READER_VERSION,
  unread: 3,
};

describe('what the database has of a dataset', () => {
  it.each<[string, StoredDataset]>([
    ['from a bundle', STORED],
    ['from a feed', { ...STORED, signedBy: ['b'.repeat(64)] }],
  ])('is read back, %s', (_, stored) => {
    expect(readStoredDataset(structuredClone(stored))).toStrictEqual(stored);
  });

  const { reader: _reader, ...unmarked } = STORED;
  it.each<[string, unknown]>([
    ['by an older reader', { ...STORED, reader: READER_VERSION - 1 }],
    ['by a later reader', { ...STORED, reader: READER_VERSION + 1 }],
    ['before readers were numbered', unmarked],
    ['in a later format', { ...STORED, manifest: { ...STORED.manifest, format: 2 } }],
    ['of nothing', undefined],
    ['of null', null],
    ['of a text', 'nonsense'],
  ])('is nothing, where it was written %s', (_, kept) => {
    expect(readStoredDataset(kept)).toBeUndefined();
  });

  it.each<[string, object]>([
    ['without a generation', { generation: undefined }],
    ['with a manifest that is half', { manifest: { format: 1, sequence: 7 } }],
    ['with a count that is none', { unread: 'some' }],
    ['whose manifest has no rows', { manifest: { ...STORED.manifest, rows: undefined } }],
    ['signed by what is no key', { signedBy: [7] }],
    ['signed by what is no list', { signedBy: 'b'.repeat(64) }],
  ])('is nothing, where it is there %s', (_, change) => {
    expect(readStoredDataset({ ...STORED, ...change })).toBeUndefined();
  });
});
