import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can } from '../../platform/access/access.decorators.js';
import { NeedsIdempotencyKey } from '../../platform/http/idempotency.js';
import type { Locale } from '../../platform/http/locale.js';
import { Operation } from '../../platform/http/operation.js';
import { IdempotencyKey, IdParam, ReaderLocale } from '../../platform/http/params.js';
import { AdministerApproval } from './actions/administer-approval.js';
import { ProposeReassignment } from './reassigning/propose-reassignment.js';
import { ReassignmentIsProposed } from './reassigning/reassignments.errors.js';
import { ApprovalView } from './approval-detail.view.js';
import { ReasonDto, ReassignmentDto } from './approval.dto.js';
import {
  AuthorityIsInsufficient,
  InstanceIsNotRunning,
  ParticipantMayNotAdminister,
  MayNotDecide,
  PersonIsUnavailable,
  ReasonIsRequired,
  SecondPersonIsRequired,
  StillBlocked,
  TaskIsNotOpen,
} from './approvals.errors.js';
import { ShowApproval } from './show-approval.js';

/** What a process administrator may do, who decides nothing and sees nothing of what it is about. */
@ApiTags('approvals')
@Controller('approvals/:id')
export class AdministrationController {
  constructor(
    private readonly administer: AdministerApproval,
    private readonly proposeReassignment: ProposeReassignment,
    private readonly show: ShowApproval,
  ) {}

  @Post('suspension')
  @Can('approval.administer')
  @NeedsIdempotencyKey()
  @Operation({
    id: 'suspendApproval',
    summary: 'Stop it for the time being',
    returns: ApprovalView,
    refuses: [InstanceIsNotRunning, ParticipantMayNotAdminister, ReasonIsRequired],
  })
  async suspend(
    @IdParam() id: string,
    @Body() { reason }: ReasonDto,
    @IdempotencyKey() key: string,
    @ReaderLocale() locale: Locale,
  ): Promise<ApprovalView> {
    await this.administer.suspend(id, reason, key);
    return this.show.execute(id, locale);
  }

  @Post('resumption')
  @Can('approval.administer')
  @NeedsIdempotencyKey()
  @Operation({
    id: 'resumeApproval',
    summary: 'Let it go on, as it was stopped or because the organisation has been put right',
    returns: ApprovalView,
    refuses: [InstanceIsNotRunning, StillBlocked, ParticipantMayNotAdminister, ReasonIsRequired],
  })
  async resume(
    @IdParam() id: string,
    @Body() { reason }: ReasonDto,
    @IdempotencyKey() key: string,
    @ReaderLocale() locale: Locale,
  ): Promise<ApprovalView> {
    await this.administer.resume(id, reason, key);
    return this.show.execute(id, locale);
  }

  @Post('reassignments')
  @Can('approval.administer')
  @NeedsIdempotencyKey()
  @Operation({
    id: 'reassignApproval',
    summary: 'Propose to seat somebody else; the seat moves once a second person has agreed',
    returns: ApprovalView,
    refuses: [
      TaskIsNotOpen,
      PersonIsUnavailable,
      MayNotDecide,
      AuthorityIsInsufficient,
      SecondPersonIsRequired,
      ReassignmentIsProposed,
      ParticipantMayNotAdminister,
      ReasonIsRequired,
    ],
  })
  async reassign(
    @IdParam() id: string,
    @Body() body: ReassignmentDto,
    @IdempotencyKey() key: string,
    @ReaderLocale() locale: Locale,
  ): Promise<ApprovalView> {
    await this.proposeReassignment.execute(id, body, key);
    return this.show.execute(id, locale);
  }

  @Post('termination')
  @Can('approval.administer')
  @NeedsIdempotencyKey()
  @Operation({
    id: 'terminateApproval',
    summary: 'End it without a decision',
    returns: ApprovalView,
    refuses: [InstanceIsNotRunning, ParticipantMayNotAdminister, ReasonIsRequired],
  })
  async terminate(
    @IdParam() id: string,
    @Body() { reason }: ReasonDto,
    @IdempotencyKey() key: string,
    @ReaderLocale() locale: Locale,
  ): Promise<ApprovalView> {
    await this.administer.terminate(id, reason, key);
    return this.show.execute(id, locale);
  }
}
