import { applyDecorators } from '@nestjs/common';
import { ApiOperation, ApiQuery, ApiResponse } from '@nestjs/swagger';
import type { ListSpec } from '../listing/list-spec.js';
import { filterSchema } from '../listing/list-docs.js';

/** Documents a download of CSV; with a list's declaration, also its filter, sort and search. */
export function CsvOperation({ id, summary, spec }: { id: string; summary: string; spec?: ListSpec }): MethodDecorator {
  const parameters = spec
    ? [
        ApiQuery({
          name: 'sort',
          required: false,
          schema: { type: 'string' },
          description: `Up to 3 of: ${Object.keys(spec.sorts).join(', ')}`,
        }),
        ApiQuery({
          name: 'q',
          required: false,
          schema: { type: 'string', maxLength: 100 },
          description: 'Text to look for',
        }),
        ApiQuery({ name: 'filter', required: false, style: 'deepObject', explode: true, schema: filterSchema(spec) }),
      ]
    : [];
  return applyDecorators(
    ApiOperation({ operationId: id, summary }),
    ...parameters,
    ApiResponse({ status: 200, description: summary, content: { 'text/csv': { schema: { type: 'string' } } } }),
  );
}
