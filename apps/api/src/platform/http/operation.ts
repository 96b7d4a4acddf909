import { applyDecorators, HttpCode, type Type } from '@nestjs/common';
import { ApiExtension, ApiHeader, ApiOperation, ApiResponse } from '@nestjs/swagger';
import { Answers } from './amount-views.js';
import type { DomainErrorClass } from './domain-error.js';

export interface OperationOptions {
  /** Unique, in lower camel case: the name of the generated client's method. */
  readonly id: string;
  readonly summary: string;
  /** The class of the answer; none means 204. */
  readonly returns?: Type;
  readonly status?: number;
  /** Business refusals this operation can answer with, beyond the ones every operation has. */
  readonly refuses?: readonly DomainErrorClass<never>[];
  /** Answers 308 to whoever asks about a record whose place another has taken. */
  readonly moved?: boolean;
  /** The caller names the version it saw: in the header, or in the header or the body. */
  readonly ifMatch?: boolean | 'or in the body';
}

const VERSION = 'The version you saw, quoted, such as "3"';

/** Names an operation and documents its answer; the answers every operation shares are added when the file is written. */
export function Operation({
  id,
  summary,
  returns,
  status = returns ? 200 : 204,
  refuses = [],
  ifMatch,
  moved,
}: OperationOptions): MethodDecorator {
  const answer = returns ? { status, type: returns, description: summary } : { status, description: 'Done' };
  return applyDecorators(
    ApiOperation({ operationId: id, summary }),
    ApiResponse(answer),
    HttpCode(status),
    ...(returns ? [Answers(returns)] : []),
    ...(moved ? [ApiExtension('x-moved', true)] : []),
    ...(ifMatch ? [ApiHeader({ name: 'If-Match', required: ifMatch === true, description: VERSION })] : []),
    ...(refuses.length > 0
      ? [
          ApiExtension(
            'x-problems',
            refuses.map(({ code }) => code),
          ),
        ]
      : []),
  );
}
