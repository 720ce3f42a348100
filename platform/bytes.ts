import type { BytesDoor } from '../core/ports';

/** Web platform APIs that browsers and Node share. */
export const bytesDoor: BytesDoor = {
  async sha256(bytes) {
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', Uint8Array.from(bytes)));
    return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
  },

  text: (bytes) => new TextDecoder().decode(bytes),

  async gunzip(bytes, mostBytes) {
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
        if (size > mostBytes) {
          await reader.cancel();
          return undefined;
        }
        chunks.push(value);
      }
    } catch {
      // Bytes that are no gzip, end too early or fail their checksum: a TypeError in browsers, a zlib error in Node.
      return undefined;
    }
    return new TextDecoder().decode(await new Blob(chunks.map((chunk) => Uint8Array.from(chunk))).arrayBuffer());
  },
};
