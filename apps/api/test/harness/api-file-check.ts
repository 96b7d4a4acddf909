import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { apiFile } from '../../src/platform/api-file/api-file.js';
import type { Answer } from './house.js';

interface ApiFile {
  paths: Record<string, Record<string, { responses: Record<string, Response> }>>;
  components: { responses: Record<string, Response> };
}

interface Response {
  $ref?: string;
  content?: Record<string, { schema?: object }>;
}

interface Checker {
  routes: { method: string; pattern: RegExp; path: string }[];
  ajv: Ajv2020;
  file: ApiFile;
  compiled: Map<string, ValidateFunction>;
}

const checkers = new WeakMap<NestFastifyApplication, Checker>();
/** Making it takes as long as many a file of tests: the program is the same in every house of this process. */
let ofTheProgram: Checker | undefined;

/** @param extra whether there are rooms in it that exist only in a test */
export function knowApiFile(app: NestFastifyApplication, extra: boolean): void {
  checkers.set(app, extra ? open(app) : (ofTheProgram ??= open(app)));
}

/** Every answer a test gets must be one the API file describes: a status or field it does not know fails the test. */
export function checkAgainstApiFile(app: NestFastifyApplication, method: string, path: string, answer: Answer): void {
  const checker = checkers.get(app);
  if (!checker) throw new Error('The API file of this house is not known.');
  const pathname = new URL(
    path.startsWith('/') ? (path.startsWith('/api') ? path : `/api/v1${path}`) : path,
    'http://local',
  ).pathname;
  const route = checker.routes.find((each) => each.method === method.toLowerCase() && each.pattern.test(pathname));
  if (!route) return;
  const responses = checker.file.paths[route.path]?.[route.method]?.responses ?? {};
  const described = responses[answer.status];
  if (!described)
    throw new Error(`${method} ${route.path} answered ${answer.status}, which the API file does not know`);
  const response = described.$ref
    ? checker.file.components.responses[described.$ref.split('/').at(-1) ?? '']
    : described;
  const type = String(answer.headers['content-type'] ?? '').split(';')[0] ?? '';
  const schema = response?.content?.[type]?.schema;
  if (answer.body === undefined || !schema) return;
  const key = `${method} ${route.path} ${answer.status}`;
  const validate = checker.compiled.get(key) ?? checker.ajv.compile({ ...schema, components: undefined });
  checker.compiled.set(key, validate);
  // What was asked for in part lacks what is required of the whole, and has records where the whole has names.
  if (/[?&](fields|expand)=/.test(path)) return;
  if (!validate(answer.body))
    throw new Error(`${key} does not fit the API file: ${JSON.stringify(validate.errors?.slice(0, 3))}`);
}

function open(app: NestFastifyApplication): Checker {
  const file = JSON.parse(
    JSON.stringify(apiFile(app)).replaceAll('#/components/schemas/', 'api#/components/schemas/'),
  ) as ApiFile;
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  formats.default(ajv);
  ajv.addSchema({ $id: 'api', components: file.components });
  const routes = Object.entries(file.paths).flatMap(([path, methods]) => {
    const pattern = new RegExp(`^${path.replace(/[.]/g, '\\.').replace(/\{[^}]+\}/g, '[^/]+')}$`);
    return Object.keys(methods).map((method) => ({ method, pattern, path }));
  });
  routes.sort((a, b) => (a.path.match(/\{/g)?.length ?? 0) - (b.path.match(/\{/g)?.length ?? 0));
  return { routes, ajv, file, compiled: new Map() };
}
