import { describe, expect, it } from 'vitest';
import { readPack } from '../../../core/dataset/check-pack';
import type { Row } from '../../../core/dataset/format';
import { LIMITS } from '../../../core/dataset/format';
import { rowOf } from '../../../core/dataset/row-key';
import type { Incident } from '../../../core/incident/schema';
import { compileRows } from '../../../scripts/data/compile-rows';
import { type Anything, INCIDENTS, incident } from '../../support/feed-fixture';
import { textOf } from '../../support/put-dataset';

const ENTRY = { sha256: '', bytes: 1, rawBytes: 1, firstRow: 0, rows: 4 };
const read = (rows: unknown, entry = ENTRY) => readPack(Buffer.from(JSON.stringify({ rows })), textOf, entry, 4);
const rowsRead = (rows: unknown) => {
  const taken = read(rows);
  if ('failure' in taken) throw new Error(taken.detail);
  return taken.rows;
};
const rowsOf = (...more: Incident[]): Row[] => compileRows([...INCIDENTS, ...more]);
const withOne = (change: Partial<Incident>) => rowsOf(incident(500, change));
const [shop] = incident(500).shops;
const at = (host: string): Partial<Incident> => ({ shops: [{ ...shop!, sites: [{ ...shop!.sites![0]!, host }] }] });
const stateSince = { date: '2026-10-01', reason: { ja: '理由。', en: 'A reason.' } };

/** The first row, changed as no type allows. */
const first = (change: (row: Anything) => void): unknown => {
  const rows: Anything[] = structuredClone(rowsOf());
  change(rows[0]);
  return rows;
};
/** A key of that beginning which lies in the first row, or in another. */
const keyIn = (start: string, isFirst: boolean) => {
  for (let n = 0; ; n++) if ((rowOf(`${start}${n}.example`, 4) === 0) === isFirst) return `${start}${n}.example`;
};

describe('a pack is taken', () => {
  it.each<[string, unknown]>([
    ['as it was made', rowsOf()],
    ['with a record that a curator marked with "no"', withOne({ discreet: false, notAShop: false })],
    ['with a withdrawn record that says why', withOne({ state: 'withdrawn', stateSince })],
    [
      'with a shop on a path of a mall',
      withOne({ shops: [{ ...shop!, sites: [{ ...shop!.sites![0]!, kind: 'path', host: 'www.rakuten.co.jp', path: '/kumo' }] }] }),
    ],
    ['with a key of a kind that is not known', first((row) => row.keys.push([keyIn('%', true), [row.incidents[0].id]]))],
  ])('%s', (_, rows) => {
    const taken = read(rows);
    expect(taken).not.toHaveProperty('failure');
    expect(rowsRead(rows).flatMap((row) => row.unread ?? [])).toEqual([]);
  });

  it('without a record that cannot be read, whose keys stay where they are', () => {
    const [row] = rowsRead(first((one) => (one.incidents[0].cause = 'deepfake-call')));
    expect(row!.keys).toEqual(rowsOf()[0]!.keys);
    expect(row!.incidents).toHaveLength(rowsOf()[0]!.incidents.length - 1);
    expect(row!.unread).toHaveLength(1);
  });
});

describe('a pack is refused whole', () => {
  it.each<[string, unknown, string]>([
    ['that has other rows', rowsOf().slice(1), 'a pack holds other rows'],
    ['whose rows are in another order', rowsOf().reverse(), 'a pack holds other rows'],
    ['without rows', undefined, 'a pack has not the shape of its format'],
    ['with a row that is none', [null, ...rowsOf().slice(1)], 'a pack has not the shape of its format'],
    [
      'with too many keys in a row',
      first((row) => (row.keys = Array.from({ length: LIMITS.keysInRow + 1 }, () => row.keys[0]))),
      'a row is overfull',
    ],
    ['with a record that nobody could name', first((row) => delete row.incidents[0].id), 'a record has no id, revision or state'],
    ['with a record twice', first((row) => row.incidents.push(row.incidents[0])), 'an incident is in a row twice'],
    ['with a key twice', first((row) => row.keys.push(row.keys[0])), 'a key is in a row twice'],
    [
      'with a key of another row',
      first((row) => row.keys.push([keyIn('stranger', false), [row.incidents[0].id]])),
      'a key lies in another row than its own',
    ],
    ['with a key of no record', first((row) => (row.keys[0][1] = [])), 'a key names no incident, or one twice'],
    ['with a key of a record that is not there', first((row) => (row.keys[0][1] = ['nobody-2026'])), 'a key and its incident do not agree'],
    [
      'with a key of a shop that the record does not name',
      first((row) => row.keys.push([keyIn('stranger', true), [row.incidents[0].id]])),
      'a key and its incident do not agree',
    ],
    ['with a record that no key names', first((row) => row.keys.shift()), 'an incident lies in a row without a key'],
    ['with a heading of no record', first((row) => (row.headings[0].id = 'nobody-2026')), 'a heading and its incident do not agree'],
    ['with a heading of another revision', first((row) => (row.headings[0].revision = 9)), 'a heading and its incident do not agree'],
    ['with a heading in another state', first((row) => (row.headings[0].state = 'cleared')), 'a heading and its incident do not agree'],
    [
      'with a heading that hides that a shop is discreet',
      withOneHeading({ discreet: true }, { discreet: undefined }),
      'a heading and its incident do not agree',
    ],
    [
      'with a heading that makes a site a shop',
      withOneHeading({ notAShop: true }, { notAShop: undefined }),
      'a heading and its incident do not agree',
    ],
    [
      'with a heading under a key that is not the record’s',
      first((row) => (row.headings[0].key = keyIn('stranger', true))),
      'a heading and its incident do not agree',
    ],
    [
      'with a heading of another row',
      first((row) => (row.headings[0].key = keyIn('stranger', false))),
      'a heading lies in another row than its own',
    ],
    ['with a text that hides something', withOne({ operator: { ja: '星', en: 'Shop\u202e' } }), 'a text hides characters'],
    ['with a withdrawn record that does not say why', withOne({ state: 'withdrawn' }), 'the state of an incident lacks its reason'],
    ['with an active record that does', withOne({ stateSince }), 'the state of an incident lacks its reason'],
    ['that accuses the shops of a country', withOne(at('co.jp')), 'a rule would accuse many owners'],
    ['that accuses a shop builder', withOne(at('myshopify.com')), 'a rule would accuse many owners'],
    ['that accuses a mall', withOne(at('amazon.co.jp')), 'a rule would accuse many owners'],
    [
      'that accuses a section of a mall',
      withOne({ shops: [{ ...shop!, sites: [{ ...shop!.sites![0]!, kind: 'path', host: 'www.etsy.com', path: '/shop' }] }] }),
      'a rule would accuse many owners',
    ],
    [
      'with a supplier that would be every page',
      withOne({ suppliers: [{ id: 'x', name: { ja: '会社', en: 'X' }, service: 'other', hosts: ['*.co.jp'] }] }),
      'a supplier would be every page',
    ],
  ])('%s', (_, rows, detail) => {
    expect(read(rows)).toMatchObject({ detail });
  });

  it('that is no JSON', () => {
    expect(readPack(Buffer.from('{"rows":['), textOf, ENTRY, 4)).toMatchObject({ failure: 'damaged', detail: 'a pack is no JSON' });
  });

  it('that begins elsewhere than it says', () => {
    expect(read(rowsOf().slice(0, 2), { ...ENTRY, firstRow: 2, rows: 2 })).toMatchObject({ detail: 'a pack holds other rows' });
  });

  it('with a record that has more rules than any', () => {
    const sites = Array.from({ length: LIMITS.rulesInIncident + 1 }, () => shop!.sites![0]!);
    expect(read(withOne({ shops: [{ ...shop!, sites }] }))).toMatchObject({
      failure: 'too-large',
      detail: 'an incident has too many rules',
    });
  });
});

function withOneHeading(change: Partial<Incident>, heading: object): unknown {
  return withOne(change).map((row) => ({
    ...row,
    headings: row.headings.map((one) => (one.id === 'shop-500-2026' ? { ...one, ...heading } : one)),
  }));
}
