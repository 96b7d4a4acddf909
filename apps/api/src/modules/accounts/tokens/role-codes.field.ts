import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { ValidateBy } from 'class-validator';

const MOST = 20;

/** Codes of roles, at least one. */
export function RoleCodesField(): PropertyDecorator {
  const isCodes = (value: unknown): boolean =>
    Array.isArray(value) &&
    value.length > 0 &&
    value.length <= MOST &&
    value.every((each) => typeof each === 'string' && /^[a-z0-9-]{1,60}$/.test(each));
  return applyDecorators(
    ApiProperty({ type: [String], minItems: 1, maxItems: MOST, description: 'Codes of roles its owner holds' }),
    ValidateBy(
      { name: 'field.list', validator: { validate: isCodes, defaultMessage: () => 'field.list' } },
      { context: { code: 'field.list', params: { min: 1, max: MOST } } },
    ),
  );
}
