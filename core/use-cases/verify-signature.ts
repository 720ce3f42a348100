import { openEnvelope } from '../dataset/envelope';
import type { Refusal } from '../dataset/refusal';
import type { BytesPort } from './ports';

/**
 * The bytes that one of the keys has signed, and every key that did: while keys change, a manifest is signed by both, and stays
 * good when the old one is given up. Nothing of it is read before.
 */
export async function verifySignature(
  bytes: Uint8Array,
  keys: readonly string[],
  port: BytesPort,
): Promise<{ signed: Uint8Array; signedBy: string[] } | Refusal> {
  const envelope = openEnvelope(bytes);
  if (!envelope) return { failure: 'not-signed', detail: 'no signed manifest' };
  const signedBy: string[] = [];
  for (const key of keys) {
    for (const signature of envelope.signatures) {
      if (!signedBy.includes(key) && (await port.isSignedBy(key, signature, envelope.signed))) signedBy.push(key);
    }
  }
  if (signedBy.length > 0) return { signed: envelope.signed, signedBy };
  return { failure: 'not-signed', detail: 'no signature by a known key' };
}
