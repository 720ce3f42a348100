import { bytesOfHex } from '../core/dataset/envelope';
import type { BytesPort } from '../core/use-cases/ports';

/** Web platform APIs that browsers and Node share. */
export const bytesPort: BytesPort = {
  async sha256(bytes) {
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', Uint8Array.from(bytes)));
    return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
  },

  async isSignedBy(key, signature, bytes) {
    const raw = bytesOfHex(key);
    if (raw?.length !== 32) throw new Error('a pinned key must have 64 hex digits');
    const imported = await crypto.subtle.importKey('raw', Uint8Array.from(raw), 'Ed25519', false, ['verify']);
    return crypto.subtle.verify('Ed25519', imported, Uint8Array.from(signature), Uint8Array.from(bytes));
  },

  text,

  async gunzip(bytes, maxBytes) {
    const stream = new Blob([Uint8Array.from(bytes)]).stream().pipeThrough(new DecompressionStream('gzip'));
    const reader = stream.getReader();
    const chunks: Uint8Array[] = [];
    let size = 0;
    try {
      for (;;) {
        const { done, value } = await reader.read();
        if (done) break;
        size += value.length;
        // Stop as soon as it is too much, so that a bomb is never held in memory.
        if (size > maxBytes) {
          await reader.cancel();
          return undefined;
        }
        chunks.push(value);
      }
    } catch {
      // Bytes that are no gzip, end too early or fail their checksum: a TypeError in browsers, a zlib error in Node.
      return undefined;
    }
    return text(new Uint8Array(await new Blob(chunks.map((chunk) => Uint8Array.from(chunk))).arrayBuffer()));
  },
};

function text(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    // A TypeError: the bytes are no UTF-8.
    return undefined;
  }
}
