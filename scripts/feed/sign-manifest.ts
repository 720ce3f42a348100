import { envelopeLines } from '../../core/dataset/envelope';
import type { FeedKey } from './feed-key';

/** A signed manifest (`core/dataset/envelope.ts`) from the exact bytes of a bare one. Two keys while one is being replaced. */
export function signManifest(bare: Uint8Array, keys: readonly FeedKey[]): Uint8Array {
  const { before, after } = envelopeLines(keys.map((key) => key.sign(bare)));
  return Buffer.concat([Buffer.from(before), bare, Buffer.from(after)]);
}
