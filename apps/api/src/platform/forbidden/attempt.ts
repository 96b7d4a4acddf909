import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

/** The header by which a person says that what was asked about is no such number. */
export const CONFIRM_SENSITIVE = 'confirm-sensitive';

/** Somebody tries to have something recorded. */
export interface Attempt {
  /** What kind of thing it goes into: the route without its version and ids, `customers` or `approvals/decisions`. */
  readonly object: string;
  readonly path: string;
  readonly confirmed: boolean;
}

export function attemptOf(request: FastifyRequest): Attempt {
  return {
    object: objectOf(request.routeOptions.url ?? ''),
    path: request.url.split('?')[0] ?? '',
    confirmed: request.headers[CONFIRM_SENSITIVE] === 'yes',
  };
}

/** For what reads its request by itself, such as a file. */
export const Attempted = createParamDecorator((_: unknown, context: ExecutionContext): Attempt => {
  return attemptOf(context.switchToHttp().getRequest<FastifyRequest>());
});

function objectOf(route: string): string {
  const parts = route.split('/').filter((part) => part !== '' && !part.startsWith(':'));
  return parts.slice(2).join('/');
}
