import { gunzipSync } from 'node:zlib';
import { readPack } from '../../core/dataset/check-pack';
import { MANIFEST_PATH, packPath } from '../../core/dataset/format';
import type { RefreshFailure } from '../../core/dataset/refresh-outcome';
import type { Incident } from '../../core/incident/schema';
import type { Fetched, FilterPort, SourcePort } from '../../core/use-cases/ports';
import { inMemoryDataset as emptyDataset } from '../../scripts/feed/in-memory-dataset';
import { buildDataset } from '../../scripts/release/build-dataset';
import { anIncident, aShop, siteRule } from './an-incident';
import { storedOf, textOf } from './put-dataset';

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
): ReturnType<typeof emptyDataset> {
  const published = options.published ?? '2026-11-20T00:00:00Z';
  const dataset = emptyDataset();
  if (incidents) {
    const { manifest, files } = buildDataset(incidents, { sequence: 1, published });
    const packs = manifest.packs.map((entry) => {
      const read = readPack(gunzipSync(files.get(packPath(entry.sha256))!), textOf, entry, manifest.rows);
      if ('failure' in read) throw new Error(`${read.failure}: ${read.detail}`);
      return { entry, pack: read.kept };
    });
    dataset.fill(storedOf(manifest), packs);
  }
  const broken = async () => {
    throw new Error('the database cannot be read');
  };
  const names = ['current', 'isWhole', 'incidentsUnder', 'headings', 'unread', 'sites', 'exchange', 'dropOthers'] as const;
  return options.broken ? Object.assign(dataset, Object.fromEntries(names.map((name) => [name, broken]))) : dataset;
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
