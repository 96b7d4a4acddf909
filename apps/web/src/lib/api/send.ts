import { language } from '../i18n/language';
import { networkProblem, problemFrom, type Problem } from './problem';
import { refreshSession } from './refresh';
import { supportHeader } from './support';
import { usableToken, wasSignedIn } from './token';

let onSessionOver = () => {};
let askAboutNumbers = (_problem: Problem): Promise<boolean> => Promise.resolve(false);
let askWhoItIs = (): Promise<boolean> => Promise.resolve(false);
let asking: Promise<boolean> | null = null;

/** What to do when the session cannot be continued: the shell goes to the sign-in page. */
export function whenSessionIsOver(act: () => void): void {
  onSessionOver = act;
}

/** How somebody is asked to confirm that it is she; answers whether she did. */
export function whenConfirmationIsNeeded(ask: () => Promise<boolean>): void {
  askWhoItIs = ask;
}

/** How somebody is asked whether digits are a number that must not be recorded; answers whether she says that they are none. */
export function whenNumbersAreDoubtful(ask: (problem: Problem) => Promise<boolean>): void {
  askAboutNumbers = ask;
}

/**
 * `fetch` with the access token and the reader's language. An expired token is refreshed once and the request
 * repeated. What a session alone must not do is repeated once after the person confirmed that it is she, and what may hold
 * the number of a card once she said that it does not. The answer is returned whatever its status. Throws a `Problem` when no answer came.
 */
export async function send(request: Request): Promise<Response> {
  const [confirmed, plain] = [request.clone(), request.clone()];
  const answer = await sendSignedIn(request);
  if (await asksAboutNumbers(answer)) {
    plain.headers.set('Confirm-Sensitive', 'yes');
    return sendSignedIn(plain);
  }
  if (!(await asksWhoItIs(answer))) return answer;
  // Requests that are refused at the same moment share one question.
  asking ??= askWhoItIs().finally(() => (asking = null));
  return (await asking) ? sendSignedIn(confirmed) : answer;
}

async function asksWhoItIs(answer: Response): Promise<boolean> {
  return answer.status === 403 && (await problemOf(answer)).code === 'access.confirmation_needed';
}

async function asksAboutNumbers(answer: Response): Promise<boolean> {
  if (answer.status !== 422) return false;
  const problem = await problemOf(answer);
  return problem.code === 'SENSITIVE_NUMBER_UNCONFIRMED' && askAboutNumbers(problem);
}

/** What a refusal says, leaving it to be read once more. */
async function problemOf(answer: Response): Promise<Problem> {
  const body: unknown = await answer
    .clone()
    .json()
    .catch(() => null);
  return problemFrom(answer.status, body);
}

async function sendSignedIn(request: Request): Promise<Response> {
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
  for (const [name, value] of Object.entries(supportHeader(request.url))) request.headers.set(name, value);
  if (token) request.headers.set('Authorization', `Bearer ${token}`);
  return fetch(request).catch((cause: unknown) => {
    if (request.signal.aborted) throw cause;
    throw networkProblem(cause);
  });
}

function isSignIn(request: Request): boolean {
  return /\/api\/v1\/(session|setup)(\/|$)/.test(new URL(request.url).pathname) && request.method === 'POST';
}
