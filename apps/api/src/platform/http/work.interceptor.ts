import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { from, lastValueFrom, type Observable } from 'rxjs';
import type { Principal } from '../access/principal.js';
import { SupportDoor } from '../access/support-door.js';
import { OPEN, STREAMING } from '../access/access.decorators.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Idempotency, NEEDS_KEY } from './idempotency.js';
import { LeavingAnswers } from './leaving-answers.js';

/** Ends the unit of work the guard began: commits what the handler did and its idempotency row together, or neither. */
@Injectable()
export class WorkInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly work: UnitOfWork,
    private readonly idempotency: Idempotency,
    private readonly support: SupportDoor,
    private readonly leaving: LeavingAnswers,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const targets = [context.getHandler(), context.getClass()];
    const apart =
      this.reflector.getAllAndOverride<boolean>(OPEN, targets) ??
      this.reflector.getAllAndOverride<boolean>(STREAMING, targets);
    if (apart) return next.handle();
    const needsKey = this.reflector.getAllAndOverride<boolean>(NEEDS_KEY, targets) ?? false;
    return from(this.within(context, next, needsKey));
  }

  private async within(context: ExecutionContext, next: CallHandler, needsKey: boolean): Promise<unknown> {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const claim = this.idempotency.claimOf(request, needsKey);
    try {
      const earlier = claim && (await this.idempotency.begin(claim));
      const body = earlier
        ? this.replay(reply, earlier)
        : await lastValueFrom(next.handle(), { defaultValue: undefined });
      if (claim && !earlier) await this.idempotency.keep(claim, reply.statusCode, body);
      const known = await this.leaving.execute(context, body);
      const shown = isLook(request) ? this.support.shown(reply, known) : known;
      await this.work.commit();
      addHeaders(request, reply, shown);
      return shown;
    } catch (error) {
      await this.work.rollback();
      if (claim) await this.idempotency.keepRefusal(claim, error);
      throw error;
    }
  }

  private replay(reply: FastifyReply, earlier: { status: number; body: unknown }): unknown {
    void reply.status(earlier.status).header('Idempotency-Replayed', 'true');
    return earlier.body ?? undefined;
  }
}

function isLook(request: FastifyRequest & { principal?: Principal }): boolean {
  return request.principal?.support !== undefined;
}

/** What the answer's body already says, for those who read headers: its version, its neighbours, that it was counted. */
function addHeaders(request: FastifyRequest, reply: FastifyReply, body: unknown): void {
  if (typeof body !== 'object' || body === null) return;
  const { version, page } = body as {
    version?: unknown;
    page?: { next?: string | null; prev?: string | null; total?: number };
  };
  if (typeof version === 'number') void reply.header('ETag', `"${version}"`);
  if (page?.total !== undefined) void reply.header('Preference-Applied', 'return=total-count');
  if (request.method !== 'GET' || !page) return;
  const links = (['next', 'prev'] as const).flatMap((rel) =>
    page[rel] ? [`<${withCursor(request.url, page[rel])}>; rel="${rel}"`] : [],
  );
  if (links.length > 0) void reply.header('Link', links.join(', '));
}

function withCursor(url: string, cursor: string): string {
  const target = new URL(url, 'http://local');
  target.searchParams.set('cursor', cursor);
  return target.pathname + target.search;
}
