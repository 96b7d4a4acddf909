import { Body, Controller, Inject, Put, Res, type Type } from '@nestjs/common';
import { ApiBody, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Can, Me } from '../../access/access.decorators.js';
import type { Principal } from '../../access/principal.js';
import { RowExistsAlready } from '../../database/database.errors.js';
import type { Locale } from '../locale.js';
import { Operation } from '../operation.js';
import { IfMatchIfAny, ReaderLocale } from '../params.js';
import { validationPipe } from '../validation.pipe.js';
import { named } from './batch-bodies.js';
import { ExternalIdParam } from './batch-params.js';
import { setsAmounts, type BatchedNoun, type BatchVerbs } from './batched-noun.js';
import type { ExternalId } from './external-ids.repository.js';
import { Upserts } from './upserts.js';

/** One record by what another system calls it: the same for every noun, by the noun's own actions. */
export function upsertController(batched: BatchedNoun): Type {
  const { noun, path, name, create, view } = batched;

  @ApiTags(path)
  @Controller(path)
  class UpsertController {
    constructor(
      private readonly upserts: Upserts,
      @Inject(batched.verbs) private readonly verbs: BatchVerbs,
    ) {}

    @Put('by-external-id/:system/:externalId')
    @Can(`${noun}.create`, `${noun}.edit`)
    @setsAmounts(batched, '')
    @ApiBody({ type: create })
    @Operation({
      id: `upsert${name}`,
      summary: 'Change what another system calls so, or make it; without If-Match whatever version it has',
      returns: view,
      refuses: [RowExistsAlready],
      ifMatch: 'or in the body',
    })
    @ApiResponse({ status: 201, type: view, description: 'It was made' })
    async upsert(
      @ExternalIdParam() external: ExternalId,
      @IfMatchIfAny() version: number | null,
      @Body(validationPipe(create)) body: object,
      @Me() me: Principal,
      @ReaderLocale() locale: Locale,
      @Res({ passthrough: true }) reply: FastifyReply,
    ): Promise<object> {
      const { id, isNew } = await this.upserts.execute(batched, this.verbs, { external, version, body });
      if (isNew) void reply.status(201);
      return this.verbs.show(id, { me, locale });
    }
  }
  return named(UpsertController, `${name}UpsertController`);
}
