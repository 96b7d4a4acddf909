/** The header that says which version of a row the change was made on. */
export function ifMatch(version: number | string): { 'If-Match': string } {
  return { 'If-Match': `"${version}"` };
}

/** Asks a list to count all its rows as well; the answer is capped at 10,000. */
export const WITH_TOTAL = { Prefer: 'return=total-count' } as const;

/** A random uuid; `crypto.randomUUID` is missing on plain http, which a LAN installation may be. */
export function uuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
