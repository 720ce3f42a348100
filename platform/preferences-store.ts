import { placeOf } from '../core/preferences/muted-shop';
import { DEFAULT_SETTINGS, readSettings, type Settings } from '../core/preferences/settings';
import type { PreferencesPort } from '../core/use-cases/ports';
import type { HistoryDatabase } from './history-store';

export type { PreferencesPort };

/** The shopper's choices in the database of `history-store.ts`. */
export function preferenceStoreIn(database: HistoryDatabase): PreferencesPort {
  return {
    async settings() {
      return readSettings(await (await database()).get('settings', 'settings'));
    },

    async choose(changed) {
      const tx = (await database()).transaction('settings', 'readwrite');
      const next = { ...readSettings(await tx.store.get('settings')), ...changed };
      await tx.store.put(next, 'settings');
      await tx.done;
      return next;
    },

    async muted() {
      return (await database()).getAll('muted');
    },

    async mute(shop) {
      await (await database()).put('muted', shop, placeOf(shop));
    },

    async unmute(place) {
      await (await database()).delete('muted', place);
    },

    async remembered() {
      const tx = (await database()).transaction([...FORGOTTEN]);
      const [settings, muted, incidents, answers, seen] = await Promise.all([
        tx.objectStore('settings').get('settings'),
        tx.objectStore('muted').getAll(),
        pairs(tx.objectStore('incidents').getAllKeys(), tx.objectStore('incidents').getAll()),
        pairs(tx.objectStore('answers').getAllKeys(), tx.objectStore('answers').getAll()),
        pairs(tx.objectStore('seen').getAllKeys(), tx.objectStore('seen').getAll()),
      ]);
      return { settings: readSettings(settings), muted, incidents, answers, seen };
    },

    async replace({ settings, muted, incidents, answers, seen }) {
      const tx = (await database()).transaction([...FORGOTTEN], 'readwrite');
      await Promise.all([
        ...FORGOTTEN.map((store) => tx.objectStore(store).clear()),
        tx.objectStore('settings').put(settings, 'settings'),
        ...muted.map((shop) => tx.objectStore('muted').put(shop, placeOf(shop))),
        ...incidents.map(([id, history]) => tx.objectStore('incidents').put(history, id)),
        ...answers.map(([id, told]) => tx.objectStore('answers').put(told, id)),
        ...seen.map(([id, state]) => tx.objectStore('seen').put(state, id)),
        tx.done,
      ]);
    },

    async erase() {
      const tx = (await database()).transaction([...FORGOTTEN], 'readwrite');
      await Promise.all([...FORGOTTEN.map((store) => tx.objectStore(store).clear()), tx.done]);
    },
  };
}

/**
 * The settings, for a page that has to open whatever the store does: where they cannot be read, those of a fresh
 * installation. Why is said on the console.
 */
export async function settingsOrDefault(preferenceStore: Pick<PreferencesPort, 'settings'>): Promise<Settings> {
  try {
    return await preferenceStore.settings();
  } catch (error) {
    console.error('The settings could not be read:', error);
    return DEFAULT_SETTINGS;
  }
}

/** The stores that hold what is remembered for the shopper. */
const FORGOTTEN = ['settings', 'muted', 'incidents', 'answers', 'seen'] as const;

/** Keys with their values; both come in the order of the keys. */
async function pairs<T>(keys: Promise<string[]>, values: Promise<T[]>): Promise<[string, T][]> {
  const found = await values;
  return (await keys).flatMap((key, i): [string, T][] => (found[i] === undefined ? [] : [[key, found[i]]]));
}
