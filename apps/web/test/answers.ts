import { vi } from 'vitest';

type Answer = (request: Request) => Response | Promise<Response>;

/** Answers the API's part of a test: `"POST /session/refresh"` → what comes back. Unknown requests fail the test. */
export function answering(routes: Record<string, Answer>) {
  const asked: Request[] = [];
  const answer = async (input: RequestInfo | URL, init?: RequestInit) => {
    const request = input instanceof Request ? input : new Request(new URL(String(input), location.href), init);
    asked.push(request.clone() as Request);
    const key = `${request.method} ${new URL(request.url).pathname.replace('/api/v1', '')}`;
    const route = routes[key];
    if (!route) throw new Error(`Nobody answers ${key}`);
    return route(request);
  };
  vi.stubGlobal('fetch', vi.fn(answer));
  return { asked };
}

export function json(body: unknown, status = 200): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } });
}

export function problem(status: number, body: Record<string, unknown>): Response {
  return new Response(JSON.stringify({ status, ...body }), {
    status,
    headers: { 'Content-Type': 'application/problem+json' },
  });
}
