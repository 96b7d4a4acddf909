import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { SwaggerModule } from '@nestjs/swagger';
import { apiFile } from './platform/api-file/api-file.js';

/** The API file at /api/openapi.json and a readable reference of it at /api/docs. */
export function serveDocs(app: NestFastifyApplication): void {
  SwaggerModule.setup('api/docs', app, () => apiFile(app), {
    jsonDocumentUrl: 'api/openapi.json',
    yamlDocumentUrl: 'api/openapi.yaml',
    customSiteTitle: 'Countersign API',
    swaggerOptions: { docExpansion: 'none', filter: true, tagsSorter: 'alpha', persistAuthorization: false },
  });
}
