import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';

/** A key that signs manifests. */
export interface FeedKey {
  /** The public half, 64 hex digits, as `WXT_FEED_KEYS` lists it. */
  publicHex: string;
  /** An Ed25519 signature, 128 hex digits. */
  sign(bytes: Uint8Array): string;
}

/** What stands before the 32 secret bytes of an Ed25519 key in PKCS #8 (RFC 8410). */
const PKCS8_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex');

/**
 * The signing key in `MISEMORI_FEED_KEY`: the text of a PEM file as `feed:keygen` writes it, or the path of one.
 * @throws with one line that says what is missing
 */
export function readFeedKey(text: string | undefined): FeedKey {
  if (!text)
    throw new Error('MISEMORI_FEED_KEY must hold the signing key, or the path of its file. `npm run feed:keygen -- FILE` makes one.');
  const isText = text.includes('-----BEGIN');
  if (!isText && existsSync(text)) refuseShared(text);
  const pem = isText ? text : existsSync(text) ? readFileSync(text, 'utf8') : undefined;
  if (pem === undefined) throw new Error('MISEMORI_FEED_KEY is neither a key nor the path of a file that is there.');
  return feedKeyOf(createPrivateKey(pem));
}

/** Whoever can read the file can publish in our name. Windows has no such mode. */
function refuseShared(file: string): void {
  if (process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0)
    throw new Error(`Others on this machine can read ${file}. Run: chmod 600 ${file} (and make a new key if they may have).`);
}

/** The key with these 32 secret bytes. */
export function feedKeyFromSeed(seed: Uint8Array): FeedKey {
  return feedKeyOf(createPrivateKey({ key: Buffer.concat([PKCS8_HEAD, seed]), format: 'der', type: 'pkcs8' }));
}

/**
 * Makes a key and writes it where only its owner can read it.
 * @throws when there is a file already: a key that signs a feed is not to be overwritten
 */
export function writeNewFeedKey(file: string): FeedKey {
  const { privateKey } = generateKeyPairSync('ed25519');
  writeFileSync(file, privateKey.export({ format: 'pem', type: 'pkcs8' }), { mode: 0o600, flag: 'wx' });
  return feedKeyOf(privateKey);
}

function feedKeyOf(privateKey: KeyObject): FeedKey {
  if (privateKey.asymmetricKeyType !== 'ed25519') throw new Error('The signing key must be an Ed25519 key.');
  const { x } = createPublicKey(privateKey).export({ format: 'jwk' });
  return {
    publicHex: Buffer.from(x ?? '', 'base64url').toString('hex'),
    sign: (bytes) => sign(null, bytes, privateKey).toString('hex'),
  };
}
