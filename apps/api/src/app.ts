import { VersioningType, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module.js';
import { prepareServer, serverOptions } from './platform/http/server.js';
import { validationPipe } from './platform/http/validation.pipe.js';
import { NestLog } from './platform/logging/nest-log.js';
import { serveDocs } from './serve-docs.js';
import type { PlatformOptions } from './platform/platform.module.js';
import { serveWeb } from './serve-web.js';

/** The program without a door: routes, rooms and floor, ready to listen or to be asked in a test. */
export async function createApp(
  options: PlatformOptions,
  extraModules: readonly Type[] = [],
): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter(serverOptions(options.config));
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(options, extraModules), adapter, {
    logger: new NestLog(),
    bodyParser: true,
  });
  app.setGlobalPrefix('api', { exclude: ['health/live', 'health/ready'] });
  app.enableVersioning({ type: VersioningType.URI, defaultVersion: '1' });
  app.useGlobalPipes(validationPipe());
  await prepareServer(app, options.config);
  await serveWeb(app);
  serveDocs(app);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return app;
}
