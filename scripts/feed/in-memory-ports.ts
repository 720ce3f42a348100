import { createHash, createPublicKey, verify } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import type { InstallPorts } from '../../core/use-cases/install-dataset';
import { inMemoryDataset } from './in-memory-dataset';

/** What stands before the 32 bytes of a public Ed25519 key in SPKI (RFC 8410). */
const SPKI_HEAD = Buffer.from('302a300506032b6570032100', 'hex');

/** Ports without a browser behind them, for tools that say what the extension would say. */
export function inMemoryPorts(): InstallPorts {
  const dataset = inMemoryDataset();
  return {
    dataset,
    filter: { generation: async () => (await dataset.current())?.generation, write: async () => {}, holds: async () => true },
    bytes: {
      sha256: async (bytes) => createHash('sha256').update(bytes).digest('hex'),
      isSignedBy: async (key, signature, bytes) => {
        const spki = Buffer.concat([SPKI_HEAD, Buffer.from(key, 'hex')]);
        return verify(null, bytes, createPublicKey({ key: spki, format: 'der', type: 'spki' }), signature);
      },
      text,
      async gunzip(bytes, maxBytes) {
        try {
          return new Uint8Array(gunzipSync(bytes, { maxOutputLength: maxBytes }));
        } catch {
          // No gzip, cut short, or more than was announced.
          return undefined;
        }
      },
    },
  };
}

function text(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    // A TypeError: the bytes are no UTF-8.
    return undefined;
  }
}
