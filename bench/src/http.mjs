/** One request whose failure ends the run. @returns its JSON answer */
export async function send(origin, { path, ...request }) {
  const answer = await fetch(origin + path, request);
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${request.method} ${path}: ${answer.status} ${text}`);
  return text ? JSON.parse(text) : undefined;
}

export function call(url, method, path, { body, headers = {} } = {}) {
  const json = body ? { 'content-type': 'application/json' } : {};
  return send(url, { method, path, headers: { ...json, ...headers }, body: body && JSON.stringify(body) });
}

/** @returns the headers of a signed-in person */
export async function signIn(url, login, password) {
  const { accessToken } = await call(url, 'POST', '/session', { body: { login, password } });
  return { authorization: `Bearer ${accessToken}` };
}
