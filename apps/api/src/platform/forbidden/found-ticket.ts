import { derivedToken } from '../secrets/random-text.js';
import { seal, unseal } from '../secrets/seal.js';
import type { FoundNumber } from './numbers-in.js';

/** All that is known of a refused number but the number: whoever was refused asks for an exception with it. */
export interface FoundTicket {
  readonly personId: string;
  readonly object: string;
  readonly pointer: string;
  readonly kind: FoundNumber['kind'];
  readonly masked: string;
  readonly digest: string;
  /** ISO 8601 */
  readonly refusedAt: string;
}

const PURPOSE = 'countersign forbidden number';

/** Keyed by the installation's secret: by trying all numbers nobody without it learns which one it was. */
export function digestOf(number: string, secret: string): string {
  return derivedToken(secret, PURPOSE, number);
}

export function sealTicket(ticket: FoundTicket, secret: string): string {
  return seal(JSON.stringify(ticket), secret, PURPOSE);
}

/** Null for what was not sealed here. */
export function openTicket(sealed: string, secret: string): FoundTicket | null {
  try {
    return JSON.parse(unseal(sealed, secret, PURPOSE)) as FoundTicket;
  } catch {
    return null;
  }
}

/** Lines of a list are one place: `/lines/3/name` is `/lines/*` + `/name`. */
export function placeOf(pointer: string): string {
  return pointer.replace(/\/\d+(?=\/|$)/g, '/*');
}
