import type { FastifyRequest } from 'fastify';
import type { UnitOfWork } from '../database/unit-of-work.js';
import { HOUSE } from '../access/principal.js';

/** A session or token that a request showed and that opens nothing any more: revoked, over, or of somebody disabled. */
export type Recognised = { readonly sessionId: string } | { readonly tokenHash: string };

type Showing = Pick<FastifyRequest, 'headers'> & { recognised?: Recognised };

export function recognise(request: Pick<FastifyRequest, 'headers'>, shown: Recognised): void {
  (request as Showing).recognised = shown;
}

export function shownBy(request: Pick<FastifyRequest, 'headers'>): Recognised | undefined {
  return (request as Showing).recognised;
}

const OF_SESSION = 'SELECT person_id, id AS session_id FROM sessions WHERE id = $1';
const OF_TOKEN = 'SELECT person_id, id AS session_id FROM personal_tokens WHERE hash = $1';

/** Whose it was; nothing where it never was anybody's. */
export async function holderOf(work: UnitOfWork, shown: Recognised): Promise<object | null> {
  const [sql, value] =
    'sessionId' in shown ? ([OF_SESSION, shown.sessionId] as const) : ([OF_TOKEN, shown.tokenHash] as const);
  const [row] = await work.run(HOUSE, 'read', (manager) => manager.query<object[]>(sql, [value]));
  return row ?? null;
}
