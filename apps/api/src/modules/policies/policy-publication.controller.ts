import { Body, Controller, Delete, HttpStatus, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can } from '../../platform/access/access.decorators.js';
import { RowIsStale } from '../../platform/database/database.errors.js';
import { NeedsIdempotencyKey } from '../../platform/http/idempotency.js';
import { Operation } from '../../platform/http/operation.js';
import { IdempotencyKey } from '../../platform/http/params.js';
import { ProposePublication } from './actions/propose-publication.js';
import { WithdrawPublication } from './actions/withdraw-publication.js';
import {
  EffectiveDayHasPassed,
  NoPublicationIsUnderWay,
  PolicyCasesFail,
  PolicyHasErrors,
  PolicyHasNoDraft,
  PolicyIsUnchanged,
  PolicyIsUnknown,
  PublicationIsUnderWay,
} from './policies.errors.js';
import { PublishPolicyDto } from './policy.dto.js';
import { PolicyPublicationView } from './policy.view.js';
import { ShowPublications } from './show-publications.js';

@ApiTags('policies')
@Controller('policies/:code/publication')
export class PolicyPublicationController {
  constructor(
    private readonly proposePublication: ProposePublication,
    private readonly withdrawPublication: WithdrawPublication,
    private readonly showPublications: ShowPublications,
  ) {}

  @Post()
  @Can('policy.publish')
  @NeedsIdempotencyKey()
  @Operation({
    id: 'publishPolicy',
    summary: 'Propose the draft as the next version; it is published when a second person agrees',
    returns: PolicyPublicationView,
    status: HttpStatus.CREATED,
    refuses: [
      ...[PolicyIsUnknown, PolicyHasNoDraft, PolicyHasErrors, PolicyCasesFail, PolicyIsUnchanged],
      ...[EffectiveDayHasPassed, PublicationIsUnderWay, RowIsStale],
    ],
  })
  async create(
    @Param('code') code: string,
    @Body() body: PublishPolicyDto,
    @IdempotencyKey() key: string,
  ): Promise<PolicyPublicationView> {
    return this.showPublications.one(await this.proposePublication.execute(code, body, key));
  }

  @Delete()
  @Can('policy.publish')
  @Operation({
    id: 'withdrawPolicyPublication',
    summary: 'Take back a publication that nobody has agreed to yet',
    refuses: [PolicyIsUnknown, NoPublicationIsUnderWay],
  })
  remove(@Param('code') code: string): Promise<void> {
    return this.withdrawPublication.execute(code);
  }
}
