import { openEnvelope } from '../dataset/envelope';
import type { Refusal } from '../dataset/refusal';
import type { BytesPort } from './ports';

/** The bytes that one of the keys has signed, and which. Nothing of them is read before. */
export async function verifySignature(
  bytes: Uint8Array,
  keys: readonly string[],
  port: BytesPort,
): Promise<{ signed: Uint8Array; signedBy: string } | Refusal> {
  const envelope = openEnvelope(bytes);
  if (!envelope) return { failure: 'not-signed', detail: 'no signed manifest' };
  for (const signature of envelope.signatures) {
    for (const key of keys) if (await port.isSignedBy(key, signature, envelope.signed)) return { signed: envelope.signed, signedBy: key };
  }
  return { failure: 'not-signed', detail: 'no signature by a known key' };
}
