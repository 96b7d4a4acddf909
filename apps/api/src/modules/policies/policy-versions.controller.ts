import { Body, Controller, Get, HttpStatus, Param, ParseIntPipe, Post, Query } from '@nestjs/common';
import { ApiQuery, ApiTags } from '@nestjs/swagger';
import { Can } from '../../platform/access/access.decorators.js';
import { NeedsIdempotencyKey } from '../../platform/http/idempotency.js';
import type { Locale } from '../../platform/http/locale.js';
import { Operation } from '../../platform/http/operation.js';
import { IdempotencyKey, ReaderLocale } from '../../platform/http/params.js';
import { ProposeRetirement } from './actions/propose-retirement.js';
import {
  LastVersionStays,
  PolicyIsUnknown,
  PolicyVersionIsUnknown,
  PublicationIsUnderWay,
  VersionIsRetired,
} from './policies.errors.js';
import { RetireVersionDto } from './policy.dto.js';
import { PolicyPublicationView, PolicyVersionDetailView, PolicyVersionsView } from './policy.view.js';
import { ShowPublications } from './show-publications.js';
import { ShowVersions } from './show-versions.js';

@ApiTags('policies')
@Controller('policies/:code/versions')
export class PolicyVersionsController {
  constructor(
    private readonly showVersions: ShowVersions,
    private readonly proposeRetirement: ProposeRetirement,
    private readonly showPublications: ShowPublications,
  ) {}

  @Get()
  @Can('policy.view')
  @Operation({
    id: 'listPolicyVersions',
    summary: 'Every version of a policy, newest first, and what is proposed as one',
    returns: PolicyVersionsView,
    refuses: [PolicyIsUnknown],
  })
  async list(@Param('code') code: string): Promise<PolicyVersionsView> {
    return { items: await this.showVersions.all(code) };
  }

  @Get(':number')
  @Can('policy.view')
  @ApiQuery({ name: 'against', type: 'integer', required: false, description: 'Compare with this version' })
  @Operation({
    id: 'getPolicyVersion',
    summary: 'One version and what it changed',
    returns: PolicyVersionDetailView,
    refuses: [PolicyIsUnknown, PolicyVersionIsUnknown],
  })
  show(
    @Param('code') code: string,
    @Param('number', ParseIntPipe) number: number,
    @ReaderLocale() locale: Locale,
    @Query('against', new ParseIntPipe({ optional: true })) against?: number,
  ): Promise<PolicyVersionDetailView> {
    return this.showVersions.one(code, number, against ?? null, locale);
  }

  @Post(':number/retirement')
  @Can('policy.publish')
  @NeedsIdempotencyKey()
  @Operation({
    id: 'retirePolicyVersion',
    summary: 'Propose that a version decides nothing new any more; a second person decides',
    returns: PolicyPublicationView,
    status: HttpStatus.CREATED,
    refuses: [PolicyIsUnknown, PolicyVersionIsUnknown, VersionIsRetired, LastVersionStays, PublicationIsUnderWay],
  })
  async retire(
    @Param('code') code: string,
    @Param('number', ParseIntPipe) number: number,
    @Body() { note }: RetireVersionDto,
    @IdempotencyKey() key: string,
  ): Promise<PolicyPublicationView> {
    return this.showPublications.one(await this.proposeRetirement.execute(code, number, note, key));
  }
}
