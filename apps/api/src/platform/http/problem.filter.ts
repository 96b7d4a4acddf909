import { Catch, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Refusals } from '../audit/refusals.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { withoutNumbers } from '../forbidden/without-numbers.js';
import type { DomainError } from './domain-error.js';
import { localeFrom } from './locale.js';
import { problemOf } from './problem.js';
import { translateError } from './translate-error.js';

/** The one place where an error meets HTTP. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('http');

  constructor(
    private readonly work: UnitOfWork,
    private readonly refusals: Refusals,
  ) {}

  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    // A guard that refuses leaves no interceptor to end its unit of work.
    await this.work.rollback().catch(() => undefined);
    const domainError = translateError(error);
    const locale = localeFrom(request.headers['accept-language']);
    const unforeseen = domainError.code === 'server.failed';
    if (unforeseen) this.logger.error({ msg: 'unforeseen', traceId: request.id, error: describe(error) });
    const problem = problemOf(
      domainError,
      locale,
      withoutNumbers(request.url.split('?')[0] ?? ''),
      request.id,
      unforeseen ? 500 : undefined,
    );
    await this.refusals.record(request, problem);
    if (reply.sent || reply.raw.headersSent) return;
    if (problem.status === 503) void reply.header('Retry-After', '2');
    if (problem.status === 401) void reply.header('WWW-Authenticate', 'Bearer');
    // A browser would keep a 308 for good, and a merge may be taken back.
    if (problem.status === 308)
      void reply.header('Location', movedTo(request.url, domainError.params)).header('Cache-Control', 'no-store');
    void reply
      .status(problem.status)
      .header('Content-Type', 'application/problem+json; charset=utf-8')
      .header('Content-Language', locale)
      .header('Vary', 'Accept-Language')
      .send(problem);
  }
}

/** The same question of the record that took the place of the one asked about. */
function movedTo(url: string, { id, mergedInto }: DomainError['params']): string {
  return url.replace(String(id), String(mergedInto));
}

/** The stack without the values of a failed statement, which may be somebody's data. */
function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message).slice(0, 4000) : typeof error;
}
