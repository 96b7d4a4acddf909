import { Body, Controller, Post } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { Can, Me, Streaming } from '../../platform/access/access.decorators.js';
import type { Principal } from '../../platform/access/principal.js';
import type { Locale } from '../../platform/http/locale.js';
import { Operation } from '../../platform/http/operation.js';
import { ReaderLocale } from '../../platform/http/params.js';
import { Problem } from '../../platform/http/problem.js';
import { DecideBatch } from './actions/decide-batch.js';
import { BatchDecisionsDto } from './approval.dto.js';

export class BatchResultView {
  @ApiProperty({ format: 'uuid', description: 'The approval' })
  approvalId: string;

  @ApiProperty({ format: 'uuid', description: 'The task' })
  taskId: string;

  @ApiProperty({ description: 'The decision stands' })
  accepted: boolean;

  @ApiProperty({ type: String, nullable: true, description: 'Why not: a stable code' })
  code: string | null;

  @ApiProperty({ type: String, nullable: true, description: "Why not, in the reader's language" })
  detail: string | null;

  @ApiProperty({
    type: Problem,
    nullable: true,
    description: 'Why not, as it would be answered to this decision alone; its pointers lead into the item',
  })
  problem: Problem | null;
}

export class BatchResultsView {
  @ApiProperty({ type: [BatchResultView], description: 'One result for each item, in their order' })
  results: BatchResultView[];
}

/** The request's own unit of work ends before the batch begins (`@Streaming`): every item has one of its own. */
@ApiTags('approvals')
@Controller('approval-decisions/batch')
export class BatchDecisionsController {
  constructor(private readonly decideBatch: DecideBatch) {}

  @Post()
  @Can('approval.decide')
  @Streaming()
  @Operation({
    id: 'decideApprovals',
    summary: 'Decide several seats at once, each for itself',
    returns: BatchResultsView,
  })
  async create(
    @Me() me: Principal,
    @Body() { items }: BatchDecisionsDto,
    @ReaderLocale() locale: Locale,
  ): Promise<BatchResultsView> {
    return { results: await this.decideBatch.execute(me, items, locale) };
  }
}
