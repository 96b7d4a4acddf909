import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import type { Config } from './config.js';

export const CONFIG = Symbol('CONFIG');
export const INSTALLATION = Symbol('INSTALLATION');
/** The installation's database, for connections of one's own. */
export const DATABASE_URL = Symbol('DATABASE_URL');
/** Whether the role in it owns the schema; where it does not, nothing is made at run time. */
export const OWNS_SCHEMA = Symbol('OWNS_SCHEMA');

/** What all processes of one installation share, kept in its database. */
export interface Installation {
  /** Signs access tokens and cursors. */
  readonly secret: string;
  /** The demo company lives here, so the sign-in page may offer its logins. */
  readonly demo: boolean;
  /** Time in business rules is set by hand (`CLOCK=simulated`). */
  readonly simulatedClock: boolean;
}

export class InstallationRefused extends Error {}

/**
 * Reads the installation's own row, and makes it at the first start.
 * @throws InstallationRefused when a database that ran on real time is started with a simulated clock.
 */
export async function openInstallation(url: string, config: Config): Promise<Installation> {
  const client = new Client({ connectionString: url, options: '-c role=countersign_house' });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query(
      `INSERT INTO installation (singleton, secret, demo, simulated_clock) VALUES (true, $1, $2, $3) ON CONFLICT DO NOTHING`,
      [randomBytes(48).toString('base64url'), !config.empty, config.simulatedClock],
    );
    const { rows } = await client.query<Installation>(
      `SELECT secret, demo, simulated_clock AS "simulatedClock" FROM installation`,
    );
    const installation = rows[0] as Installation;
    if (config.simulatedClock && !installation.simulatedClock) {
      throw new InstallationRefused('CLOCK=simulated is refused: this database has been started with the real clock.');
    }
    return installation;
  } finally {
    await client.end();
  }
}
