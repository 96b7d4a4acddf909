import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can } from '../../platform/access/access.decorators.js';
import { NeedsIdempotencyKey } from '../../platform/http/idempotency.js';
import type { Locale } from '../../platform/http/locale.js';
import { Operation } from '../../platform/http/operation.js';
import { IdempotencyKey, IdParam, IfMatchIfAny, ReaderLocale } from '../../platform/http/params.js';
import { CommentOnApproval } from './actions/comment-on-approval.js';
import { DecideTask } from './actions/decide-task.js';
import { TakeBack } from './actions/take-back.js';
import { ApprovalView } from './approval-detail.view.js';
import { CommentDto, DecisionDto, TakeBackDto } from './approval.dto.js';
import {
  DecidedSince,
  InstanceIsNotRunning,
  IsSuperseded,
  NotOffered,
  ReasonIsRequired,
  SubjectHasChanged,
  TaskHasChanged,
  TaskIsNotOpen,
  TaskIsNotYours,
  ReturnTargetIsUnknown,
  SeenSince,
} from './approvals.errors.js';
import { atVersion } from './seen-version.js';
import { ShowApproval } from './show-approval.js';

/** What people do to an approval; each under the instance's lock, each once. */
@ApiTags('approvals')
@Controller('approvals/:id')
export class DecisionsController {
  constructor(
    private readonly decideTask: DecideTask,
    private readonly commentOn: CommentOnApproval,
    private readonly takeBackTask: TakeBack,
    private readonly show: ShowApproval,
  ) {}

  @Post('decisions')
  @Can('approval.decide')
  @NeedsIdempotencyKey()
  @Operation({
    id: 'decideApproval',
    summary: 'Decide my seat: approve, reject, return, advise, abstain or give the opinion I was asked for',
    returns: ApprovalView,
    ifMatch: 'or in the body',
    refuses: [
      TaskIsNotOpen,
      IsSuperseded,
      TaskHasChanged,
      SubjectHasChanged,
      TaskIsNotYours,
      ReasonIsRequired,
      InstanceIsNotRunning,
      ReturnTargetIsUnknown,
    ],
  })
  async decide(
    @IdParam() id: string,
    @Body() body: DecisionDto,
    @IfMatchIfAny() version: number | null,
    @IdempotencyKey() key: string,
    @ReaderLocale() locale: Locale,
  ): Promise<ApprovalView> {
    await this.decideTask.execute(id, atVersion(body, version), key);
    return this.show.execute(id, locale);
  }

  @Post('comments')
  @Can('approval.view')
  @NeedsIdempotencyKey()
  @Operation({
    id: 'commentOnApproval',
    summary: 'Say something about it',
    returns: ApprovalView,
    refuses: [InstanceIsNotRunning],
  })
  async comment(
    @IdParam() id: string,
    @Body() { text }: CommentDto,
    @IdempotencyKey() key: string,
    @ReaderLocale() locale: Locale,
  ): Promise<ApprovalView> {
    await this.commentOn.execute(id, text, key);
    return this.show.execute(id, locale);
  }

  @Post('take-backs')
  @Can('approval.decide')
  @NeedsIdempotencyKey()
  @Operation({
    id: 'takeBackDecision',
    summary: 'Think again about my last decision, as long as nobody has built on it',
    returns: ApprovalView,
    refuses: [NotOffered, DecidedSince, SeenSince, TaskIsNotYours],
  })
  async takeBack(
    @IdParam() id: string,
    @Body() { taskId }: TakeBackDto,
    @IdempotencyKey() key: string,
    @ReaderLocale() locale: Locale,
  ): Promise<ApprovalView> {
    await this.takeBackTask.execute(id, taskId, key);
    return this.show.execute(id, locale);
  }
}
