import { HOUSE } from '../access/principal.js';
import type { UnitOfWork } from './unit-of-work.js';

class NotKept extends Error {}

/**
 * Lets the house do something for real, and takes all of it back: what it would lead to is read meanwhile. A transaction
 * of its own, which waits a few seconds for a lock and then gives up, so that nobody waits long behind it.
 */
export async function neverKept<T>(work: UnitOfWork, body: () => Promise<T>, lockSeconds = 5): Promise<T> {
  const kept: { answer?: T } = {};
  try {
    await work.run(HOUSE, 'write', async () => {
      work.waitForLocks(lockSeconds);
      kept.answer = await body();
      throw new NotKept('nothing of this is kept');
    });
  } catch (error) {
    if (!(error instanceof NotKept)) throw error;
  }
  return kept.answer as T;
}
