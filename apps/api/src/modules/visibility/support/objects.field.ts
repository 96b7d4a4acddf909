import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { ValidateBy, ValidateIf } from 'class-validator';
import { OBJECTS } from '../../org/index.js';

const CODES: readonly string[] = OBJECTS.map(({ code }) => code);

/** Objects of permissions, each once; null for all of them. */
export function ObjectsField(): PropertyDecorator {
  const fits = (value: unknown): boolean =>
    Array.isArray(value) &&
    value.length > 0 &&
    new Set(value).size === value.length &&
    value.every((each) => CODES.includes(each));
  return applyDecorators(
    ApiProperty({
      type: [String],
      enum: CODES,
      nullable: true,
      minItems: 1,
      description: 'What may be seen, by the object of a permission; null: everything she sees',
    }),
    ValidateIf((_, value) => value !== null),
    ValidateBy(
      { name: 'field.choice', validator: { validate: fits, defaultMessage: () => 'field.choice' } },
      { context: { code: 'field.choice', params: { choices: CODES.join(', ') } } },
    ),
  );
}
