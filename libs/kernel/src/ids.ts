import { KernelFault } from './fault.ts';
import { sha256 } from './sha256.ts';

/**
 * A time-ordered id (UUIDv7, RFC 9562).
 * @param now milliseconds since 1970
 * @param random ten random bytes
 */
export function uuidv7(now: number, random: Uint8Array): string {
  if (random.length !== 10) throw new KernelFault('uuid.random_bytes', { expected: 10, given: random.length });
  if (!Number.isInteger(now) || now < 0 || now >= 2 ** 48) throw new KernelFault('uuid.out_of_time', { now });
  const bytes = new Uint8Array(16);
  for (let at = 0; at < 6; at++) bytes[at] = Math.floor(now / 2 ** (8 * (5 - at))) % 256;
  bytes.set(random, 6);
  return uuidText(bytes, 7);
}

/** The id that follows from its parts (UUIDv8 of their SHA-256): the same parts always name the same thing. */
export function uuidOf(...parts: readonly (string | number)[]): string {
  return uuidText(sha256(JSON.stringify(parts)).slice(0, 16), 8);
}

function uuidText(bytes: Uint8Array, version: number): string {
  const shaped = Uint8Array.from(bytes);
  shaped[6] = (version << 4) | ((shaped[6] ?? 0) & 0x0f);
  shaped[8] = 0x80 | ((shaped[8] ?? 0) & 0x3f);
  const hex = Array.from(shaped, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
