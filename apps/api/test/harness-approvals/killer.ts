import { Client } from 'pg';
import type { Dice } from './dice.js';

const VICTIM = `
  SELECT pg_terminate_backend(pid) FROM (SELECT pid FROM pg_stat_activity
    WHERE datname = current_database() AND application_name = 'countersign' AND xact_start IS NOT NULL
    ORDER BY random() LIMIT 1) victim`;

/** Cuts the connection of somebody who is in the middle of something. */
export class Killer {
  kills = 0;

  private constructor(
    private readonly client: Client,
    private readonly dice: Dice,
  ) {}

  static async at(databaseUrl: string, dice: Dice): Promise<Killer> {
    const client = new Client({ connectionString: databaseUrl, application_name: 'killer' });
    await client.connect();
    return new Killer(client, dice);
  }

  /** Not at once, so that it meets no particular statement. */
  async strike(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, 20 * this.dice.roll()));
    const { rowCount } = await this.client.query(VICTIM);
    this.kills += rowCount ?? 0;
  }

  close(): Promise<void> {
    return this.client.end();
  }
}
