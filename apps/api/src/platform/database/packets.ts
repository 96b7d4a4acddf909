import type { Writable } from 'node:stream';
import type { ClientBase } from 'pg';

/** Sends a statement whose answer nobody waits for, in one packet with what is sent next. */
export function sendAlong(client: ClientBase, statement: string): void {
  together(client, () => client.query(statement)).catch(() => undefined);
}

/** Holds the packet back until the promises that are due have run, so that what they send travels in it. */
export function together<T>(client: ClientBase, send: () => T): T {
  const { stream } = (client as unknown as { connection: { stream: Writable } }).connection;
  stream.cork();
  process.nextTick(() => stream.uncork());
  return send();
}
