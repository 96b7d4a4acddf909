import { Injectable, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import type { Principal } from '../access/principal.js';
import { ANSWER, type Answer } from './amount-views.js';
import { Readable } from './readable.js';
import { ShapeAnswers } from './shape/shape-answers.js';

/** An answer on its way out, in one place for every route: first what its reader may read, then the shape she asked for. */
@Injectable()
export class LeavingAnswers {
  constructor(
    private readonly reflector: Reflector,
    private readonly readable: Readable,
    private readonly shapes: ShapeAnswers,
  ) {}

  /** By what she may read now, also where the answer was kept from before. @throws QueryIsInvalid */
  async execute(context: ExecutionContext, body: unknown): Promise<unknown> {
    const { principal } = context.switchToHttp().getRequest<FastifyRequest & { principal?: Principal }>();
    const answer = this.reflector.get<Answer | undefined>(ANSWER, context.getHandler());
    const known = answer && principal ? await this.readable.of(body, answer, principal) : body;
    return this.shapes.execute(context, known);
  }
}
