import { ApiProperty } from '@nestjs/swagger';
import { say, type DomainError, type ErrorKind } from './domain-error.js';
import type { Locale } from './locale.js';

export const STATUS: Record<ErrorKind, number> = {
  moved: 308,
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  missing: 404,
  conflict: 409,
  stale: 412,
  too_large: 413,
  unsupported: 415,
  unprocessable: 422,
  precondition_missing: 428,
  too_many: 429,
  unavailable: 503,
};

const TITLES: Record<number, [zh: string, en: string]> = {
  308: ['已移动', 'Moved'],
  400: ['请求有误', 'Bad request'],
  401: ['需要登录', 'Sign-in needed'],
  403: ['没有权限', 'Not permitted'],
  404: ['找不到', 'Not found'],
  409: ['状态冲突', 'Conflict'],
  412: ['版本已过期', 'Out of date'],
  413: ['内容太大', 'Too large'],
  415: ['类型不支持', 'Unsupported type'],
  422: ['无法处理', 'Cannot be done'],
  428: ['缺少前提', 'Precondition missing'],
  429: ['请求过多', 'Too many requests'],
  500: ['系统错误', 'Server error'],
  503: ['暂不可用', 'Unavailable'],
};

export class ProblemField {
  @ApiProperty({
    description: 'RFC 6901 pointer into the body, or ?name for a query parameter',
    example: '/lines/0/netPrice',
  })
  pointer: string;

  @ApiProperty({ description: 'Stable code of what is wrong with the field', example: 'field.required' })
  code: string;

  @ApiProperty({ description: 'Values the sentence mentions', type: 'object', additionalProperties: true })
  params: Record<string, unknown>;

  @ApiProperty({ description: "The sentence, in the reader's language" })
  detail: string;
}

/** RFC 9457 problem details. */
export class Problem {
  @ApiProperty({ description: 'Identifies the kind of problem', example: 'urn:countersign:problem:quote.not_draft' })
  type: string;

  @ApiProperty({ description: "A short title in the reader's language" })
  title: string;

  @ApiProperty({ description: 'The HTTP status', type: 'integer' })
  status: number;

  @ApiProperty({ description: "What went wrong, in the reader's language" })
  detail: string;

  @ApiProperty({ description: 'The path that was asked for' })
  instance: string;

  @ApiProperty({ description: 'Stable machine-readable code', example: 'quote.not_draft' })
  code: string;

  @ApiProperty({ description: 'Values the detail mentions', type: 'object', additionalProperties: true })
  params: Record<string, unknown>;

  @ApiProperty({ description: 'One entry for each field at fault', type: [ProblemField] })
  errors: ProblemField[];

  @ApiProperty({ description: 'Finds this request in the logs' })
  traceId: string;
}

export function problemOf(
  error: DomainError,
  locale: Locale,
  instance: string,
  traceId: string,
  status = STATUS[error.kind],
): Problem {
  const [zh, en] = TITLES[status] ?? ['请求失败', 'Request failed'];
  return {
    type: `urn:countersign:problem:${error.code}`,
    title: locale === 'en' ? en : zh,
    status,
    detail: say(error.code, error.params, locale),
    instance,
    code: error.code,
    params: error.params,
    errors: error.fields.map(({ pointer, code, params = {} }) => ({
      pointer,
      code,
      params,
      detail: say(code, params, locale),
    })),
    traceId,
  };
}
