import type { DBSchema } from 'idb';
import { openDatabase } from './database';

interface InboxSchema extends DBSchema {
  /** The dataset file that a page of ours hands to the background; messages cannot carry it. */
  inbox: { key: 'file'; value: Blob };
}

/** What is on its way to the background. Nothing is lost with it but a press. */
export function openInboxStore(): {
  deposit(file: Blob): Promise<void>;
  /** Takes the file out; undefined when there is none. */
  collect(): Promise<Blob | undefined>;
} {
  const { connection: database } = openDatabase<InboxSchema>({
    // Packs on their way were kept here, too, until 2026-11.
    name: 'misemori-staging',
    version: 2,
    stores: [{ name: 'inbox' }],
    ofOtherVersion: 'renew',
  });

  return {
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
