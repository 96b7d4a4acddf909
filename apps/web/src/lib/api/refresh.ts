import { inOneTab } from './one-tab';
import { networkProblem, problemFrom } from './problem';
import { dropToken, keepToken, type SessionAnswer } from './token';

let underWay: Promise<SessionAnswer> | null = null;

/**
 * Exchanges the refresh cookie for a new access token; any number of callers share one exchange.
 * Throws a `Problem`: 401 means that the session is over.
 */
export function refreshSession(): Promise<SessionAnswer> {
  underWay ??= inOneTab('countersign.refresh', exchange).finally(() => (underWay = null));
  return underWay;
}

async function exchange(): Promise<SessionAnswer> {
  const response = await fetch('/api/v1/session/refresh', {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'X-Requested-With': 'countersign', Accept: 'application/json' },
  }).catch((cause: unknown) => {
    throw networkProblem(cause);
  });
  const body: unknown = await response.json().catch(() => null);
  if (!response.ok) {
    if (response.status === 401) dropToken();
    throw problemFrom(response.status, body);
  }
  keepToken(body as SessionAnswer);
  return body as SessionAnswer;
}
