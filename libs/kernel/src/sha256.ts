import { sha256 as digest } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

export function sha256(input: string | Uint8Array): Uint8Array {
  return digest(typeof input === 'string' ? utf8ToBytes(input) : input);
}

/** SHA-256 as 64 lower-case hex digits; text is hashed as UTF-8. Synchronous in Node and in the browser. */
export function sha256Hex(input: string | Uint8Array): string {
  return bytesToHex(sha256(input));
}
