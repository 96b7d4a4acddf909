import { language } from '../i18n/language';
import { networkProblem } from './problem';
import { refreshSession } from './refresh';
import { usableToken, wasSignedIn } from './token';

let onSessionOver = () => {};

/** What to do when the session cannot be continued: the shell goes to the sign-in page. */
export function whenSessionIsOver(act: () => void): void {
  onSessionOver = act;
}

/**
 * `fetch` with the access token and the reader's language. An expired token is refreshed once and the request
 * repeated; the answer is returned whatever its status. Throws a `Problem` when no answer came.
 */
export async function send(request: Request): Promise<Response> {
  const again = request.clone();
  const first = await sendWith(request, usableToken() ?? (await renewed()));
  if (first.status !== 401 || !wasSignedIn() || isSignIn(request)) return first;

  const token = await renewed();
  return token ? sendWith(again, token) : first;
}

async function renewed(): Promise<string | null> {
  if (!wasSignedIn()) return null;
  try {
    return (await refreshSession()).accessToken;
  } catch (problem) {
    if (wasSignedIn()) throw problem;
    onSessionOver();
    return null;
  }
}

function sendWith(request: Request, token: string | null): Promise<Response> {
  request.headers.set('Accept-Language', language());
  if (request.method !== 'GET') request.headers.set('X-Requested-With', 'countersign');
  if (token) request.headers.set('Authorization', `Bearer ${token}`);
  return fetch(request).catch((cause: unknown) => {
    if (request.signal.aborted) throw cause;
    throw networkProblem(cause);
  });
}

function isSignIn(request: Request): boolean {
  return /\/api\/v1\/(session|setup)(\/|$)/.test(new URL(request.url).pathname) && request.method === 'POST';
}
