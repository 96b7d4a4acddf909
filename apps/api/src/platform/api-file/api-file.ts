import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { CONFIRM_SENSITIVE } from '../forbidden/attempt.js';
import { Problem, STATUS } from '../http/problem.js';

const SHARED_PROBLEMS = [...new Set(Object.values(STATUS)), 500]
  .filter((status) => status >= 400)
  .sort((a, b) => a - b);

interface Operation {
  responses: Record<string, object>;
  requestBody?: object;
  parameters?: object[];
  security?: object[];
  'x-open'?: boolean;
  'x-moved'?: boolean;
}

const SHARED_PROBLEM = {
  description: 'A problem, named by its code',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

const CONFIRMATION = {
  name: CONFIRM_SENSITIVE.replace(/\b[a-z]/g, (letter) => letter.toUpperCase()),
  in: 'header',
  required: false,
  schema: { type: 'string', enum: ['yes'] },
  description:
    'A person says that digits which may be an ID-card or bank card number (SENSITIVE_NUMBER_UNCONFIRMED) are none',
};

/** The OpenAPI 3.1 description of every route, with the refusals that any operation may answer. */
export function apiFile(app: NestFastifyApplication): OpenAPIObject {
  const description =
    'Sales from lead to collected payment, with approvals that are routed right, explained and provable.';
  const config = new DocumentBuilder()
    .setTitle('Countersign API')
    .setDescription(description)
    .setVersion('1')
    .setLicense('Apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0')
    .setOpenAPIVersion('3.1.0')
    .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'JWT' })
    .addSecurityRequirements('bearer')
    .build();
  const document = SwaggerModule.createDocument(app, config, {
    extraModels: [Problem],
    operationIdFactory: (_, method) => method,
  });
  Object.assign(document.components ?? {}, {
    responses: { Problem: SHARED_PROBLEM },
    parameters: { Confirmation: CONFIRMATION },
  });
  for (const path of Object.values(document.paths)) {
    for (const operation of Object.values(path) as Operation[]) complete(operation);
  }
  return sorted(closed(document)) as OpenAPIObject;
}

/** What every operation may answer, and which ones need no token. */
function complete(operation: Operation): void {
  for (const status of SHARED_PROBLEMS) operation.responses[status] ??= { $ref: '#/components/responses/Problem' };
  if (operation.requestBody)
    operation.parameters = [...(operation.parameters ?? []), { $ref: '#/components/parameters/Confirmation' }];
  if (operation['x-open']) operation.security = [];
  if (operation['x-moved']) operation.responses[STATUS.moved] = { $ref: '#/components/responses/Problem' };
  delete operation['x-open'];
  delete operation['x-moved'];
}

/** Objects are closed unless they say otherwise, and `nullable` is written as 3.1 writes it. */
function closed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(closed);
  if (typeof value !== 'object' || value === null) return value;
  const { nullable, ...rest } = value as Record<string, unknown>;
  const node = Object.fromEntries(Object.entries(rest).map(([key, entry]) => [key, closed(entry)]));
  if (node['type'] === 'object' && node['properties'] && node['additionalProperties'] === undefined)
    node['additionalProperties'] = false;
  if (nullable !== true) return node;
  return nullableNode(node);
}

function nullableNode({ description, ...node }: Record<string, unknown>): object {
  const words = description === undefined ? {} : { description };
  if (typeof node['type'] === 'string' && !node['enum']) return { ...words, ...node, type: [node['type'], 'null'] };
  const inner = Array.isArray(node['allOf']) && node['allOf'].length === 1 ? (node['allOf'][0] as object) : node;
  return { ...words, anyOf: [inner, { type: 'null' }] };
}

/** A stable order, so that the committed file changes only where the API does. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, entry]): [string, unknown] => [key, sorted(entry)]);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}
