import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/** Names the way a key is made, so that a later one can be told from it. */
const KEY_ID = 'v1';

function keyFor(secret: string, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, 'countersign', purpose, 32));
}

/** AES-256-GCM; `purpose` makes a key of its own, so that what is sealed for one use opens for no other. */
export function seal(text: string, secret: string, purpose: string): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', keyFor(secret, purpose), iv);
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return [
    KEY_ID,
    iv.toString('base64url'),
    cipher.getAuthTag().toString('base64url'),
    sealed.toString('base64url'),
  ].join('.');
}

/** @throws when it was sealed by another key, for another purpose, or was changed since */
export function unseal(sealed: string, secret: string, purpose: string): string {
  const [keyId, iv, tag, text] = sealed.split('.').map((part, i) => (i === 0 ? part : Buffer.from(part, 'base64url')));
  if (keyId !== KEY_ID) throw new Error('sealed by a key that is not known here');
  const decipher = createDecipheriv('aes-256-gcm', keyFor(secret, purpose), iv as Buffer);
  decipher.setAuthTag(tag as Buffer);
  return Buffer.concat([decipher.update(text as Buffer), decipher.final()]).toString('utf8');
}
