import type { Page } from 'puppeteer-core';

/** What is used below of the extension's API; it is sent to its pages as text. */
declare const chrome: {
  storage: { local: { get(keys: null): Promise<Record<string, string>>; set(values: object): Promise<void>; clear(): Promise<void> } };
};

/** What a fault is staged with. */
export interface Stage {
  /** A page of the extension that keeps no database open. */
  own: Page;
  /** Runs something in the worker or background page that is running now: the text of a function of its global object. */
  inBackground(code: string): Promise<void>;
}

/** Has every request for what lies in some stores of the background hang, or fail as on a full disk. */
const patched = (methods: readonly string[], stores: readonly string[], instead: string) => `(scope) => {
  for (const name of ${JSON.stringify(methods)}) {
    const real = scope.IDBObjectStore.prototype[name];
    scope.IDBObjectStore.prototype[name] = function (...given) {
      if (!${JSON.stringify(stores)}.includes(this.name)) return real.apply(this, given);
      ${instead}
    };
  }
}`;
const READS = ['get', 'getAll', 'getAllKeys', 'count'];
const MEMORY = ['settings', 'muted', 'answers', 'incidents', 'seen', 'refreshes'];
const HANG = 'return Object.setPrototypeOf(new scope.EventTarget(), scope.IDBRequest.prototype);';

/** Changes a database from a page of the extension. To be sent there as text. */
async function change(own: Page, name: string, stores: readonly string[], value: unknown): Promise<void> {
  await own.evaluate(
    async ({ database, names, rubbish }) => {
      const opening = indexedDB.open(database);
      await new Promise((done) => opening.addEventListener('success', done));
      const tx = opening.result.transaction(names, 'readwrite');
      for (const one of names) {
        const store = tx.objectStore(one);
        if (rubbish === null) store.clear();
        else
          store.getAllKeys().onsuccess = ({ target }) => {
            const keys: IDBValidKey[] = Reflect.get(target ?? {}, 'result');
            for (const key of keys.length > 0 ? keys : ['settings']) store.put(rubbish, key);
          };
      }
      await new Promise((done) => tx.addEventListener('complete', done));
      opening.result.close();
    },
    { database: name, names: [...stores], rubbish: value ?? null },
  );
}

/** Leaves a database behind as a later version would that has no store of ours. */
const leaveLater = (own: Page, name: string) =>
  own.evaluate(async (database) => {
    const done = (request: IDBOpenDBRequest) => new Promise((end, fail) => Object.assign(request, { onsuccess: end, onerror: fail }));
    await done(indexedDB.deleteDatabase(database));
    const opening = indexedDB.open(database, 99);
    await done(opening);
    opening.result.close();
  }, name);

const evict = (own: Page, name: string) =>
  own.evaluate((database) => new Promise((end) => Object.assign(indexedDB.deleteDatabase(database), { onsuccess: end })), name);

/** How each fault of the table is brought about while the extension runs. What is done to files, or needs another browser, is not among them. */
export const STAGES: Readonly<Record<string, (stage: Stage) => Promise<unknown>>> = {
  'dataset-rows-missing': ({ own }) => change(own, 'misemori-dataset', ['rows'], undefined),
  'dataset-rows-malformed': ({ own }) => change(own, 'misemori-dataset', ['rows'], 'nonsense'),
  'dataset-mark-malformed': ({ own }) => change(own, 'misemori-dataset', ['meta'], 'nonsense'),
  'dataset-later-version': ({ own }) => leaveLater(own, 'misemori-dataset'),
  'dataset-evicted': ({ own }) => evict(own, 'misemori-dataset'),
  'dataset-hangs': ({ inBackground }) => inBackground(patched(READS, ['rows', 'headings', 'sums', 'packs', 'meta'], HANG)),
  'memory-later-version': ({ own }) => leaveLater(own, 'misemori-memory'),
  'memory-malformed': ({ own }) => change(own, 'misemori-memory', ['settings'], ['nonsense']),
  'memory-evicted': ({ own }) => evict(own, 'misemori-memory'),
  'memory-full': ({ inBackground }) =>
    inBackground(patched(['put', 'add'], MEMORY, "throw new scope.DOMException('full', 'QuotaExceededError');")),
  'memory-hangs': ({ inBackground }) => inBackground(patched(READS, MEMORY, HANG)),
  'filter-emptied': ({ own }) => own.evaluate(() => chrome.storage.local.clear()),
  'filter-silenced': ({ own }) =>
    own.evaluate(async () => {
      const held = await chrome.storage.local.get(null);
      await chrome.storage.local.set(Object.fromEntries(Object.keys(held).flatMap((key) => (key === 'generation' ? [] : [[key, '']]))));
    }),
  'inbox-later-version': ({ own }) => leaveLater(own, 'misemori-staging'),
};
