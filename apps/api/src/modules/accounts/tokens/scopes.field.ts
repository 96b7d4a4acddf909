import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, ValidateBy } from 'class-validator';

const SCOPE = /^[a-z][a-z_-]{0,40}:[a-z][a-z_-]{0,40}$/;
const MOST = 200;

/** A list of `module:operation`, each once. */
export function ScopesField(): PropertyDecorator {
  const context = { code: 'field.list', params: { min: 1, max: MOST } };
  const isScopes = (value: unknown): boolean =>
    Array.isArray(value) &&
    value.every((each) => typeof each === 'string' && SCOPE.test(each)) &&
    new Set(value).size === value.length;
  return applyDecorators(
    ApiProperty({
      type: [String],
      minItems: 1,
      maxItems: MOST,
      description: 'What it may do, such as lead:view',
      example: ['lead:view'],
    }),
    ValidateBy(
      { name: 'field.pattern', validator: { validate: isScopes, defaultMessage: () => 'field.pattern' } },
      { context: { code: 'field.pattern', params: {} } },
    ),
    IsArray({ context }),
    ArrayMinSize(1, { context }),
    ArrayMaxSize(MOST, { context }),
  );
}
