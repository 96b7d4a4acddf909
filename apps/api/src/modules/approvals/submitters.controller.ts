import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can } from '../../platform/access/access.decorators.js';
import { NeedsIdempotencyKey } from '../../platform/http/idempotency.js';
import type { Locale } from '../../platform/http/locale.js';
import { Operation } from '../../platform/http/operation.js';
import { IdempotencyKey, IdParam, ReaderLocale } from '../../platform/http/params.js';
import { UrgeApprovers } from './actions/urge-approvers.js';
import { WithdrawApproval } from './actions/withdraw-approval.js';
import { ApprovalView } from './approval-detail.view.js';
import { UrgeDto } from './approval.dto.js';
import { InstanceIsNotRunning, NotTheSubmitter, TooLateToWithdraw, UrgedRecently } from './approvals.errors.js';
import { ShowApproval } from './show-approval.js';

/** What people do who wait for an approval. */
@ApiTags('approvals')
@Controller('approvals/:id')
export class SubmittersController {
  constructor(
    private readonly urgeApprovers: UrgeApprovers,
    private readonly withdrawApproval: WithdrawApproval,
    private readonly show: ShowApproval,
  ) {}

  @Post('reminders')
  @Can('approval.view')
  @NeedsIdempotencyKey()
  @Operation({
    id: 'urgeApproval',
    summary: 'Ask those who are waited for to hurry',
    returns: ApprovalView,
    refuses: [UrgedRecently, InstanceIsNotRunning],
  })
  async urge(
    @IdParam() id: string,
    @Body() { reason }: UrgeDto,
    @IdempotencyKey() key: string,
    @ReaderLocale() locale: Locale,
  ): Promise<ApprovalView> {
    await this.urgeApprovers.execute(id, reason ?? '', key);
    return this.show.execute(id, locale);
  }

  @Post('withdrawal')
  @Can('approval.view')
  @NeedsIdempotencyKey()
  @Operation({
    id: 'withdrawApproval',
    summary: 'Take back what I submitted, or what was submitted for me; whatever it is about',
    returns: ApprovalView,
    refuses: [NotTheSubmitter, TooLateToWithdraw, InstanceIsNotRunning],
  })
  async withdraw(
    @IdParam() id: string,
    @Body() { reason }: UrgeDto,
    @IdempotencyKey() key: string,
    @ReaderLocale() locale: Locale,
  ): Promise<ApprovalView> {
    await this.withdrawApproval.byId(id, reason ?? '', key);
    return this.show.execute(id, locale);
  }
}
