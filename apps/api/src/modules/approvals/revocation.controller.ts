import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can } from '../../platform/access/access.decorators.js';
import { NeedsIdempotencyKey } from '../../platform/http/idempotency.js';
import type { Locale } from '../../platform/http/locale.js';
import { Operation } from '../../platform/http/operation.js';
import { IdempotencyKey, IdParam, ReaderLocale } from '../../platform/http/params.js';
import { RevokeGrant } from './actions/revoke-grant.js';
import { ApprovalView } from './approval-detail.view.js';
import { ReasonDto } from './approval.dto.js';
import {
  AlreadyRevoked,
  GrantIsNotActive,
  IsRestedUpon,
  NothingGranted,
  NotItsAuthority,
  NotRevocable,
  ReasonIsRequired,
} from './approvals.errors.js';
import { ShowApproval } from './show-approval.js';

/** What may still be done once something was approved. */
@ApiTags('approvals')
@Controller('approvals/:id')
export class RevocationController {
  constructor(
    private readonly revokeGrant: RevokeGrant,
    private readonly show: ShowApproval,
  ) {}

  @Post('revocation')
  @Can('approval.decide')
  @NeedsIdempotencyKey()
  @Operation({
    id: 'revokeApproval',
    summary: 'Take back what was approved, before it is used; the record is open again',
    returns: ApprovalView,
    refuses: [
      NotItsAuthority,
      NothingGranted,
      AlreadyRevoked,
      NotRevocable,
      IsRestedUpon,
      GrantIsNotActive,
      ReasonIsRequired,
    ],
  })
  async revoke(
    @IdParam() id: string,
    @Body() { reason }: ReasonDto,
    @IdempotencyKey() key: string,
    @ReaderLocale() locale: Locale,
  ): Promise<ApprovalView> {
    await this.revokeGrant.execute(id, reason, key);
    return this.show.execute(id, locale);
  }
}
