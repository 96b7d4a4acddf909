import { randomUUID } from 'node:crypto';
import { apiFile } from '../../src/platform/api-file/api-file.js';
import type { House } from '../harness/house.js';
import type { Method } from './world.js';

export type Schemas = Readonly<Record<string, Schema>>;

export interface Schema {
  readonly $ref?: string;
  readonly type?: string | string[];
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly minimum?: number;
  readonly minLength?: number;
  readonly minItems?: number;
  readonly items?: Schema;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
}

export interface Operation {
  readonly id: string;
  readonly method: Method;
  /** With `{id}` and the like. */
  readonly path: string;
  /** The least that fits the schema of its body; undefined where it takes none. */
  readonly body: unknown;
  /** The amounts without which it is refused. */
  readonly needs?: string;
  /** What a list is filtered and sorted by, and whether it looks for text. */
  readonly filters: readonly string[];
  readonly sorts: readonly string[];
  readonly finds: boolean;
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete'];

/** Every operation of the API file, by its id. */
export function operationsOf(house: House): Map<string, Operation> {
  const file = JSON.parse(JSON.stringify(apiFile(house.app)));
  const schemas = file.components.schemas as Record<string, Schema>;
  const operations = Object.entries(file.paths as Record<string, Record<string, any>>).flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(([method]) => METHODS.includes(method))
      .map(([method, operation]): Operation => {
        const schema = operation.requestBody?.content?.['application/json']?.schema as Schema | undefined;
        const body = schema && leastOf(schema, schemas);
        const needs = operation['x-needs-amounts'] as string | undefined;
        const asked = askedBy(operation.parameters ?? []);
        return {
          id: operation.operationId,
          method: method as Method,
          path,
          body,
          ...asked,
          ...(needs ? { needs } : {}),
        };
      }),
  );
  return new Map(operations.map((operation) => [operation.id, operation]));
}

function askedBy(parameters: readonly any[]): Pick<Operation, 'filters' | 'sorts' | 'finds'> {
  const named = (name: string): any => parameters.find((each) => each.name === name);
  const sorts = /^Up to 3 of: ([^;]*);/.exec(named('sort')?.description ?? '')?.[1]?.split(', ') ?? [];
  return { filters: Object.keys(named('filter')?.schema.properties ?? {}), sorts, finds: Boolean(named('q')) };
}

/** The path with an id in its first place, and one that nobody has in the others. */
export function pathOf({ path }: Operation, ...ids: readonly string[]): string {
  let place = 0;
  return path.replace(/\{(\w+)\}/g, (_, name) => ids[place++] ?? (name === 'number' ? '1' : randomUUID()));
}

/** The least that fits a schema. */
export function leastOf(schema: Schema, schemas: Schemas): unknown {
  const named = schema.$ref ?? schema.allOf?.[0]?.$ref ?? schema.oneOf?.[0]?.$ref;
  if (named) return leastOf(schemas[named.split('/').at(-1) ?? ''] ?? {}, schemas);
  if (schema.enum) return schema.enum[0];
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  if (type === 'array') return Array.from({ length: schema.minItems ?? 0 }, () => leastOf(schema.items ?? {}, schemas));
  if (type === 'integer' || type === 'number') return schema.minimum ?? 1;
  if (type === 'boolean') return true;
  if (type === 'object' || schema.properties)
    return Object.fromEntries(
      (schema.required ?? []).map((name) => [name, leastOf(schema.properties?.[name] ?? {}, schemas)]),
    );
  return textOf(schema);
}

/** Of what follows a pattern, the few there are. */
function textOf({ format, pattern = '', minLength = 1 }: Schema): string {
  if (format === 'uuid') return randomUUID();
  if (format === 'date') return '2026-09-01';
  if (format === 'date-time') return '2026-09-01T09:00:00+08:00';
  if (pattern.includes('0-9a-f')) return '0'.repeat(64);
  if (pattern.includes('A-Z]{3}')) return 'CNY';
  if (pattern.startsWith('^-?') || pattern.startsWith('^\\d')) return '1.00';
  return 'x'.repeat(Math.max(minLength, 8));
}
