import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import { Cluster, freePort, OWNER } from './embedded/cluster.js';
import { EmbeddedPostgresRefused } from './embedded/refused.js';

export { EmbeddedPostgresRefused };

export interface EmbeddedPostgresOptions {
  /** Absolute folder; the server keeps its files in `postgres/` below it and its password beside them. */
  readonly dataDir: string;
  readonly log: (line: string) => void;
}

export interface EmbeddedPostgres {
  /** Where the database `countersign` answers, as its owner. Only this machine reaches it. */
  readonly url: string;
  /** Ends the server. Connections still open are cut. */
  stop(): Promise<void>;
}

/** Another process of ours has this data folder open. */
export class DataFolderInUse extends EmbeddedPostgresRefused {}

const DATABASE = 'countersign';
/** Held for as long as a process owns the server: the way to tell an owner from an orphan. */
const OWNER_LOCK = 4_715_116;
const PATIENCE_MS = 5000;

/**
 * A real PostgreSQL 18 from npm packages, on a free port of the loopback address.
 *
 * A server that outlived its owner (kill -9) is found by its pid file, ended properly and started again; what was
 * committed is there. A server that dies under us is started again on the same port.
 *
 * @throws DataFolderInUse when a living process owns the server of this folder.
 * @throws EmbeddedPostgresRefused when this machine, account or folder cannot run it.
 */
export async function startEmbeddedPostgres({ dataDir, log }: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const cluster = await Cluster.open(dataDir, log);
  await endOrphan(cluster, log);
  const owned = await patiently(() => OwnedServer.start(cluster, log));
  await owned.createDatabase();
  return { url: quickUrlOf(cluster, owned.port), stop: () => owned.stop() };
}

/** Where the server of this folder answers while a process of ours runs it; undefined when none does. */
export async function runningEmbeddedPostgres(dataDir: string): Promise<string | undefined> {
  if (!(await stat(join(dataDir, 'postgres')).catch(() => undefined))) return undefined;
  const cluster = await Cluster.open(dataDir, () => undefined);
  const port = await cluster.runningPort();
  return port ? urlOf(cluster, port, DATABASE) : undefined;
}

async function endOrphan(cluster: Cluster, log: (line: string) => void): Promise<void> {
  const orphan = await patiently(async () => {
    const port = await cluster.runningPort();
    return port && (await takeOwnership(cluster, port));
  });
  if (!orphan) return;
  log('found a database server without an owner; restarting it');
  await orphan.end();
  await cluster.stop();
}

/** The running server together with the connection that says it is ours. */
class OwnedServer {
  private stopping = false;
  private reviving: Promise<void> = Promise.resolve();

  private constructor(
    private readonly cluster: Cluster,
    readonly port: number,
    private owner: Client,
    private readonly log: (line: string) => void,
  ) {
    this.watch();
    process.once('exit', this.endWithProcess);
  }

  private readonly endWithProcess = (): void => this.cluster.endSoon();

  static async start(cluster: Cluster, log: (line: string) => void): Promise<OwnedServer> {
    const port = (await cluster.runningPort()) ?? (await freePort());
    if (!(await cluster.runningPort())) await cluster.start(port);
    return new OwnedServer(cluster, port, await takeOwnership(cluster, port), log);
  }

  async createDatabase(): Promise<void> {
    const { rowCount } = await this.owner.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE]);
    if (!rowCount) await this.owner.query(`CREATE DATABASE ${DATABASE}`);
  }

  async stop(): Promise<void> {
    this.stopping = true;
    process.off('exit', this.endWithProcess);
    await this.reviving;
    await this.owner.end();
    await this.cluster.stop();
  }

  private watch(): void {
    this.owner.once('end', () => {
      if (!this.stopping) this.reviving = this.revive();
    });
  }

  private async revive(): Promise<void> {
    this.log('the database server went away; bringing it back');
    while (!this.stopping && (await this.cluster.exists())) {
      try {
        if (!(await this.cluster.runningPort())) await this.cluster.start(this.port);
        this.owner = await takeOwnership(this.cluster, this.port);
        return this.watch();
      } catch (error) {
        this.log(`the database server is not back yet: ${(error as Error).message}`);
        await pause(1000);
      }
    }
  }
}

/** @throws DataFolderInUse when somebody else holds the server, or another server answers on the port. */
async function takeOwnership(cluster: Cluster, port: number): Promise<Client> {
  const client = new Client({ connectionString: urlOf(cluster, port, 'postgres'), keepAlive: true });
  client.on('error', () => undefined);
  await client.connect();
  const { rows } = await client.query<{ folder: string; owned: boolean }>(
    `SELECT current_setting('data_directory') AS folder, pg_try_advisory_lock(${OWNER_LOCK}) AS owned`,
  );
  if (rows[0]?.folder === cluster.folder && rows[0].owned) return client;
  await client.end();
  throw new DataFolderInUse(`Another Countersign is running on ${cluster.folder}. Stop it first, or set DATA_DIR.`);
}

/** A killed owner's connection, or a crashed server's recovery, may take a moment to be over. */
async function patiently<T>(attempt: () => Promise<T>): Promise<T> {
  for (const deadline = Date.now() + PATIENCE_MS; ; await pause(200)) {
    try {
      return await attempt();
    } catch (error) {
      if (Date.now() > deadline) throw error;
    }
  }
}

function urlOf(cluster: Cluster, port: number, database: string): string {
  return `postgresql://${OWNER}:${cluster.password}@127.0.0.1:${port}/${database}`;
}

/** Through the server's own socket where it has one. */
function quickUrlOf(cluster: Cluster, port: number): string {
  const url = urlOf(cluster, port, DATABASE);
  return cluster.sockets ? `${url}?host=${encodeURIComponent(cluster.sockets)}` : url;
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
