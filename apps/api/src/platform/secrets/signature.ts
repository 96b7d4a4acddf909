import { createHash, createPrivateKey, createPublicKey, hkdfSync, sign, verify, type KeyObject } from 'node:crypto';

/** What stands around the 32 bytes of an Ed25519 key in PKCS #8 (RFC 8410). */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');

export interface Signature {
  /** SPKI, as base64url. */
  readonly publicKey: string;
  readonly value: string;
}

/** Ed25519 by a key that follows from the secret; `purpose` makes a key of its own, as with what is sealed. */
export function signed(text: string, secret: string, purpose: string): Signature {
  const key = keyFor(secret, purpose);
  return { publicKey: publicKeyOf(key), value: sign(null, Buffer.from(text), key).toString('base64url') };
}

/** The public half of that key. */
export function signerOf(secret: string, purpose: string): string {
  return publicKeyOf(keyFor(secret, purpose));
}

/** Whether exactly this text was signed by whoever has that key; whatever is no signature is none. */
export function isSigned(text: string, { publicKey, value }: Signature): boolean {
  try {
    const key = createPublicKey({ key: Buffer.from(publicKey, 'base64url'), format: 'der', type: 'spki' });
    return key.asymmetricKeyType === 'ed25519' && verify(null, Buffer.from(text), key, Buffer.from(value, 'base64url'));
  } catch {
    return false;
  }
}

/** What people compare over the telephone. */
export function fingerprintOf(publicKey: string): string {
  const hex = createHash('sha256').update(Buffer.from(publicKey, 'base64url')).digest('hex').slice(0, 16);
  return (hex.match(/.{4}/g) ?? []).join(' ');
}

function keyFor(secret: string, purpose: string): KeyObject {
  const seed = Buffer.from(hkdfSync('sha256', secret, 'countersign', purpose, 32));
  return createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' });
}

function publicKeyOf(key: KeyObject): string {
  return createPublicKey(key).export({ type: 'spki', format: 'der' }).toString('base64url');
}
