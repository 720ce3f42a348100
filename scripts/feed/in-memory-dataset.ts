import type { Exchanged } from '../../core/dataset/check-consistency';
import type { Manifest, PackEntry, StoredDataset } from '../../core/dataset/format';
import { type KeptPack, readKeptHeadings, readKeptRow, type Text } from '../../core/dataset/kept-pack';
import { rowOf } from '../../core/dataset/row-key';
import type { Incident } from '../../core/incident/schema';
import { isStoredIncident } from '../../core/incident/stored-incident';
import type { DatasetExchange, DatasetPort, ExchangeTerms } from '../../core/use-cases/ports';

interface HeldPack {
  entry: PackEntry;
  pack: KeptPack;
}

/** A dataset in memory: for tools, which have no browser, and for tests. */
export function inMemoryDataset(): DatasetPort & {
  /** Puts packs that were read in place at once. */
  fill(stored: StoredDataset, packs: readonly HeldPack[]): void;
  destroy(): Promise<void>;
} {
  let inUse: { stored: StoredDataset; packs: readonly HeldPack[] } | undefined;
  let others: readonly (HeldPack & { of: number })[] = [];
  const packsInUse = () => (inUse?.packs ?? []).map(({ pack }) => pack);

  function exchange(manifest: Manifest, { base, sparesOthers }: ExchangeTerms): DatasetExchange {
    if (base !== undefined && inUse?.stored.generation !== base) throw new Error('the dataset was replaced by another in the meantime');
    const before = inUse;
    const isSame = (one: PackEntry, other: PackEntry) => one.sha256 === other.sha256 && one.firstRow === other.firstRow;
    const isWanted = ({ entry }: HeldPack) => manifest.packs.some((wanted) => isSame(wanted, entry));
    const stay = base === undefined ? [] : (before?.packs ?? []).filter(isWanted);
    others = others.filter((one) => sparesOthers || (one.of === manifest.rows && isWanted(one)));
    const found = (entry: PackEntry) => [...stay, ...others].find((one) => isSame(one.entry, entry));
    return {
      missing: manifest.packs.filter((entry) => !found(entry)),
      async keep(entry, pack) {
        others = [...others, { entry, pack, of: manifest.rows }];
      },
      async exchanged(): Promise<Exchanged> {
        const came = manifest.packs.flatMap((entry) => found(entry) ?? []).filter((one) => !stay.includes(one));
        const sums = (some: readonly HeldPack[]) => some.map(({ pack }) => pack.sums);
        const go = (before?.packs ?? []).filter((one) => !stay.includes(one));
        return {
          came: sums(came),
          rows: new Set(came.flatMap(({ pack }) => pack.rows.map(({ n }) => n))),
          stay: sums(stay),
          go: sums(go),
        };
      },
      async commit(stored) {
        if (inUse !== before) throw new Error('the dataset was replaced by another in the meantime');
        const all = manifest.packs.map((entry) => found(entry) ?? fail('a pack of the dataset is missing'));
        inUse = { stored, packs: all };
        others = sparesOthers ? others.filter((one) => !all.includes(one)) : [];
      },
    };
  }

  return {
    current: async () => inUse?.stored,
    isWhole: async () => inUse !== undefined,
    async incidentsUnder(keys) {
      if (!inUse) return undefined;
      const { stored } = inUse;
      const numbers = new Set(keys.map((key) => rowOf(key, stored.manifest.rows)));
      const rows = packsInUse().flatMap((pack) => pack.rows.filter(({ n }) => numbers.has(n)).map(({ body }) => readKeptRow(textOf(body))));
      const filed = new Set(rows.flatMap((row) => row.keys.flatMap(([key, ids]) => (keys.includes(key) ? ids : []))));
      const told = rows.flatMap((row) => row.incidents.filter(isStoredIncident)).filter(({ id }) => filed.has(id));
      const incidents = [...new Map(told.map((one): [string, Incident] => [one.id, one])).values()];
      return { incidents, unread: filed.size - incidents.length, stored };
    },
    headings: async () => packsInUse().flatMap((pack) => pack.headings.flatMap((text) => readKeptHeadings(textOf(text)))),
    unread: async () => packsInUse().flatMap((pack) => pack.sums.unread),
    sites: async () => packsInUse().map((pack) => pack.sums.sites),
    exchange: async (manifest, terms) => exchange(manifest, terms),
    fill(stored, packs) {
      inUse = { stored, packs };
    },
    async dropOthers() {
      others = [];
    },
    async destroy() {
      inUse = undefined;
      others = [];
    },
  };
}

function textOf(text: Text): string {
  return typeof text === 'string' ? text : new TextDecoder().decode(text);
}

function fail(what: string): never {
  throw new Error(what);
}
