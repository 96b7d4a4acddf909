import { createHash } from 'node:crypto';
import { Client } from 'pg';
import type { Eyes } from './eyes.js';
import { together } from './packets.js';

/** A connection keeps a plan for each; they are some 100 kB where many tables with a row scope are joined. */
const MOST_NAMES = 250;
/** Once is what a seed or a rare report does. */
const OFTEN = 3;
/** With it ends what was set for the transaction; whoever begins the next one says anew whose it is. */
const ENDS = /^(?:COMMIT|ROLLBACK)$/;

const seen = new Map<string, number>();
const names = new Map<string, string>();

/**
 * A connection that runs each statement with the eyes of whoever asks for it, and has PostgreSQL keep the plans of those
 * that come again and again: with a row scope, planning a read costs several times what running it does. A plan belongs
 * to a role, and PostgreSQL plans anew whenever another role runs it; so each role has its own.
 */
export class PreparingClient extends Client {
  private asks: (() => Eyes) | null = null;
  private eyes: Eyes | null = null;

  /**
   * From here on, until the transaction ends.
   * @param asks with whose eyes the statement is to be run that is about to be sent
   * @param eyes those the transaction has now
   */
  sees(asks: () => Eyes, eyes: Eyes): void {
    this.asks = asks;
    this.eyes = eyes;
  }

  // The driver's own signature has a dozen overloads; what goes through here is one of them, unchanged but for a name.
  override query = ((...given: unknown[]) => {
    const [text, values] = given;
    const send = () => super.query(...((name ? [{ name, text, values }, ...given.slice(2)] : given) as [string]));
    const change = this.change(text);
    const name = typeof text === 'string' && Array.isArray(values) ? nameOf(this.eyes?.role ?? '', text) : undefined;
    if (!change) return send();
    // In one packet: should the first fail, the transaction is aborted and the second refused.
    return together(this, () => {
      (super.query(change) as unknown as Promise<unknown>).catch(() => undefined);
      return send();
    });
  }) as Client['query'];

  /** What has to be said before the statement so that it is run with the eyes of whoever asks for it. */
  private change(statement: unknown): string | null {
    if (!this.asks) return null;
    if (typeof statement === 'string' && ENDS.test(statement)) {
      this.asks = this.eyes = null;
      return null;
    }
    // What was set after a savepoint is taken back with the rest: nobody knows whose eyes they are then.
    if (typeof statement === 'string' && statement.startsWith('ROLLBACK TO')) {
      this.eyes = null;
      return null;
    }
    const eyes = this.asks();
    if (this.eyes === eyes) return null;
    this.eyes = eyes;
    return `SET LOCAL role = '${eyes.role}'; SET LOCAL app.as_house = '${eyes.asHouse}'`;
  }
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
