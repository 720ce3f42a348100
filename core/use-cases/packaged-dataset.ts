import { readPack } from '../dataset/check-pack';
import type { ReadRow, StoredDataset } from '../dataset/format';
import { startRun } from '../dataset/refresh-progress';
import { READER_VERSION } from '../dataset/versions';
import type { Incident } from '../incident/schema';
import { fetchManifest } from './fetch-manifest';
import type { BytesPort, ReadableDataset, SourcePort } from './ports';

/**
 * The dataset inside the package, read where it lies, for devices on which no database answers. Unpacked once in a life of the
 * worker, and only when somebody asks.
 */
export function packagedDataset(bundle: SourcePort, bytes: BytesPort): ReadableDataset {
  let opened: Promise<{ stored: StoredDataset; rows: ReadRow[] }> | undefined;

  async function open() {
    const run = startRun();
    const next = await fetchManifest(bundle, 'package', bytes, run);
    if ('failure' in next) throw new Error(`the packaged dataset cannot be read: ${next.failure}, ${next.detail ?? ''}`);
    const rows: ReadRow[] = [];
    for (const entry of next.manifest.packs) {
      const packed = await bundle.pack(entry, next.manifest, run);
      const unpacked = 'bytes' in packed ? await bytes.gunzip(packed.bytes, entry.rawBytes) : undefined;
      const read = unpacked && readPack(unpacked, bytes.text, entry, next.manifest.rows);
      if (!read || 'failure' in read) throw new Error(`the packaged dataset cannot be read: ${entry.sha256}`);
      rows.push(...read.rows);
    }
    const { packs: _, ...manifest } = next.manifest;
    return { stored: { ...next, manifest, reader: READER_VERSION, unread: rows.flatMap(({ unread = [] }) => unread).length }, rows };
  }

  async function content() {
    opened ??= open();
    try {
      return await opened;
    } catch (error) {
      opened = undefined;
      throw error;
    }
  }
  const rows = async () => (await content()).rows;

  return {
    current: async () => (await content()).stored,
    isWhole: async () => true,
    async incidentsUnder(keys) {
      const { stored, rows: all } = await content();
      const wanted = new Set(keys);
      const filed = new Set(all.flatMap((row) => row.keys.flatMap(([key, ids]) => (wanted.has(key) ? ids : []))));
      const found = new Map<string, Incident>();
      for (const incident of all.flatMap((row) => row.incidents)) if (filed.has(incident.id)) found.set(incident.id, incident);
      return { incidents: [...found.values()], unread: filed.size - found.size, stored };
    },
    headings: async () => (await rows()).flatMap((row) => row.headings),
  };
}
