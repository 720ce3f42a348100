/**
 * How a manifest is signed: one file, three lines, JSON as a whole and yet cut apart without parsing anything.
 *
 *     {"signatures":["128 hex digits"],"signed":
 *     {"format":1,"sequence":7, … }
 *     }
 *
 * The signatures (Ed25519, RFC 8032; one, or two while keys change) are over the exact bytes of the middle line,
 * without its line end. One file, so that a host can never serve a signature beside another manifest.
 */

/** A signed manifest taken apart; nothing in it has been believed yet. */
export interface Envelope {
  /** 64 bytes each. */
  signatures: Uint8Array[];
  /** The bytes that were signed. */
  signed: Uint8Array;
}

const FIRST_LINE = /^\{"signatures":\["([0-9a-f]{128})"(?:,"([0-9a-f]{128})")?\],"signed":$/;

/** The longest first line there is: two signatures. */
const MAX_FIRST_LINE = 300;

const LAST_LINE = '\n}\n';

/** Takes a signed manifest apart; undefined when the bytes have another shape, such as those of a log-in page. */
export function openEnvelope(bytes: Uint8Array): Envelope | undefined {
  const end = bytes.subarray(0, MAX_FIRST_LINE).indexOf(10);
  if (end < 0 || ascii(bytes.subarray(-LAST_LINE.length)) !== LAST_LINE) return undefined;
  const found = FIRST_LINE.exec(ascii(bytes.subarray(0, end)));
  if (!found) return undefined;
  const signatures = [found[1], found[2]].flatMap((hex) => bytesOfHex(hex ?? '') ?? []);
  const signed = bytes.subarray(end + 1, -LAST_LINE.length);
  return signed.length > 0 && !signed.includes(10) ? { signatures, signed } : undefined;
}

/** The two lines to put before and after the bytes that were signed. Signatures are 128 hex digits each. */
export function envelopeLines(signatures: readonly string[]): { before: string; after: string } {
  return { before: `{"signatures":[${signatures.map((one) => `"${one}"`).join(',')}],"signed":\n`, after: LAST_LINE };
}

/** The bytes that lower-case hex digits write; undefined for the empty text and anything else. */
export function bytesOfHex(hex: string): Uint8Array | undefined {
  if (!/^(?:[0-9a-f]{2})+$/.test(hex)) return undefined;
  return Uint8Array.from({ length: hex.length / 2 }, (_, i) => Number.parseInt(hex.slice(2 * i, 2 * i + 2), 16));
}

function ascii(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}
