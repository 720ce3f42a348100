import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { bytesPort } from '../../platform/bytes';

const bytes = (text: string) => new TextEncoder().encode(text);

const unpacked = async (gzip: Uint8Array, most: number) => {
  const inside = await bytesPort.gunzip(gzip, most);
  return inside && bytesPort.text(inside);
};

describe('taking bytes apart', () => {
  it('hashes as everybody does (FIPS 180-2, "abc")', async () =>
    expect(await bytesPort.sha256(bytes('abc'))).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'));

  it('unpacks gzip, also where the text lies across chunks', async () => {
    const text = '店守'.repeat(100_000);
    expect(await unpacked(gzipSync(text), 10_000_000)).toBe(text);
  });

  it.each([
    ['exactly as many bytes as allowed', 5, 'hello'],
    ['one more than allowed', 4, undefined],
  ])('%s', async (_, most, expected) => expect(await unpacked(gzipSync('hello'), most)).toBe(expected));

  it('stops at a bomb', async () => expect(await bytesPort.gunzip(gzipSync(Buffer.alloc(64 * 1024 * 1024)), 1024)).toBeUndefined());

  it.each([
    ['no gzip', bytes('nothing of the kind')],
    ['nothing', new Uint8Array()],
    ['a gzip cut short', gzipSync('hello hello hello').subarray(0, 12)],
    [
      'a gzip with a wrong checksum',
      Uint8Array.from(gzipSync('hello'), (byte, i) => (i === gzipSync('hello').length - 8 ? byte ^ 1 : byte)),
    ],
  ])('%s has no text', async (_, broken) => expect(await bytesPort.gunzip(broken, 1024)).toBeUndefined());
});
