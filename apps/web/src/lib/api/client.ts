import { writeQuery } from '@countersign/api-client';
import createClient from 'openapi-fetch';
import { asProblem, problemFrom } from './problem';
import { send } from './send';

interface LooseOperation {
  parameters: { query?: Record<string, unknown>; header?: Record<string, string>; path?: Record<string, string> };
  requestBody?: { content: { 'application/json': unknown } };
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- replaced by the generated paths of libs/api-client
  responses: { 200: { content: { 'application/json': any } } };
}
type LoosePaths = Record<string, Record<'get' | 'post' | 'put' | 'patch' | 'delete', LooseOperation>>;

/** The typed client of the API. `await unwrap(api.GET('/leads'))` answers the body or throws a `Problem`. */
export const api = createClient<LoosePaths>({
  baseUrl: `${location.origin}/api/v1`,
  fetch: send,
  querySerializer: writeQuery,
});

interface Answer<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** The body of an answer; a refusal becomes a thrown `Problem`, because openapi-fetch never throws on 4xx. */
export async function unwrap<T>(answer: Promise<Answer<T>>): Promise<T> {
  const { data, error, response } = await answer.catch((cause: unknown) => {
    throw asProblem(cause);
  });
  if (!response.ok) throw problemFrom(response.status, error);
  return data as T;
}

/** Posts a form with a file and answers the body. `path` is relative to `/api/v1`. */
export async function upload<T>(path: string, form: FormData, headers: Record<string, string> = {}): Promise<T> {
  const request = new Request(`${location.origin}/api/v1${path}`, { method: 'POST', body: form, headers });
  const response = await send(request);
  const body: unknown = await response.json().catch(() => null);
  if (!response.ok) throw problemFrom(response.status, body);
  return body as T;
}
