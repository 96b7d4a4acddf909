import { Body, Controller, Delete, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can } from '../../../platform/access/access.decorators.js';
import { NeedsIdempotencyKey } from '../../../platform/http/idempotency.js';
import type { Locale } from '../../../platform/http/locale.js';
import { Operation } from '../../../platform/http/operation.js';
import { IdempotencyKey, IdParam, ReaderLocale } from '../../../platform/http/params.js';
import { ReasonDto } from '../approval.dto.js';
import { ReasonIsRequired } from '../approvals.errors.js';
import { AnswerReassignment } from './answer-reassignment.js';
import { ReassignmentsView, ReassignmentView } from './reassignment.view.js';
import { OnlyItsProposerWithdraws, ReassignmentIsNotYours, ReassignmentIsOver } from './reassignments.errors.js';
import { ShowReassignments } from './show-reassignments.js';

/** Seats that one person wants to give to somebody else, and the second person's answer. */
@ApiTags('approvals')
@Controller('approvals/reassignments')
export class ReassignmentsController {
  constructor(
    private readonly show: ShowReassignments,
    private readonly answer: AnswerReassignment,
  ) {}

  @Get()
  @Can('approval.view', 'approval.administer')
  @Operation({
    id: 'listReassignments',
    summary: 'Reassignments that wait for a second person, and what became of earlier ones',
    returns: ReassignmentsView,
  })
  async list(@ReaderLocale() locale: Locale): Promise<ReassignmentsView> {
    return { items: await this.show.list(locale) };
  }

  @Get(':id')
  @Can('approval.view', 'approval.administer')
  @Operation({ id: 'getReassignment', summary: 'One proposed reassignment', returns: ReassignmentView })
  get(@IdParam() id: string, @ReaderLocale() locale: Locale): Promise<ReassignmentView> {
    return this.show.one(id, locale);
  }

  @Post(':id/agreement')
  @Can('approval.view', 'approval.administer')
  @NeedsIdempotencyKey()
  @Operation({
    id: 'agreeToReassignment',
    summary: 'Agree as the second person: the seat moves now',
    returns: ReassignmentView,
    refuses: [ReassignmentIsOver, ReassignmentIsNotYours],
  })
  async agree(
    @IdParam() id: string,
    @IdempotencyKey() key: string,
    @ReaderLocale() locale: Locale,
  ): Promise<ReassignmentView> {
    await this.answer.agree(id, key);
    return this.show.one(id, locale);
  }

  @Post(':id/refusal')
  @Can('approval.view', 'approval.administer')
  @NeedsIdempotencyKey()
  @Operation({
    id: 'refuseReassignment',
    summary: 'Refuse it as the second person, with a reason',
    returns: ReassignmentView,
    refuses: [ReassignmentIsOver, ReassignmentIsNotYours, ReasonIsRequired],
  })
  async refuse(
    @IdParam() id: string,
    @Body() { reason }: ReasonDto,
    @ReaderLocale() locale: Locale,
  ): Promise<ReassignmentView> {
    await this.answer.refuse(id, reason);
    return this.show.one(id, locale);
  }

  @Delete(':id')
  @Can('approval.administer')
  @Operation({
    id: 'withdrawReassignment',
    summary: 'Take back what one has proposed',
    returns: ReassignmentView,
    refuses: [ReassignmentIsOver, OnlyItsProposerWithdraws],
  })
  async remove(@IdParam() id: string, @ReaderLocale() locale: Locale): Promise<ReassignmentView> {
    await this.answer.withdraw(id);
    return this.show.one(id, locale);
  }
}
