import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, ValidateBy, ValidateIf, ValidateNested } from 'class-validator';
import { isPlainDate } from '@countersign/kernel';
import { isIP } from 'node:net';
import { isUuid } from '../database/ids.js';

/**
 * The wire is written once: each of these validates one field and documents it. The failing constraint's name is the
 * code of the field's problem, its context the parameters of the sentence.
 */
export interface FieldOptions {
  /** A sentence for the API's reader. */
  readonly describe: string;
  /** May be left out. */
  readonly optional?: boolean;
  /** May be null, to say "none". */
  readonly nullable?: boolean;
  readonly example?: unknown;
}

type Check = (value: unknown) => boolean;

function field(
  options: FieldOptions,
  schema: ApiPropertyOptions,
  code: string,
  check: Check,
  params: object = {},
): PropertyDecorator {
  return applyDecorators(
    ApiProperty({
      ...schema,
      description: options.describe,
      required: !options.optional,
      ...(options.nullable ? { nullable: true } : {}),
      ...(options.example === undefined ? {} : { example: options.example }),
    } as ApiPropertyOptions),
    ValidateBy(
      { name: code, validator: { validate: check, defaultMessage: () => code } },
      { context: { code, params } },
    ),
    ...presence(options),
  );
}

/** An optional field may be absent but not null; only a nullable one may be null. */
function presence({ optional, nullable }: FieldOptions): PropertyDecorator[] {
  const rules: PropertyDecorator[] = [];
  if (optional) rules.push(ValidateIf((_, value) => value !== undefined));
  if (nullable) rules.push(ValidateIf((_, value) => value !== null));
  return rules;
}

const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

/** Text PostgreSQL can keep: no NUL, no half of a surrogate pair. */
export function isCleanText(value: string): boolean {
  return !value.includes('\u0000') && !LONE_SURROGATE.test(value);
}

export interface TextOptions extends FieldOptions {
  readonly min?: number;
  readonly max?: number;
  readonly pattern?: RegExp;
}

export function TextField({ min = 0, max = 200, pattern, ...options }: TextOptions): PropertyDecorator {
  const shape: ApiPropertyOptions = {
    type: String,
    minLength: min,
    maxLength: max,
    ...(pattern ? { pattern: pattern.source } : {}),
  };
  const rules = [
    field(options, shape, 'field.text', (value) => typeof value === 'string'),
    rule('field.text_unclean', {}, (value) => typeof value !== 'string' || isCleanText(value)),
    rule('field.too_long', { max }, (value) => typeof value !== 'string' || value.length <= max),
  ];
  // Blanks are no answer to a required field.
  if (min > 0)
    rules.push(
      rule(
        min === 1 ? 'field.required' : 'field.too_short',
        { min },
        (value) => typeof value === 'string' && value.trim().length >= min,
      ),
    );
  if (pattern) rules.push(rule('field.pattern', {}, (value) => typeof value === 'string' && pattern.test(value)));
  return applyDecorators(...rules);
}

/** The number of a record that somebody types; whether she may is said by its rule. */
export function NumberField(): PropertyDecorator {
  const describe = 'Its number, where its rule lets people type one; without it the next one';
  return TextField({ max: 60, optional: true, nullable: true, describe });
}

const EMAIL = /^[^\s@]{1,64}@[^\s@.]+(\.[^\s@.]+)+$/;

export function EmailField(options: FieldOptions): PropertyDecorator {
  const check: Check = (value) => typeof value === 'string' && value.length <= 254 && EMAIL.test(value);
  return field(options, { type: String, format: 'email', maxLength: 254 }, 'field.email', check);
}

/** A range of addresses in CIDR notation, of IPv4 or IPv6. */
export function AddressRangeField(options: FieldOptions): PropertyDecorator {
  return field(options, { type: String, maxLength: 43 }, 'field.address_range', isAddressRange);
}

function isAddressRange(value: unknown): boolean {
  const [, address = '', length = ''] =
    typeof value === 'string' ? (/^([0-9a-f.:]+)\/(\d{1,3})$/i.exec(value) ?? []) : [];
  const version = isIP(address);
  return version > 0 && Number(length) <= (version === 4 ? 32 : 128);
}

export function IdField(options: FieldOptions): PropertyDecorator {
  return field(options, { type: String, format: 'uuid' }, 'field.id', isUuid);
}

export function ChoiceField(choices: readonly string[], options: FieldOptions): PropertyDecorator {
  const check: Check = (value) => typeof value === 'string' && choices.includes(value);
  return field(options, { type: String, enum: [...choices] }, 'field.choice', check, { choices: choices.join(', ') });
}

export function IntegerField({ min, max, ...options }: FieldOptions & { min: number; max: number }): PropertyDecorator {
  const check: Check = (value) => Number.isInteger(value) && (value as number) >= min && (value as number) <= max;
  return field(options, { type: 'integer', minimum: min, maximum: max }, 'field.integer', check, { min, max });
}

export function BooleanField(options: FieldOptions): PropertyDecorator {
  return field(options, { type: Boolean }, 'field.boolean', (value) => typeof value === 'boolean');
}

/** A plain business date, `YYYY-MM-DD`. */
export function DateField(options: FieldOptions): PropertyDecorator {
  return field(
    options,
    { type: String, format: 'date' },
    'field.date',
    (value) => typeof value === 'string' && isPlainDate(value),
  );
}

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,6})?)?(Z|[+-]\d\d:\d\d)$/;

/** An instant, RFC 3339 with an offset. */
export function InstantField(options: FieldOptions): PropertyDecorator {
  const check: Check = (value) => typeof value === 'string' && INSTANT.test(value) && !Number.isNaN(Date.parse(value));
  return field(options, { type: String, format: 'date-time' }, 'field.instant', check);
}

/** A decimal quantity as text, above 0, at most four decimals. */
export function QuantityField(options: FieldOptions): PropertyDecorator {
  const check: Check = (value) =>
    typeof value === 'string' && /^\d{1,10}(\.\d{1,4})?$/.test(value) && Number(value) > 0;
  return field(options, { type: String, pattern: '^\\d{1,10}(\\.\\d{1,4})?$' }, 'field.quantity', check);
}

/** Any JSON object, such as `custom`. */
export function ObjectField(options: FieldOptions): PropertyDecorator {
  const check: Check = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
  return field(options, { type: 'object', additionalProperties: true } as ApiPropertyOptions, 'field.object', check);
}

/** One nested DTO. */
export function NestedField(type: () => new () => object, options: FieldOptions): PropertyDecorator {
  return applyDecorators(
    field(
      options,
      { type: () => type() },
      'field.object',
      (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
    ),
    ValidateNested(),
    Type(type),
  );
}

export interface ListOptions extends FieldOptions {
  readonly min?: number;
  readonly max?: number;
}

/** A list of nested DTOs. */
export function NestedListField(
  type: () => new () => object,
  { min = 0, max = 200, ...options }: ListOptions,
): PropertyDecorator {
  // Only of a function that is called `type` the API file asks which class it names; of any other it takes the name.
  const shape = { type: () => type(), isArray: true, minItems: min, maxItems: max };
  return applyDecorators(
    field(options, shape, 'field.list', Array.isArray, { min, max }),
    ...sizes(min, max),
    ValidateNested({ each: true }),
    Type(type),
  );
}

/** A list of ids. */
export function IdListField({ min = 0, max = 200, ...options }: ListOptions): PropertyDecorator {
  const check: Check = (value) => Array.isArray(value) && value.every(isUuid);
  const shape = { type: String, format: 'uuid', isArray: true, minItems: min, maxItems: max } as ApiPropertyOptions;
  return applyDecorators(field(options, shape, 'field.id', check), ...sizes(min, max));
}

/** A list of words, each one of the choices. */
export function ChoiceListField(
  choices: readonly string[],
  { min = 0, max = choices.length, ...options }: ListOptions,
): PropertyDecorator {
  const check: Check = (value) => Array.isArray(value) && value.every((each) => choices.includes(each as string));
  const items = { type: 'string', enum: [...choices] };
  const shape = { type: 'array', items, minItems: min, maxItems: max } as ApiPropertyOptions;
  const params = { choices: choices.join(', ') };
  return applyDecorators(field(options, shape, 'field.choice', check, params), ...sizes(min, max));
}

/** A list of short texts, none of them blank; `length` is the most characters of each. */
export function TextListField({
  min = 0,
  max = 200,
  length,
  ...options
}: ListOptions & { length: number }): PropertyDecorator {
  const check: Check = (value) =>
    Array.isArray(value) &&
    value.every((text) => typeof text === 'string' && text.trim() !== '' && text.length <= length && isCleanText(text));
  const items = { type: 'string', minLength: 1, maxLength: length } as const;
  const shape: ApiPropertyOptions = { type: 'array', items, minItems: min, maxItems: max };
  return applyDecorators(field(options, shape, 'field.text', check), ...sizes(min, max));
}

function sizes(min: number, max: number): PropertyDecorator[] {
  const context = { code: 'field.list', params: { min, max } };
  return [IsArray({ context }), ArrayMinSize(min, { context }), ArrayMaxSize(max, { context })];
}

function rule(code: string, params: object, check: Check): PropertyDecorator {
  return ValidateBy(
    { name: code, validator: { validate: check, defaultMessage: () => code } },
    { context: { code, params } },
  );
}
