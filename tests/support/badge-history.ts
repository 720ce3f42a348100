import type { ExtensionRealm } from './browser/test-session';

/** What is remembered of an incident's in-page badge, as the extension reads it; undefined where nothing is. */
export function rememberedBadge(extension: ExtensionRealm, incident: string): Promise<{ dismissed: boolean } | undefined> {
  return extension.evaluate(async (id) => {
    const opening = indexedDB.open('misemori-memory');
    await new Promise((done) => opening.addEventListener('success', done));
    const reading = opening.result.transaction('incidents').objectStore('incidents').get(id);
    await new Promise((done) => reading.addEventListener('success', done));
    opening.result.close();
    const history: unknown = reading.result;
    return typeof history === 'object' && history !== null ? { dismissed: 'dismissedRevision' in history } : undefined;
  }, incident);
}

/** Makes the extension forget which badges it has shown: an incident speaks in three sessions at most. */
export function forgetBadges(extension: ExtensionRealm): Promise<void> {
  return extension.evaluate(async () => {
    const opening = indexedDB.open('misemori-memory');
    await new Promise((done) => opening.addEventListener('success', done));
    const clearing = opening.result.transaction('incidents', 'readwrite');
    clearing.objectStore('incidents').clear();
    await new Promise((done) => clearing.addEventListener('complete', done));
    opening.result.close();
  });
}
