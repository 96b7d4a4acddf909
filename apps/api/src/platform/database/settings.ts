import type { ClientBase } from 'pg';
import { sendAlong } from './packets.js';

interface On {
  readonly client: ClientBase;
}

/**
 * Sent without waiting for the answer, in one packet with the statement after it: it costs neither a round trip nor a
 * write of its own. Should it fail, it has aborted the transaction, and whatever comes after it is refused.
 */
export function setLocal({ client }: On, settings: Readonly<Record<string, string>>): void {
  const all = Object.entries(settings).map(([setting, value]) => `SET LOCAL ${setting} = '${value}'`);
  sendAlong(client, all.join('; '));
}

/** Back to what the server has; sent in the same way. */
export function reset({ client }: On, settings: readonly string[]): void {
  sendAlong(client, settings.map((setting) => `RESET ${setting}`).join('; '));
}
