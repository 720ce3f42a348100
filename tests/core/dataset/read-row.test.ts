import { describe, expect, it } from 'vitest';
import { readRow } from '../../../core/dataset/read-row';
import { keysOf } from '../../../core/dataset/row-key';
import { READER_VERSION } from '../../../core/dataset/versions';
import { compileRows } from '../../../scripts/data/compile-rows';
import { INCIDENTS, incident } from '../../support/feed-fixture';

const [ROW] = compileRows(INCIDENTS.slice(0, 3));
const other = { who: 'members', data: ['dna'] };

/** The row with its second record, or that record's heading, changed. */
const changed = (record: object, heading: object = {}) => ({
  ...ROW!,
  incidents: ROW!.incidents.map((one, i) => (i === 1 ? { ...one, ...record } : one)),
  headings: ROW!.headings.map((one) => (one.id === ROW!.incidents[1]!.id ? { ...one, ...heading } : one)),
});
const second = () => {
  const { id, key } = ROW!.headings.find((one) => one.id === ROW!.incidents[1]!.id)!;
  return { id, revision: 1, state: 'active', key };
};

describe('a row', () => {
  it('that can be read is as it was written', () => {
    expect(readRow(ROW!)).toStrictEqual({
      row: ROW,
      records: ROW!.incidents,
      headings: ROW!.headings,
      rightKeys: new Map(ROW!.incidents.map((incident) => [incident.id, keysOf(incident)])),
      whole: { incidents: true, headings: true },
    });
  });

  it.each<[string, object, object, object]>([
    ['a record that cannot be read', { cause: 'deepfake-call' }, {}, second()],
    ['a record in a state that is not known', { state: 'contested' }, { state: 'contested' }, { ...second(), state: 'contested' }],
    ['a record for a later reader', { needsReader: READER_VERSION + 1 }, {}, second()],
    ['a record for a reader of another kind', { needsReader: 'careful' }, {}, second()],
  ])('leaves out %s, with its heading', (_, record, heading, unread) => {
    const read = readRow(changed(record, heading))!;
    expect(read.row.incidents.map(({ id }) => id)).toEqual([ROW!.incidents[0]!.id, ROW!.incidents[2]!.id]);
    expect(read.row.headings).toHaveLength(2);
    expect(read.row.unread).toEqual([unread]);
    // Their frames stay, so that keys and counts can be looked at all the same.
    expect([read.records.length, read.headings.length]).toEqual([3, 3]);
  });

  it.each<[string, object]>([
    ['another name', { names: { ja: '別の店', en: 'Another shop' } }],
    ['another day', { disclosed: '2001-01-01' }],
    ['no day', { disclosed: undefined }],
  ])('lists an incident by what it says itself, where its heading has %s', (_, heading) => {
    expect(readRow(changed({}, heading))!.row.headings).toStrictEqual(ROW!.headings);
  });

  it('leaves out a heading that cannot be read: the record is told on its page, and offered in no list', () => {
    const read = readRow(changed({}, { names: { ja: '甲' } }))!;
    expect([read.row.incidents.length, read.row.headings.length]).toEqual([3, 2]);
    expect(read.row.unread).toEqual([second()]);
  });

  it('lists a record that cannot be read to the end, and offers it all the same', () => {
    const read = readRow(changed({ exposures: [other, ...incident(1).exposures] }))!;
    expect([read.row.incidents.length, read.row.headings.length]).toEqual([3, 3]);
    expect(read.row.unread).toEqual([{ ...second(), partly: true }]);
  });

  it('tells of a record for this reader, or an older one', () => {
    for (const needsReader of [1, READER_VERSION]) expect(readRow(changed({ needsReader }))!.row.unread).toBeUndefined();
  });

  it.each<[string, object, object]>([
    ['a record without an id', { id: undefined }, {}],
    ['a record whose revision is a text', { revision: '1' }, {}],
    ['a record without a state', { state: undefined }, {}],
    ['a heading without a key', {}, { key: undefined }],
    ['a heading without a revision', {}, { revision: undefined }],
  ])('is none with %s: every version writes these', (_, record, heading) => {
    expect(readRow(changed(record, heading))).toBeUndefined();
  });
});
