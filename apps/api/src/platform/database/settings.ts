import type { PoolClient } from 'pg';
import type { QueryRunner } from 'typeorm';
import { HOUSE, type Actor } from '../access/principal.js';
import { roleOf } from './opening.js';
import { actAs } from './preparing-client.js';
import { sendAlong } from './packets.js';

interface On {
  readonly client: PoolClient;
}

/**
 * Sent without waiting for the answer, in one packet with the statement after it: it costs neither a round trip nor a
 * write of its own. Should it fail, it has aborted the transaction, and whatever comes after it is refused.
 */
export function setLocal({ client }: On, settings: Readonly<Record<string, string>>): void {
  const all = Object.entries(settings).map(([setting, value]) => `SET LOCAL ${setting} = '${value}'`);
  sendAlong(client, all.join('; '));
}

/** From here on the transaction sees and writes as this role; `more` goes with it. */
export function setRole(on: On, role: string, more: Readonly<Record<string, string>>): void {
  setLocal(on, { role, ...more });
  actAs(on.client, role);
}

/** Back to what the server has; sent in the same way. */
export function reset({ client }: On, settings: readonly string[]): void {
  sendAlong(client, settings.map((setting) => `RESET ${setting}`).join('; '));
}

/** From here on the transaction is another's. */
export async function become(current: On & { readonly runner: QueryRunner; actor: Actor }, actor: Actor): Promise<void> {
  current.actor = actor;
  const personId = actor === HOUSE ? '' : actor.personId;
  const settings = `SELECT set_config('app.person_id', $1, true), set_config('app.as_house', $3, true), set_config('role', $2, true)`;
  await current.runner.query(settings, [personId, roleOf(actor), actor === HOUSE ? 'on' : 'off']);
  actAs(current.client, roleOf(actor));
}
