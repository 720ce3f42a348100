import { MANIFEST_PATH, packPath, type Row, type StoredDataset } from '../../core/dataset/format';
import type { RefreshFailure } from '../../core/dataset/refresh-outcome';
import { isSiteKey, rowOf } from '../../core/dataset/row-key';
import { READER_VERSION } from '../../core/dataset/versions';
import type { Incident } from '../../core/incident/schema';
import type { DatasetPort, Fetched, FilterPort, SourcePort, StagingPort } from '../../core/use-cases/ports';
import { compileRows } from '../../scripts/data/compile-rows';
import { buildDataset } from '../../scripts/release/build-dataset';
import { anIncident, aShop, siteRule } from './an-incident';

/** A site filter in memory; `broken` makes every write fail, as a full disk does. */
export function inMemoryFilter(): FilterPort & {
  buckets: Record<string, string>;
  writes: number;
  broken: boolean;
  held: string | undefined;
} {
  return {
    buckets: {},
    writes: 0,
    broken: false,
    held: undefined,
    async generation() {
      return this.held;
    },
    async holds(buckets) {
      return JSON.stringify(this.buckets) === JSON.stringify(buckets);
    },
    async write(buckets, generation) {
      if (this.broken) {
        this.buckets = {};
        this.held = undefined;
        throw new Error('QuotaExceededError');
      }
      this.buckets = buckets;
      this.held = generation;
      this.writes += 1;
    },
  };
}

/** Packs on their way, in memory. */
export function inMemoryStaging(): StagingPort & { held: Map<string, Uint8Array> } {
  const held = new Map<string, Uint8Array>();
  return {
    held,
    get: async (sha256) => held.get(sha256),
    put: async (sha256, bytes) => void held.set(sha256, bytes),
    retain: async (sha256s) => {
      for (const one of held.keys()) if (!sha256s.has(one)) held.delete(one);
    },
  };
}

/** A feed in memory that counts which packs were fetched. */
export function inMemorySource(files: Map<string, Uint8Array>): SourcePort & { fetched: string[] } {
  const fetched: string[] = [];
  const serve = (path: string): Fetched => {
    const bytes = files.get(path);
    return bytes ? { bytes } : { failure: 'not-found' };
  };
  return {
    fetched,
    manifest: async () => serve(MANIFEST_PATH),
    pack: async ({ sha256 }) => {
      fetched.push(sha256);
      return serve(packPath(sha256));
    },
  };
}

/** A source whose manifest cannot be had. */
export function failingSource(failure: RefreshFailure): SourcePort {
  return { manifest: async () => ({ failure }), pack: async () => ({ failure }) };
}

/** A dataset in memory, of these incidents at first; none where they are undefined. Every read fails where `broken`. */
export function inMemoryDataset(
  incidents: readonly Incident[] | undefined,
  options: { broken?: boolean; published?: string } = {},
): DatasetPort & { destroy(): Promise<void> } {
  const published = options.published ?? '2026-11-20T00:00:00Z';
  const built = incidents && buildDataset(incidents, { sequence: 1, published });
  let stored: StoredDataset | undefined = built && {
    manifest: built.manifest,
    generation: '1-test',
    reader: READER_VERSION,
    unread: 0,
  };
  let rows: Row[] = incidents ? compileRows(incidents) : [];
  const ready = () => {
    if (options.broken) throw new Error('the database cannot be read');
  };
  return {
    async current() {
      ready();
      return stored;
    },
    async isWhole() {
      ready();
      return stored !== undefined && rows.length === stored.manifest.rows;
    },
    async incidentsUnder(keys) {
      ready();
      if (!stored) return undefined;
      const found = new Map<string, Incident>();
      for (const n of new Set(keys.map((key) => rowOf(key, stored?.manifest.rows ?? 1)))) {
        const row = rows.find((one) => one.n === n);
        if (!row) throw new Error('a row of the dataset is missing');
        const ids = row.keys.flatMap(([key, filed]) => (keys.includes(key) ? filed : []));
        for (const incident of row.incidents) if (ids.includes(incident.id)) found.set(incident.id, incident);
      }
      return { stored, incidents: [...found.values()], unread: 0 };
    },
    async headings() {
      ready();
      return rows.flatMap((row) => row.headings);
    },
    async unread() {
      ready();
      return [];
    },
    async siteKeys() {
      ready();
      return rows.flatMap((row) => row.keys.map(([key]) => key)).filter(isSiteKey);
    },
    async replace(next, came, base) {
      ready();
      if (base !== undefined && stored?.generation !== base) throw new Error('the dataset was replaced by another in the meantime');
      const kept = base === undefined ? [] : rows.filter((row) => !came.some(({ n }) => n === row.n));
      rows = [...kept, ...came].toSorted((a, b) => a.n - b.n);
      stored = next;
    },
    async destroy() {
      stored = undefined;
      rows = [];
    },
  };
}

/** Invented incidents, enough for several rows and packs; their aliases do not compress. The same number gives the same ones. */
export function manyIncidents(count: number): Incident[] {
  let seed = 20_261_122;
  const noise = () => {
    let text = '';
    while (text.length < 80) {
      seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
      text += (seed >>> 4).toString(36);
    }
    return text.slice(0, 80);
  };
  return Array.from({ length: count }, (_, i) =>
    anIncident({
      id: `shop-${i}-2026`,
      shops: [aShop(`shop-${i}`, [siteRule(`shop-${i}.example`)], { aliases: [noise(), noise(), noise(), noise()] })],
    }),
  );
}
