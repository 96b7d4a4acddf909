import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';
import { attemptOf } from './attempt.js';
import { ForbiddenNumbers } from './forbidden-numbers.js';

/** What is looked for is not recorded, so anything may be looked for; what is written down of it is masked. */
const LOOKS = /\/search$/;

/** The one door for every body: whatever the route, nothing of it is done while a forbidden number is in it. */
@Injectable()
export class ForbiddenInterceptor implements NestInterceptor {
  constructor(private readonly numbers: ForbiddenNumbers) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const { body } = request;
    if (body !== undefined && body !== null && !LOOKS.test(request.routeOptions.url ?? ''))
      await this.numbers.mustNotBeIn(body, attemptOf(request));
    return next.handle();
  }
}
