import { applyDecorators, SetMetadata, type ExecutionContext } from '@nestjs/common';
import { ApiQuery } from '@nestjs/swagger';

const SHAPED = 'countersign:shaped';

/** The answer can be asked for in part, and with what it names in full: `fields=` and `expand=`. */
export function Shaped(type: string, ...expandable: readonly string[]): MethodDecorator {
  const text = { type: 'string', maxLength: 1000 } as const;
  return applyDecorators(
    SetMetadata(SHAPED, type),
    ApiQuery({
      name: 'fields',
      required: false,
      schema: text,
      example: 'number,name,owner.name',
      description:
        'Only these members, separated by commas, with a dot for members of members; id and version always come along. Members the schema calls required are left out as well.',
    }),
    ApiQuery({
      name: 'expand',
      required: false,
      schema: text,
      example: expandable[0],
      description: `Whole records where the answer only names them, at most 5 paths of 2 steps: ${expandable.join(', ')}. What the reader does not see stays a name.`,
    }),
  );
}

/** Of which noun the answer of a handler is; undefined where it comes in one shape alone. */
export const shapedAs = (context: Pick<ExecutionContext, 'getHandler'>): string | undefined =>
  Reflect.getMetadata(SHAPED, context.getHandler()) as string | undefined;
