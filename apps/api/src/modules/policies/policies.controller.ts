import { Body, Controller, Delete, Get, HttpStatus, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can, Me } from '../../platform/access/access.decorators.js';
import type { Principal } from '../../platform/access/principal.js';
import { NeedsIdempotencyKey } from '../../platform/http/idempotency.js';
import type { Locale } from '../../platform/http/locale.js';
import { Operation } from '../../platform/http/operation.js';
import { ReaderLocale } from '../../platform/http/params.js';
import { CreatePolicy } from './actions/create-policy.js';
import { DeletePolicy } from './actions/delete-policy.js';
import {
  PolicyCodeIsReserved,
  PolicyExists,
  PolicyHasHistory,
  PolicyIsUnknown,
  PolicyPurposeIsUnknown,
  PublicationIsUnderWay,
} from './policies.errors.js';
import { NewPolicyDto } from './policy.dto.js';
import { PolicyDraftView, PolicySummariesView } from './policy.view.js';
import { ShowDraft } from './show-draft.js';
import { ShowPolicies } from './show-policies.js';

@ApiTags('policies')
@Controller('policies')
export class PoliciesController {
  constructor(
    private readonly showPolicies: ShowPolicies,
    private readonly showDraft: ShowDraft,
    private readonly createPolicy: CreatePolicy,
    private readonly deletePolicy: DeletePolicy,
  ) {}

  @Get()
  @Can('policy.view')
  @Operation({
    id: 'listPolicies',
    summary: 'Every approval policy: what decides today, what comes next, what is being written',
    returns: PolicySummariesView,
  })
  async list(@Me() me: Principal, @ReaderLocale() locale: Locale): Promise<PolicySummariesView> {
    return { items: await this.showPolicies.execute(me, locale) };
  }

  @Post()
  @Can('policy.edit')
  @NeedsIdempotencyKey()
  @Operation({
    id: 'createPolicy',
    summary: 'Begin a policy; it decides nothing before a version of it is published',
    returns: PolicyDraftView,
    status: HttpStatus.CREATED,
    refuses: [PolicyExists, PolicyCodeIsReserved, PolicyPurposeIsUnknown, PolicyIsUnknown],
  })
  async create(@ReaderLocale() locale: Locale, @Body() body: NewPolicyDto): Promise<PolicyDraftView> {
    await this.createPolicy.execute(body);
    return this.showDraft.execute(body.code, locale);
  }

  @Delete(':code')
  @Can('policy.edit')
  @Operation({
    id: 'deletePolicy',
    summary: 'Delete a policy that was never published; whatever has a history stays',
    refuses: [PolicyIsUnknown, PolicyHasHistory, PublicationIsUnderWay],
  })
  remove(@Param('code') code: string): Promise<void> {
    return this.deletePolicy.execute(code);
  }
}
