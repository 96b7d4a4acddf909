import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { ValidateBy, ValidateIf } from 'class-validator';
import type { FieldOptions } from '../../../platform/http/fields.js';

const CODE = /^[A-Za-z0-9][A-Za-z0-9._-]{0,59}$/;
const MOST = 50;

/** A list of codes such as `001-quote`, at least one where it is given at all. */
export function CodesField({ describe, optional, nullable }: FieldOptions): PropertyDecorator {
  const validate = (value: unknown): boolean =>
    Array.isArray(value) &&
    value.length > 0 &&
    value.length <= MOST &&
    value.every((code) => typeof code === 'string' && CODE.test(code));
  return applyDecorators(
    ApiProperty({
      type: [String],
      description: describe,
      required: !optional,
      nullable: nullable ?? false,
      minItems: 1,
      maxItems: MOST,
    }),
    ValidateIf((_, value) => value !== undefined && value !== null),
    ValidateBy(
      { name: 'field.list', validator: { validate } },
      { context: { code: 'field.list', params: { min: 1, max: MOST } } },
    ),
  );
}
