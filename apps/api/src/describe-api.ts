import { VersioningType } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { OpenAPIObject } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { AppModule } from './app.module.js';
import { readConfig } from './platform/config/config.js';
import { apiFile } from './platform/api-file/api-file.js';

/** The API file, read off the routes without starting anything: no database, no port. */
export async function describeApi(): Promise<OpenAPIObject> {
  const module = AppModule.with({
    config: readConfig({}),
    installation: { secret: 'none', demo: false, simulatedClock: false },
    dataSource: new DataSource({ type: 'postgres' }),
    databaseUrl: '',
    ownsSchema: false,
  });
  const app = await NestFactory.create<NestFastifyApplication>(module, new FastifyAdapter(), {
    preview: true,
    logger: false,
  });
  app.setGlobalPrefix('api', { exclude: ['health/live', 'health/ready'] });
  app.enableVersioning({ type: VersioningType.URI, defaultVersion: '1' });
  return apiFile(app);
}
