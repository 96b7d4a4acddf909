import type { FastifyRequest } from 'fastify';

const OUR_COOKIE = /(?:^|;\s*)(?:__Host-)?countersign=/;

/** Where a page of somebody else's made a browser send our cookie along; null where none did. */
export function foreignPage({ headers }: Pick<FastifyRequest, 'headers'>, ourOrigin: string): string | null {
  if (!OUR_COOKIE.test(headers.cookie ?? '')) return null;
  const { origin, host } = headers;
  const site = headers['sec-fetch-site'];
  const isElsewhere = origin !== undefined && origin !== ourOrigin && origin.replace(/^https?:\/\//, '') !== host;
  if (!isElsewhere && site !== 'cross-site' && site !== 'same-site') return null;
  return (origin ?? String(site)).slice(0, 200);
}
