/**
 * Writes a feed's incidents to IndexedDB one row for each site key, in one transaction for each pack: the plain way, which
 * ours is measured against. Sent to a page of the extension as text, so it uses nothing from outside itself.
 * @param packs by their SHA-256
 * @returns milliseconds of the writing alone: fetching and unpacking do not count
 */
export async function rowPerDomain(feedUrl: string, packs: readonly string[]): Promise<number> {
  await new Promise((resolve, reject) => {
    const deleting = indexedDB.deleteDatabase('row-per-domain');
    deleting.onsuccess = resolve;
    deleting.onerror = reject;
  });
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('row-per-domain');
    opening.onupgradeneeded = () => opening.result.createObjectStore('domains');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = reject;
  });
  let took = 0;
  for (const sha256 of packs) {
    const { body } = await fetch(`${feedUrl}v1/packs/${sha256}.json.gz`);
    if (!body) throw new Error('a pack did not come');
    const { rows } = await new Response(body.pipeThrough(new DecompressionStream('gzip'))).json();
    const domains: [string, unknown][] = [];
    for (const { keys, incidents } of rows) {
      const byId = new Map(incidents.map((one: { id: string }) => [one.id, one]));
      for (const [key, ids] of keys) domains.push([key, ids.map((id: string) => byId.get(id))]);
    }
    const start = performance.now();
    await new Promise<void>((resolve, reject) => {
      const tx = db.transaction('domains', 'readwrite');
      tx.oncomplete = () => resolve();
      tx.onerror = () => reject(tx.error);
      for (const [key, incidents] of domains) tx.objectStore('domains').put(incidents, key);
    });
    took += performance.now() - start;
  }
  db.close();
  return took;
}
