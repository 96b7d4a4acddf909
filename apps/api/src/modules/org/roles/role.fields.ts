import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { ValidateBy, ValidateIf } from 'class-validator';
import { SCOPE_KINDS, SCOPED_MODULES, type FieldAccess } from '../../../platform/access/principal.js';
import type { FieldOptions } from '../../../platform/http/fields.js';
import { FIELD_CODES, limitsOf } from './field-catalogue.js';

/** Some of a few known words, none of them twice. */
export function ChoicesField(choices: readonly string[], options: FieldOptions): PropertyDecorator {
  const check = (value: unknown): boolean =>
    Array.isArray(value) &&
    value.every((each) => choices.includes(each as string)) &&
    new Set(value).size === value.length;
  const schema = { type: 'array', items: { type: 'string', enum: [...choices] }, uniqueItems: true };
  return field(options, schema as ApiPropertyOptions, 'field.list', check, { min: 0, max: choices.length });
}

/** A scope for each module; a module that is not named shows nothing. */
export function ScopesField(options: FieldOptions): PropertyDecorator {
  return mapField(options, Object.fromEntries(SCOPED_MODULES.map((module) => [module, SCOPE_KINDS])));
}

/** Fields that are less than writable; a field that is not named may be written. */
export function FieldLimitsField(options: FieldOptions): PropertyDecorator {
  return mapField(options, Object.fromEntries(FIELD_CODES.map((code) => [code, limitsOf(code)])), isOwnField);
}

/** A field that the installation gave to a record type; roles may name it before it is defined, and after it is gone. */
const isOwnField = (key: string, limit: string): boolean =>
  /^[a-z_]{1,40}\.custom\.[a-z][A-Za-z0-9_]{0,39}$/.test(key) && limitsOf(key).includes(limit as FieldAccess);

function mapField(
  options: FieldOptions,
  choices: Readonly<Record<string, readonly string[]>>,
  others: (key: string, each: string) => boolean = () => false,
): PropertyDecorator {
  const check = (value: unknown): boolean =>
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.entries(value).every(([key, each]) =>
      Object.hasOwn(choices, key) ? choices[key]?.includes(each as string) : others(key, each as string),
    );
  const values = new Set(Object.values(choices).flat());
  const schema = { type: 'object', additionalProperties: { type: 'string', enum: [...values] } };
  return field(options, schema as ApiPropertyOptions, 'field.object', check, {});
}

function field(
  { describe, optional }: FieldOptions,
  schema: ApiPropertyOptions,
  code: string,
  validate: (value: unknown) => boolean,
  params: object,
): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ ...schema, description: describe, required: !optional } as ApiPropertyOptions),
    ValidateBy({ name: code, validator: { validate, defaultMessage: () => code } }, { context: { code, params } }),
    ...(optional ? [ValidateIf((_, value) => value !== undefined)] : []),
  );
}
