import type { DBSchema } from 'idb';
import type { StagingPort } from '../core/use-cases/ports';
import { openDatabase } from './database';

interface StagingSchema extends DBSchema {
  /** By SHA-256 in hex. */
  packs: { key: string; value: Uint8Array };
  /** The dataset file that a page of ours hands to the background; messages cannot carry it. */
  inbox: { key: 'file'; value: Blob };
}

/** What is on its way into the dataset. Nothing is lost with it but time. */
export function openStagingStore(): StagingPort & {
  deposit(file: Blob): Promise<void>;
  /** Takes the file out; undefined when there is none. */
  collect(): Promise<Blob | undefined>;
} {
  const { connection: database } = openDatabase<StagingSchema>({
    name: 'misemori-staging',
    version: 1,
    stores: [{ name: 'packs' }, { name: 'inbox' }],
    ofLaterVersion: 'renew',
  });

  return {
    async get(sha256) {
      return (await database()).get('packs', sha256);
    },

    async put(sha256, bytes) {
      await (await database()).put('packs', bytes, sha256);
    },

    async retain(sha256s) {
      const tx = (await database()).transaction('packs', 'readwrite');
      const drops = (await tx.store.getAllKeys()).filter((one) => !sha256s.has(one)).map((one) => tx.store.delete(one));
      await Promise.all([...drops, tx.done]);
    },

    async deposit(file) {
      await (await database()).put('inbox', file, 'file');
    },

    async collect() {
      const tx = (await database()).transaction('inbox', 'readwrite');
      const file = await tx.store.get('file');
      await tx.store.delete('file');
      await tx.done;
      return file;
    },
  };
}
