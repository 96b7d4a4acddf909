import type { CatalogueField, FieldCatalogue } from '../../../platform/conditions/condition.js';
import type { SortField } from '../../../platform/listing/list-spec.js';
import { accessKey } from '../definitions/custom-field.view.js';
import type { Definition } from '../definitions/custom-fields.repository.js';
import { CODE, type Kind } from '../definitions/kinds.js';

interface Listed {
  readonly type: CatalogueField['type'];
  /** SQL of a value of that type, of which nothing fails where a record holds something else. */
  readonly sql: (at: Place) => string;
  /** What stands for an empty one where it is sorted by: before all others. */
  readonly empty: string;
  readonly cast: SortField['cast'];
}

interface Place {
  /** SQL of the value as text. */
  readonly text: string;
  /** SQL of the value as JSON. */
  readonly json: string;
}

const NUMBER = `'^-?[0-9]{1,15}([.][0-9]{1,10})?$'`;
const DAY = `'^[0-9]{4}-[0-9]{2}-[0-9]{2}$'`;
const ID = `'^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$'`;

const asNumber = (text: string): string => `(CASE WHEN ${text} ~ ${NUMBER} THEN ${text}::numeric END)`;

const LISTED: Readonly<Record<Exclude<Kind, 'formula'>, Listed>> = {
  text: { type: 'text', sql: ({ text }) => text, empty: `''`, cast: 'text' },
  number: { type: 'decimal', sql: ({ text }) => asNumber(text), empty: `'-Infinity'::numeric`, cast: 'numeric' },
  money: {
    type: 'decimal',
    sql: ({ json }) => asNumber(`(${json} ->> 'amount')`),
    empty: `'-Infinity'::numeric`,
    cast: 'numeric',
  },
  date: {
    type: 'date',
    sql: ({ text }) => `(CASE WHEN ${text} ~ ${DAY} THEN ${text}::date END)`,
    empty: `'-infinity'::date`,
    cast: 'date',
  },
  choice: { type: 'choice', sql: ({ text }) => text, empty: `0`, cast: 'int' },
  multi_choice: {
    type: 'codes',
    sql: ({ json }) => `(CASE WHEN jsonb_typeof(${json}) = 'array' THEN ${json} END)`,
    empty: `''`,
    cast: 'text',
  },
  person: {
    type: 'id',
    sql: ({ text }) => `(CASE WHEN ${text} ~ ${ID} THEN ${text}::uuid END)`,
    empty: `''`,
    cast: 'text',
  },
  link: {
    type: 'id',
    sql: ({ text }) => `(CASE WHEN ${text} ~ ${ID} THEN ${text}::uuid END)`,
    empty: `''`,
    cast: 'text',
  },
};

/** Of what is one of several, a name is sorted by; a reference or several answers have no order anybody would look for. */
const SORTED: readonly Kind[] = ['text', 'number', 'money', 'date', 'choice'];

/** What a list of such records can be filtered and sorted by, by `custom.<code>`. */
export function listedFields(definitions: readonly Definition[], alias: string) {
  const fields: Record<string, CatalogueField> = {};
  const sorts: Record<string, SortField> = {};
  for (const field of definitions) {
    if (field.kind === 'formula' || field.retired) continue;
    const { type, sql, empty, cast } = LISTED[field.kind];
    const value = sql(placeOf(alias, field.code));
    const protects = accessKey(field);
    const codes = field.options.map(({ code }) => code);
    fields[`custom.${field.code}`] = { type, sql: value, protects, ...(codes.length > 0 ? { choices: codes } : {}) };
    const sorted = field.kind === 'choice' ? placeIn(codes, value) : value;
    if (SORTED.includes(field.kind))
      sorts[`custom.${field.code}`] = { sql: `coalesce(${sorted}, ${empty})`, cast, protects };
  }
  return { fields: fields as FieldCatalogue, sorts };
}

/** A code stands in the statement itself: whatever it may be, the database and this let no other through. */
function placeOf(alias: string, code: string): Place {
  if (!CODE.test(code)) throw new Error(`${code} is no code of a field.`);
  return { text: `(${alias}.custom ->> '${code}')`, json: `(${alias}.custom -> '${code}')` };
}

/** Answers are sorted as their dictionary has them. */
function placeIn(codes: readonly string[], value: string): string {
  const plain = codes.filter((code) => /^[A-Za-z0-9_-]+$/.test(code));
  return `array_position(ARRAY[${plain.map((code) => `'${code}'`).join(', ')}]::text[], ${value})`;
}
