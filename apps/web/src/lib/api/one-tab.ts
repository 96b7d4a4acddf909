const LEASE_MS = 5_000;
const POLL_MS = 60;

/**
 * Runs `work` in one tab at a time. Two tabs that refresh with the same cookie would look like a stolen token
 * to the server. Web Locks exist only on https and localhost; on a plain http LAN a short lease in storage stands in.
 */
export function inOneTab<T>(name: string, work: () => Promise<T>): Promise<T> {
  return navigator.locks ? (navigator.locks.request(name, work) as Promise<T>) : withLease(name, work);
}

async function withLease<T>(name: string, work: () => Promise<T>): Promise<T> {
  const mine = String(Math.random());
  while (!takeLease(name, mine)) await new Promise((done) => setTimeout(done, POLL_MS * (1 + Math.random())));
  try {
    return await work();
  } finally {
    if (localStorage.getItem(name)?.startsWith(mine)) localStorage.removeItem(name);
  }
}

function takeLease(name: string, mine: string): boolean {
  const [, until] = (localStorage.getItem(name) ?? '').split(' ');
  if (until && Number(until) > Date.now()) return false;
  localStorage.setItem(name, `${mine} ${Date.now() + LEASE_MS}`);
  return localStorage.getItem(name)?.startsWith(mine) ?? false;
}
