import type { CustomFieldView } from '../definitions/custom-field.view.js';
import { ALLOWED, type FieldType } from '../../../platform/conditions/condition.js';
import type { Kind } from '../definitions/kinds.js';

type Field = Pick<
  CustomFieldView,
  | 'object'
  | 'code'
  | 'name'
  | 'nameEn'
  | 'kind'
  | 'options'
  | 'maxLength'
  | 'decimals'
  | 'result'
  | 'retired'
  | 'access'
>;
type Schema = Record<string, unknown>;

interface ApiFile {
  readonly paths: Record<string, Record<string, { parameters?: Schema[] }>>;
  readonly components?: { readonly schemas?: Record<string, Schema> };
}

/** Where a record type is met in the API file. */
export interface Collection {
  readonly object: string;
  /** Its collection in addresses: `customers`. */
  readonly path: string;
}

/**
 * The API file with the installation's own fields: what `custom` of each record type takes and shows, and what its list is
 * filtered by. The file of the product itself stays as it is.
 */
export function withOwnFields<File extends object>(
  product: File,
  fields: readonly Field[],
  collections: readonly Collection[],
): File {
  const file = structuredClone(product);
  const { paths, components } = file as ApiFile;
  for (const { object, path } of collections) {
    const own = fields.filter((each) => each.object === object && !each.retired && each.access !== 'hidden');
    if (own.length === 0) continue;
    for (const [name, schema] of Object.entries(components?.schemas ?? {})) describeIn(name, schema, object, own);
    for (const [address, operations] of Object.entries(paths))
      if (address === `/api/v1/${path}` || address.startsWith(`/api/v1/${path}/export.`))
        for (const { parameters = [] } of Object.values(operations)) describeFilter(parameters, own);
  }
  return file;
}

function describeIn(name: string, schema: Schema, object: string, own: readonly Field[]): void {
  const properties = schema['properties'] as Record<string, Schema> | undefined;
  if (!properties?.['custom']) return;
  const noun = object.charAt(0).toUpperCase() + object.slice(1);
  if (name === `${noun}View`) properties['custom'] = objectOf(own, shown);
  if (new RegExp(`^((Create|Change|New|Log|Qualified)${noun}|${noun}Fields)Dto$`).test(name))
    properties['custom'] = objectOf(
      own.filter(({ kind, access }) => kind !== 'formula' && access === 'write'),
      written,
    );
}

function objectOf(own: readonly Field[], schemaOf: (field: Field) => Schema): Schema {
  return {
    type: 'object',
    description: "The installation's own fields",
    additionalProperties: schemaOf === shown,
    properties: Object.fromEntries(own.map((field) => [field.code, { ...schemaOf(field), ...words(field) }])),
  };
}

const words = ({ name, nameEn }: Field): Schema => ({ title: nameEn || name, description: name });

const PLAIN: Partial<Record<Kind, (field: Field) => Schema>> = {
  text: ({ maxLength }) => ({ type: 'string', maxLength }),
  number: ({ decimals }) => ({
    type: 'string',
    pattern: decimals ? `^-?\\d{1,15}(\\.\\d{1,${decimals}})?$` : '^-?\\d{1,15}$',
  }),
  money: () => ({ $ref: '#/components/schemas/MoneyDto' }),
  date: () => ({ type: 'string', format: 'date' }),
  choice: ({ options }) => ({ type: 'string', enum: options.map(({ code }) => code) }),
  multi_choice: ({ options }) => ({ type: 'array', items: { type: 'string', enum: options.map(({ code }) => code) } }),
};

const written = (field: Field): Schema => {
  const schema = PLAIN[field.kind]?.(field) ?? { type: 'string', format: 'uuid' };
  return { anyOf: [schema, { type: 'null' }] };
};

const shown = (field: Field): Schema => {
  if (field.access === 'masked') return { type: ['string', 'null'] };
  if (field.kind === 'formula')
    return { type: [field.result === 'boolean' ? 'boolean' : 'string', 'null'], readOnly: true };
  return PLAIN[field.kind]?.(field) ?? NAMED;
};

const NAMED: Schema = {
  type: 'object',
  required: ['id', 'name'],
  properties: { id: { type: 'string', format: 'uuid' }, name: { type: ['string', 'null'] } },
  additionalProperties: false,
};

const FOUND_AS: Partial<Record<Kind, FieldType>> = {
  ...{ text: 'text', number: 'decimal', money: 'decimal', date: 'date', choice: 'choice' },
  ...{ multi_choice: 'codes', person: 'id', link: 'id' },
};

function describeFilter(parameters: readonly Schema[], own: readonly Field[]): void {
  const filter = parameters.find(({ name }) => name === 'filter')?.['schema'] as Schema | undefined;
  if (!filter) return;
  const mine = own.flatMap((field) => {
    const type = FOUND_AS[field.kind];
    if (!type || (field.access !== 'write' && field.access !== 'read')) return [];
    const operators = Object.fromEntries(ALLOWED[type].map((op) => [op, { type: 'string' }]));
    return [
      [
        `custom.${field.code}`,
        { type: 'object', description: field.name, properties: operators, additionalProperties: false },
      ],
    ];
  });
  filter['properties'] = { ...(filter['properties'] as object), ...Object.fromEntries(mine) };
  filter['additionalProperties'] = false;
}
