import { describe, expect, it } from 'vitest';
import { MANIFEST_PATH, manifestSchema, packPath } from '../../core/dataset/format';
import { parseJson } from '../../core/dataset/parse-json';
import { startRun } from '../../core/dataset/refresh-progress';
import { OPEN } from '../../core/incident/forms';
import { fileSource, refuseFile } from '../../platform/file-source';
import { datasetFile } from '../../scripts/feed/dataset-file';
import { feedOf } from '../support/feed-fixture';

const FILES = feedOf({ packs: 4 });
const [, BARE = ''] = Buffer.from(FILES.get(MANIFEST_PATH)!).toString().split('\n');
const MANIFEST = manifestSchema(OPEN).parse(parseJson(BARE));
const FILE = Uint8Array.from(datasetFile(MANIFEST, FILES));
const [ENTRY] = MANIFEST.packs;

describe('a dataset file', () => {
  it('has the signed manifest and every pack in it, as the feed has them', async () => {
    const source = fileSource(new Blob([FILE]));
    const run = startRun();
    expect(await source.manifest(run)).toEqual({ bytes: Uint8Array.from(FILES.get(MANIFEST_PATH)!) });
    for (const entry of MANIFEST.packs) {
      expect(await source.pack(entry, MANIFEST, run)).toEqual({ bytes: Uint8Array.from(FILES.get(packPath(entry.sha256))!) });
    }
    expect(run.progress.done).toBe(MANIFEST.packs.reduce((sum, { bytes }) => sum + bytes, 0));
  });

  it.each([
    ['another file', Buffer.from('%PDF-1.7')],
    ['an empty one', Buffer.alloc(0)],
    ['one of another format', Buffer.concat([Buffer.from('misemori-dataset 2 12\n'), FILE])],
  ])('%s has no manifest and no pack', async (_, bytes) => {
    const source = fileSource(new Blob([Uint8Array.from(bytes)]));
    expect(await source.manifest(startRun())).toEqual({ failure: 'not-signed' });
    expect(await source.pack(ENTRY!, MANIFEST, startRun())).toEqual({ failure: 'damaged' });
  });

  it('cut short gives what is left of a pack, which its hash will not fit', async () => {
    const last = MANIFEST.packs.at(-1)!;
    const got = await fileSource(new Blob([FILE.subarray(0, -10)])).pack(last, MANIFEST, startRun());
    expect('bytes' in got && got.bytes.length).toBe(last.bytes - 10);
  });
});

describe('a file that was chosen is refused by its size and its first line, before anything is copied', () => {
  const sized = (size: number, head: Uint8Array) => {
    const read: number[] = [];
    const file = Object.assign(new Blob([Uint8Array.from(head)]), {});
    Object.defineProperty(file, 'size', { value: size });
    const { slice } = file;
    file.slice = (from, to) => {
      read.push((to ?? size) - (from ?? 0));
      return slice.call(file, from, to);
    };
    return { file, read };
  };

  it.each([
    ['one of two gigabytes', 2 ** 31, FILE, 'too-large'],
    ['another file', 2 ** 20, Buffer.from('%PDF-1.7'), 'not-signed'],
    ['an empty one', 0, Buffer.alloc(0), 'not-signed'],
    ['one of another format', 2 ** 20, Buffer.from('misemori-dataset 2 12\n'), 'not-signed'],
    ['a dataset file', FILE.length, FILE, undefined],
  ])('%s', async (_, size, head, failure) => {
    const { file, read } = sized(size, head);
    expect(await refuseFile(file)).toBe(failure);
    expect(read.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(32);
  });
});
