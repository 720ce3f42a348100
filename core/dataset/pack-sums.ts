import { STATES, type State } from '../incident/state';
import { siteHash } from '../matching/site-hash';
import type { UnreadRecord } from './format';

/**
 * What of a pack is compared with other packs, in as few bytes as will do: twenty a record, so that a dataset of a million agrees
 * with itself within 20 MB. Ids are hashed to 56 bits: two of a million meet once in 140,000 datasets, and the publisher's own
 * check would find it first.
 */
export interface PackSums {
  /** Of each site key (`siteHashes`). */
  sites: Uint32Array;
  /** Of each record with a heading here, two numbers: the place of its id's hash; its code, and above it the state. */
  ids: Uint32Array;
  /** Of the same records. */
  revisions: Float64Array;
  /** The incidents here that lie in other rows too, or have their heading there. */
  spread: readonly SpreadRecord[];
  /** The records with a heading here that cannot be read, or not to the end. */
  unread: readonly UnreadRecord[];
}

/** An incident that one row alone does not tell. */
export interface SpreadRecord {
  id: string;
  revision: number;
  state: State;
  /** In which it has to lie. */
  rows: readonly number[];
}

/** A record as sums have it. Without a state: it cannot be read. */
export interface SummedRecord {
  revision: number;
  state: State | undefined;
}

const CODE = 0xffffff;
const UNREAD = 0xff;

/** Sums the records whose headings lie in a pack. */
export function sumRecords(records: readonly (SummedRecord & { id: string })[]): Pick<PackSums, 'ids' | 'revisions'> {
  const ids = new Uint32Array(2 * records.length);
  const revisions = new Float64Array(records.length);
  for (const [i, { id, revision, state }] of records.entries()) {
    const { place, code } = siteHash(id);
    ids[2 * i] = place;
    ids[2 * i + 1] = code | ((state === undefined ? UNREAD : STATES.indexOf(state)) << 24);
    revisions[i] = revision;
  }
  return { ids, revisions };
}

/** The records of many packs, by their ids. */
export interface RecordTable {
  readonly size: number;
  /** Whether an id was summed twice. */
  readonly hasTwice: boolean;
  get(id: string): SummedRecord | undefined;
  /** Every record, with what another table has under its id. */
  eachBeside(other: RecordTable): Iterable<[SummedRecord, SummedRecord | undefined]>;
  at(place: number, code: number): SummedRecord | undefined;
}

/** Puts sums together: an open hash table over typed arrays. */
export function tableOf(sums: readonly Pick<PackSums, 'ids' | 'revisions'>[]): RecordTable {
  const size = sums.reduce((total, { revisions }) => total + revisions.length, 0);
  const ids = new Uint32Array(2 * size);
  const revisions = new Float64Array(size);
  const mask = 2 ** Math.ceil(Math.log2(2 * size + 1)) - 1;
  /** One more than the number of the record; 0 where there is none. */
  const slots = new Uint32Array(mask + 1);
  let hasTwice = false;
  let count = 0;

  /** The slot where such an id is, or would be. */
  function slotOf(place: number, code: number): number {
    for (let slot = place & mask; ; slot = (slot + 1) & mask) {
      const n = slots[slot] ?? 0;
      if (n === 0 || (ids[2 * n - 2] === place && ((ids[2 * n - 1] ?? 0) & CODE) === code)) return slot;
    }
  }

  for (const one of sums) {
    for (let i = 0; i < one.revisions.length; i++) {
      const [place, word] = [one.ids[2 * i] ?? 0, one.ids[2 * i + 1] ?? 0];
      const slot = slotOf(place, word & CODE);
      hasTwice ||= slots[slot] !== 0;
      ids[2 * count] = place;
      ids[2 * count + 1] = word;
      revisions[count] = one.revisions[i] ?? 0;
      count += 1;
      slots[slot] = count;
    }
  }

  const recordOf = (n: number): SummedRecord => ({
    revision: revisions[n] ?? 0,
    state: STATES[(ids[2 * n + 1] ?? 0) >>> 24],
  });
  function at(place: number, code: number): SummedRecord | undefined {
    const n = slots[slotOf(place, code)] ?? 0;
    return n === 0 ? undefined : recordOf(n - 1);
  }
  return {
    size,
    hasTwice,
    at,
    get(id) {
      const { place, code } = siteHash(id);
      return at(place, code);
    },
    *eachBeside(other) {
      for (let n = 0; n < size; n++) yield [recordOf(n), other.at(ids[2 * n] ?? 0, (ids[2 * n + 1] ?? 0) & CODE)];
    },
  };
}
