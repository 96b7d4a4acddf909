import { Body, Controller, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can } from '../../platform/access/access.decorators.js';
import { NeedsIdempotencyKey } from '../../platform/http/idempotency.js';
import type { Locale } from '../../platform/http/locale.js';
import { Operation } from '../../platform/http/operation.js';
import { IdempotencyKey, IdParam, ReaderLocale } from '../../platform/http/params.js';
import { CopyApproval } from './actions/copy-approval.js';
import { MarkSeen } from './actions/mark-seen.js';
import { ApprovalView } from './approval-detail.view.js';
import { CopyDto } from './approval.dto.js';
import { AlreadyTold, InstanceIsNotRunning, NotAParticipant, PersonIsUnavailable } from './approvals.errors.js';
import { ShowApproval } from './show-approval.js';

/** Who reads it: people who are told of it, and those who have it before them. */
@ApiTags('approvals')
@Controller('approvals/:id')
export class ReadersController {
  constructor(
    private readonly copyApproval: CopyApproval,
    private readonly markSeen: MarkSeen,
    private readonly show: ShowApproval,
  ) {}

  @Post('copies')
  @Can('approval.view')
  @NeedsIdempotencyKey()
  @Operation({
    id: 'copyApproval',
    summary: 'Tell people of it, who may read it from then on and have nothing to decide',
    returns: ApprovalView,
    refuses: [AlreadyTold, NotAParticipant, PersonIsUnavailable, InstanceIsNotRunning],
  })
  async copy(
    @IdParam() id: string,
    @Body() body: CopyDto,
    @IdempotencyKey() key: string,
    @ReaderLocale() locale: Locale,
  ): Promise<ApprovalView> {
    await this.copyApproval.execute(id, body, key);
    return this.show.execute(id, locale);
  }

  @Put('seen')
  @Can('approval.view')
  @Operation({
    id: 'markApprovalSeen',
    summary: 'I have my open seat before me; whoever decided before me may then be unable to take it back',
  })
  seen(@IdParam() id: string): Promise<void> {
    return this.markSeen.execute(id);
  }
}
