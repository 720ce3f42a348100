import { createHash, createPublicKey, verify } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import type { ReadRow, StoredDataset } from '../../core/dataset/format';
import { isSiteKey } from '../../core/dataset/row-key';
import type { InstallPorts } from '../../core/use-cases/install-dataset';

/** What stands before the 32 bytes of a public Ed25519 key in SPKI (RFC 8410). */
const SPKI_HEAD = Buffer.from('302a300506032b6570032100', 'hex');

/** Ports without a browser behind them: a dataset held in memory, for tools that say what the extension would say. */
export function inMemoryPorts(): InstallPorts {
  let stored: StoredDataset | undefined;
  let rows = new Map<number, ReadRow>();
  const all = () => [...rows.values()];
  return {
    dataset: {
      current: async () => stored,
      isWhole: async () => rows.size === stored?.manifest.rows,
      incidentsUnder: async (keys) => stored && { stored, ...incidentsUnder(all(), keys) },
      headings: async () => all().flatMap((row) => row.headings),
      unread: async () => all().flatMap((row) => row.unread ?? []),
      siteKeys: async () => all().flatMap((row) => row.keys.map(([key]) => key).filter(isSiteKey)),
      async replace(next, came, base) {
        rows = new Map([...(base === undefined ? [] : rows), ...came.map((row) => [row.n, row] as const)]);
        stored = next;
      },
    },
    filter: { generation: async () => stored?.generation, write: async () => {}, holds: async () => true },
    staging: { get: async () => undefined, put: async () => {}, retain: async () => {} },
    bytes: {
      sha256: async (bytes) => createHash('sha256').update(bytes).digest('hex'),
      isSignedBy: async (key, signature, bytes) => {
        const spki = Buffer.concat([SPKI_HEAD, Buffer.from(key, 'hex')]);
        return verify(null, bytes, createPublicKey({ key: spki, format: 'der', type: 'spki' }), signature);
      },
      text,
      async gunzip(bytes, maxBytes) {
        try {
          return text(gunzipSync(bytes, { maxOutputLength: maxBytes }));
        } catch {
          // No gzip, cut short, or more than was announced.
          return undefined;
        }
      },
    },
  };
}

function incidentsUnder(rows: readonly ReadRow[], keys: readonly string[]) {
  const ids = new Set(rows.flatMap((row) => row.keys.flatMap(([key, filed]) => (keys.includes(key) ? filed : []))));
  const incidents = new Map(rows.flatMap((row) => row.incidents).flatMap((one) => (ids.has(one.id) ? [[one.id, one] as const] : [])));
  return { incidents: [...incidents.values()], unread: ids.size - incidents.size };
}

function text(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    // A TypeError: the bytes are no UTF-8.
    return undefined;
  }
}
