import { applyDecorators, HttpCode, type Type } from '@nestjs/common';
import {
  ApiExtraModels,
  ApiHeader,
  ApiOperation,
  ApiProperty,
  ApiQuery,
  ApiResponse,
  getSchemaPath,
} from '@nestjs/swagger';
import { ALLOWED } from '../conditions/condition.js';
import { Answers } from '../http/amount-views.js';
import { IntegerField, ObjectField, TextField } from '../http/fields.js';
import type { ListSpec } from './list-spec.js';

export class PageView {
  @ApiProperty({ type: String, nullable: true, description: 'Cursor of the next page, null at the end' })
  next: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Cursor of the page before, null at the beginning' })
  prev: string | null;

  @ApiProperty({
    type: 'integer',
    required: false,
    description: 'With Prefer: return=total-count: how many there are, at most 10000',
  })
  total?: number;

  @ApiProperty({ required: false, description: 'There are more than the total says' })
  totalCapped?: boolean;
}

/** Documents a list operation: its parameters from the list's own declaration, its answer from the row's class. */
export function ListOperation({
  id,
  summary,
  returns,
  spec,
}: {
  id: string;
  summary: string;
  returns: Type;
  spec: ListSpec;
}): MethodDecorator {
  return applyDecorators(
    Answers(returns, true),
    ApiOperation({ operationId: id, summary }),
    ApiExtraModels(returns, PageView),
    ApiQuery({
      name: 'limit',
      required: false,
      schema: { type: 'integer', minimum: 1, default: 50 },
      description: 'At most 200; larger is taken as 200',
    }),
    ApiQuery({
      name: 'cursor',
      required: false,
      schema: { type: 'string' },
      description: 'From page.next or page.prev of an answer to the same filter and sort',
    }),
    ApiQuery({
      name: 'sort',
      required: false,
      schema: { type: 'string' },
      description: `Up to 3 of: ${Object.keys(spec.sorts).join(', ')}; - before a name descends. Default ${spec.defaultSort}`,
    }),
    ApiQuery({
      name: 'q',
      required: false,
      schema: { type: 'string', maxLength: 100 },
      description: 'Text to look for',
    }),
    ApiQuery({ name: 'filter', required: false, style: 'deepObject', explode: true, schema: filterSchema(spec) }),
    ApiHeader({ name: 'Prefer', required: false, description: 'return=total-count adds the total' }),
    ApiResponse({ status: 200, description: summary, schema: listSchema(returns) }),
  );
}

/** Documents a `POST …/search`: the same list, asked for by a body whose conditions may nest. */
export function SearchOperation({
  id,
  summary,
  returns,
}: {
  id: string;
  summary: string;
  returns: Type;
}): MethodDecorator {
  return applyDecorators(
    HttpCode(200),
    Answers(returns, true),
    ApiOperation({ operationId: id, summary }),
    ApiExtraModels(returns, PageView),
    ApiResponse({ status: 200, description: summary, schema: listSchema(returns) }),
  );
}

/** Which ones there are, and their operators, are said by the file an installation serves. */
const OWN_FIELD = {
  type: 'object',
  description: "custom.<code>: a field of the installation's own",
  additionalProperties: { type: 'string' },
};

export function filterSchema(spec: ListSpec): object {
  const properties = Object.entries(spec.fields).map(([name, { type, choices }]) => {
    const operators = ALLOWED[type].map((op) => [
      op,
      { type: 'string', ...(choices && op === 'eq' ? { enum: [...choices] } : {}) },
    ]);
    return [
      name,
      {
        type: 'object',
        description: `A ${type}`,
        properties: Object.fromEntries(operators),
        additionalProperties: false,
      },
    ];
  });
  return {
    type: 'object',
    properties: Object.fromEntries(properties),
    additionalProperties: spec.custom ? OWN_FIELD : false,
    description: 'filter[field][op]=value, joined by AND',
  };
}

/** `{items, page}` of one row class. */
export function listSchema(row: Type): object {
  return {
    type: 'object',
    required: ['items', 'page'],
    additionalProperties: false,
    properties: {
      items: { type: 'array', items: { $ref: getSchemaPath(row) } },
      page: { $ref: getSchemaPath(PageView) },
    },
  };
}

/** The body of a `POST …/search`: the list's parameters, with conditions that may nest. */
export class SearchDto {
  @ObjectField({
    describe: 'A condition tree: {all:[…]}, {any:[…]}, {not:…} or {field, op, value}; three levels, 25 comparisons',
    optional: true,
  })
  condition?: object;

  @TextField({ describe: 'Text to look for', max: 100, optional: true })
  q?: string;

  @IntegerField({ describe: 'Rows a page; larger is taken as 200', min: 1, max: 1_000_000, optional: true })
  limit?: number;

  @TextField({ describe: 'Up to three sort keys, - before a name descends; as in the list', max: 200, optional: true })
  sort?: string;

  @TextField({ describe: 'From page.next or page.prev', max: 4000, optional: true })
  cursor?: string;
}
