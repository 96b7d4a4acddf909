import type { Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from './app.js';
import { ENTITIES } from './entities.js';
import type { Config } from './platform/config/config.js';
import { openInstallation, type Installation } from './platform/config/installation.js';
import { createDataSource } from './platform/database/data-source.js';
import { startEmbeddedPostgres, type EmbeddedPostgres } from './platform/database/embedded-postgres.js';
import { prepareDatabase } from './platform/database/prepare.js';
import { SeedRunner } from './platform/seeds/seeds.js';

export interface Started {
  readonly app: NestFastifyApplication;
  readonly dataSource: ReturnType<typeof createDataSource>;
  readonly installation: Installation;
  /** The database every process of this installation shares. */
  readonly databaseUrl: string;
  readonly stop: () => Promise<void>;
}

/** Brings the program up to where it can serve: database, schema, installation, rooms, seeds. It does not listen yet. */
export async function start(
  config: Config,
  say: (line: string) => void,
  extraModules: readonly Type[] = [],
): Promise<Started> {
  const embedded = config.databaseUrl ? undefined : await startEmbeddedPostgres({ dataDir: config.dataDir, log: say });
  const databaseUrl = config.databaseUrl ?? (embedded as EmbeddedPostgres).url;
  try {
    const ownsSchema = await prepareDatabase({ databaseUrl, ownerUrl: config.databaseOwnerUrl }, say);
    const installation = await openInstallation(databaseUrl, config);
    const dataSource = createDataSource({ url: databaseUrl, entities: ENTITIES });
    await dataSource.initialize();
    const app = await createApp({ config, installation, dataSource, databaseUrl, ownsSchema }, extraModules);
    await app.get(SeedRunner).run({ demo: installation.demo });
    const stop = async (): Promise<void> => {
      await app.close();
      await dataSource.destroy();
      await embedded?.stop();
    };
    return { app, dataSource, installation, databaseUrl, stop };
  } catch (error) {
    await embedded?.stop();
    throw error;
  }
}
