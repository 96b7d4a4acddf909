import { createHash } from 'node:crypto';
import { Client, type PoolClient } from 'pg';

/** A connection keeps a plan for each; they are some 100 kB where many tables with a row scope are joined. */
const MOST_NAMES = 250;
/** Once is what a seed or a rare report does. */
const OFTEN = 3;

const seen = new Map<string, number>();
const names = new Map<string, string>();

/**
 * A connection that has PostgreSQL keep the plans of statements that come again and again: with a row scope, planning a
 * read costs several times what running it does. A plan belongs to a role, and PostgreSQL plans anew whenever another role
 * runs it; so each role has its own.
 */
export class PreparingClient extends Client {
  /** Who runs what is sent from here on; a wrong one costs a plan and nothing else. */
  role = '';

  // The driver's own signature has a dozen overloads; what goes through here is one of them, unchanged but for a name.
  override query = ((...given: unknown[]) => {
    const [text, values] = given;
    const name = typeof text === 'string' && Array.isArray(values) ? nameOf(this.role, text) : undefined;
    return super.query(...((name ? [{ name, text, values }, ...given.slice(2)] : given) as [string]));
  }) as Client['query'];
}

/** Says as which role the connection acts from here on. */
export function actAs(client: PoolClient, role: string): void {
  (client as PoolClient & Pick<PreparingClient, 'role'>).role = role;
}

function nameOf(role: string, text: string): string | undefined {
  const both = `${role} ${text}`;
  const known = names.get(both);
  if (known || names.size >= MOST_NAMES || !mayBePrepared(text)) return known;
  const times = (seen.get(both) ?? 0) + 1;
  if (times < OFTEN) {
    if (seen.size > 10 * MOST_NAMES) seen.clear();
    seen.set(both, times);
    return undefined;
  }
  seen.delete(both);
  const name = createHash('sha256').update(both).digest('hex').slice(0, 32);
  names.set(both, name);
  return name;
}

/** The plan of a page depends on how long it is and on what is looked for, so each whose length is a parameter is planned for itself. */
function mayBePrepared(text: string): boolean {
  return !text.includes(' LIMIT $') && !text.startsWith('DECLARE');
}
