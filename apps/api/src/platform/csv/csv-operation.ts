import { applyDecorators } from '@nestjs/common';
import { ApiOperation, ApiQuery, ApiResponse } from '@nestjs/swagger';
import type { ListSpec } from '../listing/list-spec.js';
import { filterSchema } from '../listing/list-docs.js';
import { XLSX_TYPE } from '../xlsx/xlsx-type.js';

type ContentObject = Record<string, { schema: { type: 'string'; format?: string } }>;

interface FileDocs {
  readonly id: string;
  readonly summary: string;
  /** Documents its filter, sort and search as well. */
  readonly spec?: ListSpec;
  /** Names of its columns, where the reader may choose among them. */
  readonly columns?: readonly string[];
}

/** Documents a download of CSV. */
export function CsvOperation(docs: FileDocs): MethodDecorator {
  return fileOperation(docs, { 'text/csv': { schema: { type: 'string' } } });
}

/** The same of a workbook. */
export function XlsxOperation(docs: FileDocs): MethodDecorator {
  return fileOperation(docs, { [XLSX_TYPE]: { schema: { type: 'string', format: 'binary' } } });
}

function fileOperation({ id, summary, spec, columns }: FileDocs, content: ContentObject): MethodDecorator {
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
  if (columns)
    parameters.push(
      ApiQuery({
        name: 'columns',
        required: false,
        schema: { type: 'string', maxLength: 1000 },
        description: `Only these columns, in this order, all of them unless said: ${columns.join(', ')}`,
      }),
    );
  return applyDecorators(
    ApiOperation({ operationId: id, summary }),
    ...parameters,
    ApiResponse({ status: 200, description: summary, content }),
  );
}
