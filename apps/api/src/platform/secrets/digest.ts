import { createHash } from 'node:crypto';

/** What is kept of a random token instead of the token: SHA-256, as hex. */
export function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
