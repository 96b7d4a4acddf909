import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { withOwnFields, type CustomFieldsView } from './modules/fields/index.js';
import { apiFile } from './platform/api-file/api-file.js';
import { CustomObjects } from './platform/custom/custom-objects.js';
import { Subjects } from './platform/subjects/subjects.js';

/** The API file at /api/openapi.json and a readable reference of it at /api/docs. */
export function serveDocs(app: NestFastifyApplication): void {
  let product: OpenAPIObject | undefined;
  const file = (): OpenAPIObject => (product ??= apiFile(app));
  SwaggerModule.setup('api/docs', app, file, {
    jsonDocumentUrl: 'api/docs/openapi.json',
    yamlDocumentUrl: 'api/openapi.yaml',
    customSiteTitle: 'Countersign API',
    swaggerOptions: { docExpansion: 'none', filter: true, tagsSorter: 'alpha', persistAuthorization: false },
  });
  app
    .getHttpAdapter()
    .getInstance()
    .get('/api/openapi.json', async (request: FastifyRequest) =>
      withOwnFields(file(), await ownFields(app, request), collections(app)),
    );
}

/** The installation's own fields are told to whoever is signed in, and to her those she may see; to others the product is. */
async function ownFields(
  app: NestFastifyApplication,
  { headers: { authorization } }: FastifyRequest,
): Promise<CustomFieldsView['items']> {
  if (!authorization) return [];
  const asked = { method: 'GET', url: '/api/v1/custom-fields', headers: { authorization } } as const;
  const answer = await app.inject(asked);
  return answer.statusCode === 200 ? (answer.json() as CustomFieldsView).items : [];
}

/** By the addresses of their pages, whose collections are called alike. */
function collections(app: NestFastifyApplication): { object: string; path: string }[] {
  const subjects = app.get(Subjects);
  return app
    .get(CustomObjects)
    .all()
    .map(({ type }) => ({ object: type, path: subjects.find(type)?.page.split('/')[1] ?? type }));
}
