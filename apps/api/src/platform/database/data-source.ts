import { DataSource, type DataSourceOptions } from 'typeorm';
import { MIGRATIONS } from '../../migrations/index.js';
import { PreparingClient } from './preparing-client.js';

export interface DatabaseOptions {
  readonly url: string;
  readonly entities?: DataSourceOptions['entities'];
  /** The role a connection starts with: the closed application role, unless the schema itself is the work. */
  readonly role?: 'countersign_app' | 'owner';
  /** Those that may run; all of them unless said otherwise. */
  readonly migrations?: typeof MIGRATIONS;
}

/**
 * The pool. A connection starts in the closed role: without a principal it sees no row of any scoped table.
 * Waiting for a connection ends after 2 s (`pg` would wait for ever), a statement after 15 s, a lock after 3 s.
 */
export function createDataSource({
  url,
  entities = [],
  role = 'countersign_app',
  migrations = MIGRATIONS,
}: DatabaseOptions): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    entities,
    migrations,
    migrationsTableName: 'schema_migrations',
    migrationsTransactionMode: 'each',
    logging: false,
    synchronize: false,
    extra: {
      // Read by the driver itself: the ORM knows neither a socket's folder nor how a certificate is asked for.
      connectionString: url,
      max: 20,
      // Statements travel as soon as they are given, in order; nobody has to wait for the answer to a SET.
      pipeline: true,
      Client: PreparingClient,
      connectionTimeoutMillis: 2000,
      statement_timeout: role === 'owner' ? 0 : 15_000,
      lock_timeout: role === 'owner' ? 2000 : 3000,
      idle_in_transaction_session_timeout: 30_000,
      application_name: 'countersign',
      options: role === 'owner' ? '-c timezone=Asia/Shanghai' : '-c role=countersign_app -c timezone=Asia/Shanghai',
    },
  });
}
