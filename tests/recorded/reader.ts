import { MANIFEST_PATH, packPath } from '../../core/dataset/format';
import { startRun } from '../../core/dataset/refresh-progress';
import { READER_VERSION } from '../../core/dataset/versions';
import type { Incident } from '../../core/incident/schema';
import type { PageAddress } from '../../core/matching/page-address';
import { readExportFile, writeExportFile } from '../../core/preferences/export-file';
import { installDataset } from '../../core/use-cases/install-dataset';
import type { SourcePort } from '../../core/use-cases/ports';
import { verdictAt } from '../../core/use-cases/verdict-at';
import { inMemoryPorts } from '../../scripts/feed/in-memory-ports';

/** What a reader made of a feed. What it tells is plain data, so that readers of different versions can be compared. */
export interface ReadFeed {
  /** `updated`, or the name of the reason why the feed was refused. */
  outcome: string;
  /** Ids of the records that it lists for search. */
  listed: string[];
  /** Ids of the records that it cannot read, or not to the end. */
  unread: string[];
  incidents: Incident[];
  /** The kind of verdict on an address; `needs-update` where that is why there is none. */
  verdictAt(address: PageAddress): Promise<string>;
}

/**
 * The whole way from a feed's files to a verdict, as one version of Misemori goes it. `npm run record:reader` builds it into
 * one file for later versions to try their feeds on, so everything that it gives away must stay as it is.
 */
export const reader = {
  version: READER_VERSION,
  readExportFile,
  writeExportFile,

  /** @param files of the feed, by their path below its address */
  async readFeed(files: ReadonlyMap<string, Uint8Array>, keys: readonly string[], nowMs: number): Promise<ReadFeed> {
    const get = (path: string) => {
      const bytes = files.get(path);
      return bytes ? { bytes } : { failure: 'not-found' as const };
    };
    const source: SourcePort = { manifest: async () => get(MANIFEST_PATH), pack: async ({ sha256 }) => get(packPath(sha256)) };
    const ports = inMemoryPorts();
    const outcome = await installDataset(source, ports, { trust: keys, nowMs, run: startRun() });
    const headings = await ports.dataset.headings();
    const found = await ports.dataset.incidentsUnder(headings.map(({ key }) => key));
    return {
      outcome: outcome.kind === 'failed' ? outcome.failure : outcome.kind,
      listed: headings.map(({ id }) => id),
      unread: (await ports.dataset.unread()).map(({ id }) => id),
      incidents: found?.incidents ?? [],
      async verdictAt(address) {
        const verdict = await verdictAt(address, { dataset: ports.dataset, clock: { now: () => nowMs, utcOffsetMinutes: () => 0 } });
        return verdict.kind === 'unavailable' ? (verdict.reason ?? verdict.kind) : verdict.kind;
      },
    };
  },
};
export type Reader = typeof reader;
