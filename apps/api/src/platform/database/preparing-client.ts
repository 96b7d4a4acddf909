import { createHash } from 'node:crypto';
import { Client } from 'pg';

/** A connection keeps a plan for each; they are some 100 kB where many tables with a row scope are joined. */
const MOST_NAMES = 150;
/** Once is what a seed or a rare report does. */
const OFTEN = 3;

const seen = new Map<string, number>();
const names = new Map<string, string>();

/**
 * A connection that has PostgreSQL keep the plans of statements that come again and again: with a row scope, planning a
 * read costs several times what running it does. A plan belongs to a role, which PostgreSQL looks after: what was planned
 * for the house is planned anew for a person.
 */
export class PreparingClient extends Client {
  // The driver's own signature has a dozen overloads; what goes through here is one of them, unchanged but for a name.
  override query = ((...given: unknown[]) => {
    const [text, values] = given;
    const name = typeof text === 'string' && Array.isArray(values) ? nameOf(text) : undefined;
    return super.query(...((name ? [{ name, text, values }, ...given.slice(2)] : given) as [string]));
  }) as Client['query'];
}

function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known || names.size >= MOST_NAMES || !mayBePrepared(text)) return known;
  const times = (seen.get(text) ?? 0) + 1;
  if (times < OFTEN) {
    if (seen.size > 10 * MOST_NAMES) seen.clear();
    seen.set(text, times);
    return undefined;
  }
  seen.delete(text);
  const name = createHash('sha256').update(text).digest('hex').slice(0, 32);
  names.set(text, name);
  return name;
}

/** The plan of a page depends on how long it is and on what is looked for, so each whose length is a parameter is planned for itself. */
function mayBePrepared(text: string): boolean {
  return !text.includes(' LIMIT $') && !text.startsWith('DECLARE');
}
