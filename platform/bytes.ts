import { bytesOfHex } from '../core/dataset/envelope';
import type { BytesPort } from '../core/use-cases/ports';

/** Web platform APIs that browsers and Node share. */
export const bytesPort: BytesPort = {
  async sha256(bytes) {
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes)));
    return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
  },

  async isSignedBy(key, signature, bytes) {
    const raw = bytesOfHex(key);
    if (raw?.length !== 32) throw new Error('a pinned key must have 64 hex digits');
    const imported = await crypto.subtle.importKey('raw', new Uint8Array(raw), 'Ed25519', false, ['verify']);
    return crypto.subtle.verify('Ed25519', imported, new Uint8Array(signature), new Uint8Array(bytes));
  },

  text,

  async gunzip(bytes, maxBytes) {
    const stream = new DecompressionStream('gzip');
    const writer = stream.writable.getWriter();
    const written = Promise.all([writer.write(new Uint8Array(bytes)), writer.close()]);
    // What is wrong with the bytes is told to whoever reads.
    written.catch(() => undefined);
    const reader = stream.readable.getReader();
    const unpacked = new Uint8Array(maxBytes);
    let size = 0;
    try {
      for (;;) {
        const { done, value } = await reader.read();
        if (done) break;
        // Stop as soon as it is too much, so that a bomb is never held in memory.
        if (size + value.length > maxBytes) {
          await reader.cancel();
          return undefined;
        }
        unpacked.set(value, size);
        size += value.length;
      }
    } catch {
      // Bytes that are no gzip, end too early or fail their checksum: a TypeError in browsers, a zlib error in Node.
      return undefined;
    }
    return unpacked.subarray(0, size);
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
