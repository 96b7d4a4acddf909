import type { QueryResult } from 'pg';
import type { QueryRunner } from 'typeorm';
import { HOUSE, type Actor } from '../access/principal.js';
import { eyesOf } from './eyes.js';
import { quoted, type Origin } from './origin.js';
import { together } from './packets.js';
import type { PreparingClient } from './preparing-client.js';
import type { PrincipalRow } from './principal-row.js';

/** Who acts, and as which role: asked right after BEGIN. The row that comes back carries `now`. */
export interface Opening {
  readonly text: string;
  readonly values: readonly string[];
  /** The house acts, not a person. */
  readonly house: boolean;
}

/** Signs the session in, if it is live; nothing comes back if it is not. */
export function openingOf(sessionId: string): Opening {
  return { text: SIGN_IN, values: [sessionId], house: false };
}

/** The same for a personal token, known by its hash: the row carries its scopes, and the audit learns which token it was. */
export function openingOfToken(hash: string): Opening {
  return { text: SIGN_IN_BY_TOKEN, values: [hash], house: false };
}

/** A session that looks with the eyes of somebody else; the row says whose, or that nobody agreed. */
export function openingOfSupport(sessionId: string, supportId: string): Opening {
  return { text: SIGN_IN_TO_LOOK, values: [sessionId, supportId], house: false };
}

const SIGN_IN_TO_LOOK = `SELECT p.*, app_now() AS now, set_config('app.person_id', p.person_id::text, true),
  set_config('app.session_id', p.session_id::text, true), set_config('role', p.db_role, true) FROM support_principal($1, $2) p`;
const SIGN_IN_BY_TOKEN = `SELECT p.*, t.scopes, app_now() AS now, set_config('app.person_id', p.person_id::text, true),
  set_config('app.session_id', p.session_id::text, true), set_config('role', p.db_role, true), set_config('app.origin',
    (coalesce(nullif(current_setting('app.origin', true), '')::jsonb, '{}') || jsonb_build_object('token', t.session))::text, true)
  FROM token_session($1) t, principal_of(t.session) p`;
const SIGN_IN = `SELECT p.*, app_now() AS now, set_config('app.person_id', p.person_id::text, true),
  set_config('app.session_id', p.session_id::text, true), set_config('role', p.db_role, true) FROM principal_of($1) p`;
const ACT = `SELECT app_now() AS now, set_config('app.person_id', $1, true), set_config('role', $2, true)`;

const ACT_ON_BEHALF = `SELECT app_now() AS now, set_config('app.person_id', $1, true),
  set_config('app.on_behalf_of', $2, true), set_config('role', 'countersign_app', true)`;

export function openingFor(actor: Actor): Opening {
  // What is written down of a look is the doing of whoever looks.
  if (actor !== HOUSE && actor.support)
    return { text: ACT_ON_BEHALF, values: [actor.support.byId, actor.personId], house: false };
  const personId = actor === HOUSE ? '' : actor.personId;
  return { text: ACT, values: [personId, eyesOf(actor).role], house: actor === HOUSE };
}

export interface Begun {
  /** The driver's connection under the runner. */
  readonly client: PreparingClient;
  readonly row: PrincipalRow | undefined;
}

/** One round trip: BEGIN and the principal travel in one packet. */
export async function beginAs(
  runner: QueryRunner,
  mode: 'read' | 'write',
  from: { readonly requestId: string; readonly origin: Origin },
  { text, values, house }: Opening,
): Promise<Begun> {
  // What is only read leaves no trace in the audit, so nothing need be known of where it came from.
  const begin = mode === 'read' ? 'BEGIN READ ONLY' : `BEGIN; ${settingsOf(from, house)}`;
  // The driver's own client: what it is given travels at once, while TypeORM would wait for each answer.
  const client = (await runner.connect()) as PreparingClient;
  const begun = together(client, () => [client.query(begin), client.query<PrincipalRow>(text, [...values])]);
  const [, { rows }] = (await Promise.all(begun)) as [unknown, QueryResult<PrincipalRow>];
  // Without this, EntityManager.save would begin, and worse, commit, a transaction of its own inside ours.
  Object.assign(runner, { isTransactionActive: true });
  return { client, row: rows[0] };
}

/** Settings the audit's triggers read; they travel in the packet of the BEGIN. */
function settingsOf({ requestId, origin }: { requestId: string; origin: Origin }, house: boolean): string {
  const request = requestId.replace(/[^A-Za-z0-9_-]/g, '').slice(0, 64);
  const whence = Object.keys(origin).length > 0 ? `; SET LOCAL app.origin = ${quoted(JSON.stringify(origin))}` : '';
  return `SET LOCAL app.request_id = '${request}'; SET LOCAL app.as_house = '${house ? 'on' : 'off'}'${whence}`;
}
