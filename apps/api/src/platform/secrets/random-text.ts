import { hkdfSync, randomBytes } from 'node:crypto';

/** 256 random bits, fit for an address or a cookie. */
export function randomToken(): string {
  return randomBytes(32).toString('base64url');
}

/** 256 bits that nobody foretells without the secret, the same again for the same name. */
export function derivedToken(secret: string, purpose: string, name: string): string {
  return Buffer.from(hkdfSync('sha256', secret, name, purpose, 32)).toString('base64url');
}

/** Without 0 and o, 1 and l and i: what somebody has to type from a sheet. */
const LEGIBLE = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Groups of four legible characters, just under five bits each. */
export function legibleText(groups: number): string {
  const characters = Array.from({ length: groups * 4 }, () => LEGIBLE[pick()]).join('');
  return (characters.match(/.{4}/g) ?? []).join('-');
}

/** Evenly among the legible ones: what would favour the first of them is thrown again. */
function pick(): number {
  for (;;) {
    const [byte] = randomBytes(1) as unknown as [number];
    if (byte < 256 - (256 % LEGIBLE.length)) return byte % LEGIBLE.length;
  }
}
