/**
 * What Misemori may cost, in figures that no machine changes; how long things take is measured by `npm run bench`. Each has some
 * room above what it was on 2026-11-27: whoever needs more says in the commit why, and raises it here.
 */

/** The largest that a script of the package may be. `gzip`: as it would travel, at the best compression. */
export const BYTES: readonly { file: string; plain?: number; gzip?: number; why: string }[] = [
  { file: 'visit.js', gzip: 1010, why: 'it is run on every page that anybody opens' },
  { file: 'background.js', plain: 53_500, gzip: 18_900, why: 'a worker that was stopped reads it before it can mark a shop' },
  { file: 'notice.js', plain: 7500, why: 'it is run in the page of a shop' },
  { file: 'back-room.js', plain: 146_000, why: 'the worker reads it for a refresh and for every look-up' },
];

/** How often the worker may be started. */
export const WORKER_STARTS = { onPagesWithoutRecord: 0 };

/** What is asked of the network. A changed pack costs one more each. */
export const REQUESTS = { visit: 0, refreshUpToDate: 1 };

/** How many keys of `storage.local` a page reads at the most, in one read: one for each suffix of its host, and one for its path. */
export const KEYS_READ = { inOneRead: 6, reads: 1 };

/** What of the databases is read before the toolbar of a shop on record is marked: transactions, and rows at the most. */
export const DATABASE_READS = { transactions: 4, rows: 6 };

/** What is stored, in bytes. */
export const STORED = { filterPerSiteKey: 4, filterEmpty: 45_000, sumsPerRecord: 20, datasetInUse: 400 };

/** How much the memory of the extension's process, and that of pages, may grow (`npm run soak`). */
export const MEMORY_MB_PER_1000_VISITS = 5;
