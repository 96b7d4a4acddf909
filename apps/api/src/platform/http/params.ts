import { createParamDecorator, Param, type ExecutionContext, type PipeTransform } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { isUuid } from '../database/ids.js';
import { IdIsInvalid, IfMatchIsInvalid, IfMatchIsMissing } from './http.errors.js';
import { localeFrom, type Locale } from './locale.js';

/** An id in the path. What is no id at all is answered like what does not exist. */
class IdPipe implements PipeTransform<unknown, string> {
  transform(value: unknown): string {
    if (!isUuid(value)) throw new IdIsInvalid({});
    return value.toLowerCase();
  }
}

export const IdParam = (name = 'id'): ParameterDecorator => Param(name, new IdPipe());

/** The version the caller saw, from `If-Match: "3"`. */
export const IfMatch = createParamDecorator((_: unknown, context: ExecutionContext): number => {
  const version = namedVersion(context);
  if (version === null) throw new IfMatchIsMissing({});
  return version;
});

/** The same where the body may name it instead; null where the header does not. */
export const IfMatchIfAny = createParamDecorator((_: unknown, context: ExecutionContext) => namedVersion(context));

function namedVersion(context: ExecutionContext): number | null {
  const header = context.switchToHttp().getRequest<FastifyRequest>().headers['if-match'];
  if (header === undefined) return null;
  const match = /^"(\d{1,9})"$/.exec(header);
  if (!match) throw new IfMatchIsInvalid({});
  return Number(match[1]);
}

/** The reader's language, for texts that are part of an answer. */
export const ReaderLocale = createParamDecorator((_: unknown, context: ExecutionContext): Locale => {
  return localeFrom(context.switchToHttp().getRequest<FastifyRequest>().headers['accept-language']);
});

/** The caller's key for this intent; its form is checked before any handler runs. */
export const IdempotencyKey = createParamDecorator((_: unknown, context: ExecutionContext): string => {
  return String(context.switchToHttp().getRequest<FastifyRequest>().headers['idempotency-key']);
});
