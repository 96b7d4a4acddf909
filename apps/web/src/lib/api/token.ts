import type { Schema } from '@countersign/api-client';

/** What a sign-in or a refresh answers. The token lives in this module's memory and nowhere else. */
export type SessionAnswer = Schema<'SessionView'>;

const ALMOST_EXPIRED_MS = 15_000;
const SIGNED_IN = 'countersign.signed-in';

let token: { value: string; expiresAt: number } | null = null;

export function keepToken(answer: Pick<SessionAnswer, 'accessToken' | 'expiresAt'>): void {
  token = { value: answer.accessToken, expiresAt: Date.parse(answer.expiresAt) };
  localStorage.setItem(SIGNED_IN, '1');
}

export function dropToken(): void {
  token = null;
  localStorage.removeItem(SIGNED_IN);
}

/** The token, unless there is none or it ends within 15 s. */
export function usableToken(now = Date.now()): string | null {
  return token && token.expiresAt - now > ALMOST_EXPIRED_MS ? token.value : null;
}

/** Whether this browser holds a refresh cookie, as far as it can know: scripts cannot see the cookie itself. */
export function wasSignedIn(): boolean {
  return localStorage.getItem(SIGNED_IN) !== null;
}

/** Tells when another tab signed out. Returns the way to stop listening. */
export function onSignedOutElsewhere(told: () => void): () => void {
  const heard = (event: StorageEvent) => {
    if (event.key === SIGNED_IN && event.newValue === null) told();
  };
  addEventListener('storage', heard);
  return () => removeEventListener('storage', heard);
}
