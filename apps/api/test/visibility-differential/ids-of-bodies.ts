import { apiFile } from '../../src/platform/api-file/api-file.js';
import type { House } from '../harness/house.js';
import { leastOf, type Schema, type Schemas } from './operations.js';

/** Where a body takes an id, however deep: `posts.superiorId` in `{ posts: [{ superiorId }] }`. */
export interface IdPlace {
  readonly path: string;
  /** The name of its field. */
  readonly name: string;
  readonly isNested: boolean;
  /** The least that fits the schema with this id in its place. */
  readonly bodyWith: (id: string) => object;
}

const HERE = 'the id that is asked about';

interface Found {
  readonly steps: readonly string[];
  readonly build: (id: string) => unknown;
}

/** Of every operation of the API file, by its id. */
export function idPlacesOf(house: House): Map<string, IdPlace[]> {
  const file = JSON.parse(JSON.stringify(apiFile(house.app)));
  const operations = Object.values<any>(file.paths).flatMap((methods) => Object.values<any>(methods));
  return new Map(
    operations.map(({ operationId, requestBody }) => {
      const schema = requestBody?.content?.['application/json']?.schema as Schema | undefined;
      const found = schema ? placesIn(schema, file.components.schemas, []) : [];
      return [operationId, found.map(placeOf)];
    }),
  );
}

function placeOf({ steps, build }: Found): IdPlace {
  // Other ids in it are the same each time.
  const sample = JSON.stringify(build(HERE));
  const bodyWith = (id: string): object => JSON.parse(sample.replace(HERE, id)) as object;
  return { path: steps.join('.'), name: steps.at(-1) ?? '', isNested: steps.length > 1, bodyWith };
}

function placesIn(schema: Schema, schemas: Schemas, above: readonly string[]): Found[] {
  const named = [schema, ...(schema.allOf ?? []), ...(schema.oneOf ?? [])].flatMap(({ $ref }) => ($ref ? [$ref] : []));
  // A condition holds conditions, and no ids of records that are reached by it.
  const inside = named.filter((name) => !above.includes(name));
  const ofNamed = inside.flatMap((name) =>
    placesIn(schemas[name.split('/').at(-1) ?? ''] ?? {}, schemas, [...above, name]),
  );
  const ofItems = schema.items ? placesIn(schema.items, schemas, above) : [];
  const ofFields = Object.entries(schema.properties ?? {}).flatMap(([name, field]) =>
    placesIn(field, schemas, above).map(({ steps, build }) => ({
      steps: [name, ...steps],
      build: (id: string) => ({ ...(leastOf(schema, schemas) as object), [name]: build(id) }),
    })),
  );
  return [
    ...(schema.format === 'uuid' ? [{ steps: [], build: (id: string) => id }] : []),
    ...ofNamed,
    ...ofItems.map(({ steps, build }) => ({ steps, build: (id: string) => [build(id)] })),
    ...ofFields,
  ];
}
