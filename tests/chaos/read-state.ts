import type { Page } from 'puppeteer-core';

/** What a page of the extension can see of the dataset: everything, straight from the database and the site filter. */
export interface ChaosState {
  sequence: number;
  generation: string;
  announced: { rows: number; incidents: number };
  rows: number;
  index: number;
  /** Revisions in the rows, each once. */
  revisions: number[];
  /** Incidents in the rows, each once. */
  incidents: number;
  /** The same of the headings that lists are made of. */
  headingRevisions: number[];
  headings: number;
  filterGeneration: string | undefined;
  filterCodes: number;
  siteKeys: number;
}

declare const chrome: {
  storage: { local: { get(key: null): Promise<Record<string, unknown>> } };
};

/** Reads it all, in one transaction. */
export async function readState(page: Page): Promise<ChaosState> {
  await page.evaluate('globalThis.__name = (fn) => fn');
  return page.evaluate(async () => {
    const result = <T>(request: IDBRequest<T>) =>
      new Promise<T>((done, fail) => {
        request.onsuccess = () => done(request.result);
        request.onerror = () => fail(request.error);
      });
    const opened = await result(indexedDB.open('misemori-dataset'));
    const tx = opened.transaction(['rows', 'headings', 'sums', 'meta']);
    const meta = await result(tx.objectStore('meta').get('dataset'));
    const keys = [...(meta?.packs ?? [])].filter((_, i) => i % 2 === 1);
    const inUse = <T>(read: (key: number) => IDBRequest<T>) => Promise.all(keys.map((key) => result(read(key))));
    const [kept, listed, sums] = await Promise.all([
      inUse((key) => tx.objectStore('rows').getAll(IDBKeyRange.bound(key * 2 ** 18, (key + 1) * 2 ** 18, false, true))),
      inUse((key) => tx.objectStore('headings').get(key)),
      inUse((key) => tx.objectStore('sums').get(key)),
    ]);
    opened.close();
    const parsed = (bytes: Uint8Array) => JSON.parse(new TextDecoder().decode(bytes));
    const [rows, index] = [kept.flat().map(parsed), listed.flat().map(parsed)];
    const incidents: { id: string; revision: number }[] = rows.flatMap((row) => row.incidents);
    const headings: { id: string; revision: number }[] = index.flat();
    const unique = <T>(list: T[]) => [...new Set(list)];
    const filter = await chrome.storage.local.get(null);
    const codes = Object.entries(filter).filter(([key]) => /^f\d+$/.test(key));
    return {
      sequence: meta?.stored.manifest.sequence ?? 0,
      generation: meta?.stored.generation ?? '',
      announced: { rows: meta?.stored.manifest.rows ?? 0, incidents: meta?.stored.manifest.incidents ?? 0 },
      rows: rows.length,
      index: index.length,
      revisions: unique(incidents.map((one) => one.revision)),
      incidents: unique(incidents.map((one) => one.id)).length,
      headingRevisions: unique(headings.map((one) => one.revision)),
      headings: headings.length,
      filterGeneration: typeof filter['generation'] === 'string' ? filter['generation'] : undefined,
      filterCodes: codes.reduce((sum, [, bucket]) => sum + String(bucket).length / 4, 0),
      siteKeys: sums.reduce((sum, one) => sum + one.sites.length / 2, 0),
    };
  });
}
