/**
 * Writes the rows of a feed's packs to IndexedDB as they travel, as bytes, a transaction a pack, with nothing checked and
 * nothing taken apart. Sent to a page of the extension as text, so it uses nothing from outside itself.
 * @param packs by their SHA-256
 * @returns milliseconds of the writing alone: fetching and unpacking do not count
 */
export async function plainWrite(feedUrl: string, packs: readonly string[]): Promise<number> {
  await new Promise((resolve, reject) => {
    const deleting = indexedDB.deleteDatabase('plain');
    deleting.onsuccess = resolve;
    deleting.onerror = reject;
  });
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('plain');
    opening.onupgradeneeded = () => opening.result.createObjectStore('rows', { autoIncrement: true });
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = reject;
  });
  let took = 0;
  for (const sha256 of packs) {
    const { body } = await fetch(`${feedUrl}v1/packs/${sha256}.json.gz`);
    if (!body) throw new Error('a pack did not come');
    const { rows } = await new Response(body.pipeThrough(new DecompressionStream('gzip'))).json();
    const texts = rows.map((row: unknown) => new TextEncoder().encode(JSON.stringify(row)));
    const start = performance.now();
    await new Promise<void>((resolve, reject) => {
      const tx = db.transaction('rows', 'readwrite');
      tx.oncomplete = () => resolve();
      tx.onerror = () => reject(tx.error);
      for (const bytes of texts) tx.objectStore('rows').put(bytes);
    });
    took += performance.now() - start;
  }
  db.close();
  return took;
}
