import { uuid } from './headers';
import { asProblem } from './problem';

/** The header that makes one intention of a person happen once, however often it is sent. */
export type IntentHeaders = { 'Idempotency-Key': string };

/**
 * One thing a person means to do. The key stays the same while the outcome is unknown (network gone, 5xx) and the
 * content unchanged, so that "try again" never does it twice; a refusal or a changed content starts a new intention.
 */
export function createIntent() {
  let key = uuid();
  let content: string | null = null;

  async function run<T>(body: unknown, act: (headers: IntentHeaders) => Promise<T>): Promise<T> {
    const next = JSON.stringify(body ?? null);
    if (content !== null && content !== next) key = uuid();
    content = next;
    try {
      const result = await act({ 'Idempotency-Key': key });
      forget();
      return result;
    } catch (error) {
      if (!asProblem(error).isUnknownOutcome) forget();
      throw error;
    }
  }

  function forget(): void {
    key = uuid();
    content = null;
  }

  return { run };
}
