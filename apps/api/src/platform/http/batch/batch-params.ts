import { applyDecorators, createParamDecorator, HttpCode, type ExecutionContext, type Type } from '@nestjs/common';
import { ApiBody, ApiHeader, ApiOperation, ApiParam, ApiQuery, ApiResponse } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isCleanText } from '../fields.js';
import { QueryIsInvalid, RouteIsMissing } from '../http.errors.js';
import { localeFrom, type Locale } from '../locale.js';
import { BATCH_MODES, type BatchMode } from './batches.js';
import { BatchView } from './batch.view.js';
import type { ExternalId } from './external-ids.repository.js';

export interface BatchAsked {
  readonly mode: BatchMode;
  readonly locale: Locale;
  readonly path: string;
  readonly traceId: string;
}

/** How a batch is asked for: all or none unless in part was said, which is answered 207. @throws QueryIsInvalid */
export const AskedBatch = createParamDecorator((_: unknown, context: ExecutionContext): BatchAsked => {
  const http = context.switchToHttp();
  const request = http.getRequest<FastifyRequest>();
  const mode = modeOf(request);
  if (mode === 'partial') void http.getResponse<FastifyReply>().status(207);
  return {
    ...{ mode, locale: localeFrom(request.headers['accept-language']) },
    ...{ path: request.url.split('?')[0] ?? '', traceId: request.id },
  };
});

function modeOf(request: FastifyRequest): BatchMode {
  const { mode = 'atomic' } = request.query as { mode?: unknown };
  const known = BATCH_MODES.find((each) => each === mode);
  if (!known)
    throw new QueryIsInvalid({ name: 'mode' }, [{ pointer: '?mode', code: 'query.invalid', params: { name: 'mode' } }]);
  return known;
}

const SYSTEM = /^[a-z0-9][a-z0-9_-]{0,39}$/;
/** As long as the server lets a part of a path be. */
const MOST = 100;

/** What another system calls a record, from the path. What is no name is answered like what does not exist. */
export const ExternalIdParam = createParamDecorator(
  (_: unknown, context: ExecutionContext): ExternalId => {
    const { system = '', externalId: id = '' } = context.switchToHttp().getRequest<FastifyRequest>().params as Record<
      string,
      string
    >;
    if (!SYSTEM.test(system) || id.trim() === '' || id.length > MOST || !isCleanText(id)) throw new RouteIsMissing({});
    return { system, id };
  },
  [
    (target, key) => {
      if (key === undefined) return;
      const descriptor = Object.getOwnPropertyDescriptor(target, key)!;
      ApiParam({
        name: 'system',
        schema: { type: 'string', pattern: SYSTEM.source },
        description: 'The other system',
        example: 'erp',
      })(target, key, descriptor);
      ApiParam({
        name: 'externalId',
        schema: { type: 'string', maxLength: MOST },
        description: 'What it calls the record',
      })(target, key, descriptor);
    },
  ],
);

const EXAMPLE = {
  items: [
    { index: 0, status: 201, id: '019365d2-0000-7000-8000-000000000001', version: 1, problem: null },
    {
      ...{ index: 1, status: 409, id: null, version: null },
      problem: {
        ...{
          type: 'urn:countersign:problem:duplicate.refused',
          title: '状态冲突',
          status: 409,
          code: 'duplicate.refused',
        },
        ...{
          detail: '按查重规则，已有相同的记录。',
          instance: '/api/v1/leads/batch-create',
          params: {},
          traceId: 'req-1',
        },
        errors: [{ pointer: '/items/1/phone', code: 'duplicate.refused', params: {}, detail: '已有相同的记录' }],
      },
    },
  ],
  done: 1,
  refused: 1,
};

/** Documents one of the operations over many records. */
export function BatchOperation(id: string, summary: string, body: Type): MethodDecorator {
  return applyDecorators(
    HttpCode(200),
    ApiBody({ type: body }),
    ApiOperation({
      operationId: id,
      summary,
      description:
        'All or none, in one transaction: the first that is refused is the answer, its pointers below /items/<n>. With mode=partial each stands by itself and the answer is 207; a body that is not well-formed is refused as a whole either way. A repeat under the same Idempotency-Key gets the first answer.',
    }),
    ApiQuery({ name: 'mode', required: false, schema: { type: 'string', enum: [...BATCH_MODES], default: 'atomic' } }),
    ApiHeader({
      name: 'Idempotency-Key',
      required: false,
      description: 'One key for each intent; a repeat gets the first answer',
    }),
    ApiResponse({ status: 200, type: BatchView, description: summary }),
    ApiResponse({
      status: 207,
      description: 'With mode=partial: what became of each',
      content: { 'application/json': { schema: { $ref: '#/components/schemas/BatchView' }, example: EXAMPLE } },
    }),
  );
}
