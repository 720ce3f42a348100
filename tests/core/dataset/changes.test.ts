import { describe, expect, it } from 'vitest';
import { changesBetween, missingPacks } from '../../../core/dataset/changes';
import type { Heading, Manifest, PackEntry } from '../../../core/dataset/format';

const heading = (id: string, revision: number, state: Heading['state'] = 'active'): Heading => ({
  id,
  revision,
  state,
  key: `${id}.example`,
  names: { ja: id, en: id },
  terms: [id],
});

describe('what became of the records', () => {
  it.each<[string, Heading[], Heading[], number[]]>([
    ['nothing', [heading('a', 1)], [heading('a', 1)], [0, 0, 0]],
    ['one is new', [], [heading('a', 1)], [1, 0, 0]],
    ['one that is new and was withdrawn before anybody saw it is new', [], [heading('a', 1, 'withdrawn')], [1, 0, 0]],
    ['another revision is a correction', [heading('a', 1)], [heading('a', 2)], [0, 1, 0]],
    ['corrected is a correction', [heading('a', 1)], [heading('a', 1, 'corrected')], [0, 1, 0]],
    [
      'cleared and withdrawn count together',
      [heading('a', 1), heading('b', 1)],
      [heading('a', 1, 'cleared'), heading('b', 2, 'withdrawn')],
      [0, 0, 2],
    ],
    ['cleared, then withdrawn, is told again', [heading('a', 1, 'cleared')], [heading('a', 1, 'withdrawn')], [0, 0, 1]],
    ['back from cleared is a correction', [heading('a', 1, 'cleared')], [heading('a', 2)], [0, 1, 0]],
    ['what is gone is not counted', [heading('a', 1)], [], [0, 0, 0]],
  ])('%s', (_, before, after, [added, corrected, withdrawn]) => {
    expect(changesBetween(before, after)).toEqual({ added, corrected, withdrawn });
  });
});

describe('the packs that are missing', () => {
  const pack = (sha256: string, firstRow: number): PackEntry => ({ sha256, bytes: 1, rawBytes: 1, firstRow, rows: 2 });
  const manifest = (rows: number, ...packs: PackEntry[]): Manifest => ({
    format: 1,
    sequence: 1,
    published: '2026-11-20T00:00:00Z',
    expires: '2027-01-20T00:00:00Z',
    rows,
    incidents: 0,
    siteKeys: 0,
    packs,
  });
  const [a, b, c] = [pack('a', 0), pack('b', 2), pack('c', 2)];

  it.each<[string, Manifest | undefined, PackEntry[]]>([
    ['where nothing is there, are all', undefined, [a, b]],
    ['of the same dataset, are none', manifest(4, a, b), []],
    ['are those with another hash', manifest(4, a, c), [b]],
    ['are those that lay elsewhere', manifest(4, pack('b', 0), c), [a, b]],
    ['of another number of rows, are all: a row is not the same there', manifest(8, a, b), [a, b]],
  ])('%s', (_, old, missing) => {
    expect(missingPacks(manifest(4, a, b), old)).toEqual(missing);
  });
});
