import { inflateSync } from 'node:zlib';

/** A picture, pixel by pixel. */
export interface Picture {
  width: number;
  height: number;
  /** Whether the file has an alpha channel at all. */
  hasAlpha: boolean;
  /** Red, green, blue and alpha of each pixel, 0 to 255, row by row. */
  pixels: [number, number, number, number][];
}

const SIGNATURE = '89504e470d0a1a0a';

/** Reads a PNG of 8 bits a channel, in colour, not interlaced, as browsers write them. */
export function readPng(file: Uint8Array): Picture {
  const bytes = Buffer.from(file);
  if (bytes.subarray(0, 8).toString('hex') !== SIGNATURE) throw new Error('no PNG');
  const data: Buffer[] = [];
  let [width, height, channels] = [0, 0, 0];
  for (let at = 8; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    const kind = bytes.toString('latin1', at + 4, at + 8);
    const body = bytes.subarray(at + 8, at + 8 + length);
    if (kind === 'IHDR') {
      [width, height] = [body.readUInt32BE(0), body.readUInt32BE(4)];
      channels = body[9] === 6 ? 4 : 3;
      if (body[8] !== 8 || ![2, 6].includes(body[9] ?? 0) || body[12] !== 0) throw new Error('another kind of PNG');
    }
    if (kind === 'IDAT') data.push(body);
    at += length + 12;
  }
  const lines = unfilter(inflateSync(Buffer.concat(data)), { width, height, channels });
  const pixels = Array.from({ length: width * height }, (_, i): [number, number, number, number] => {
    const [red = 0, green = 0, blue = 0, alpha = 255] = lines.subarray(i * channels, (i + 1) * channels);
    return [red, green, blue, alpha];
  });
  return { width, height, hasAlpha: channels === 4, pixels };
}

/** Undoes the filter that each line of a PNG begins with (PNG specification, 9.2). */
function unfilter(raw: Buffer, { width, height, channels }: { width: number; height: number; channels: number }): Buffer {
  const stride = width * channels;
  const out = Buffer.alloc(height * stride);
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (stride + 1)];
    for (let x = 0; x < stride; x++) {
      const left = x < channels ? 0 : out[y * stride + x - channels]!;
      const up = y === 0 ? 0 : out[(y - 1) * stride + x]!;
      const corner = x < channels || y === 0 ? 0 : out[(y - 1) * stride + x - channels]!;
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter ?? 0] ?? 0;
      out[y * stride + x] = raw[y * (stride + 1) + 1 + x]! + guess;
    }
  }
  return out;
}

function paeth(left: number, up: number, corner: number): number {
  const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}
