import { Body, Controller, Delete, Get, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can } from '../../platform/access/access.decorators.js';
import { RowIsStale } from '../../platform/database/database.errors.js';
import type { Locale } from '../../platform/http/locale.js';
import { Operation } from '../../platform/http/operation.js';
import { IfMatch, ReaderLocale } from '../../platform/http/params.js';
import { DiscardDraft } from './actions/discard-draft.js';
import { WriteDraft } from './actions/write-draft.js';
import { PolicyHasNoDraft, PolicyIsUnknown, PublicationIsUnderWay, PurposeIsFixed } from './policies.errors.js';
import { WriteDraftDto } from './policy.dto.js';
import { PolicyDraftView } from './policy.view.js';
import { ShowDraft } from './show-draft.js';

@ApiTags('policies')
@Controller('policies/:code/draft')
export class PolicyDraftController {
  constructor(
    private readonly showDraft: ShowDraft,
    private readonly writeDraft: WriteDraft,
    private readonly discardDraft: DiscardDraft,
  ) {}

  @Get()
  @Can('policy.edit')
  @Operation({
    id: 'getPolicyDraft',
    summary: 'What is being written, what is wrong with it, and what it changes',
    returns: PolicyDraftView,
    refuses: [PolicyIsUnknown, PolicyHasNoDraft],
  })
  show(@Param('code') code: string, @ReaderLocale() locale: Locale): Promise<PolicyDraftView> {
    return this.showDraft.execute(code, locale);
  }

  @Put()
  @Can('policy.edit')
  @Operation({
    id: 'writePolicyDraft',
    summary: 'Write the draft; version "0" begins one where there is none',
    returns: PolicyDraftView,
    ifMatch: true,
    refuses: [PolicyIsUnknown, PublicationIsUnderWay, PurposeIsFixed, RowIsStale],
  })
  async write(
    @Param('code') code: string,
    @IfMatch() version: number,
    @ReaderLocale() locale: Locale,
    @Body() { content, from }: WriteDraftDto,
  ): Promise<PolicyDraftView> {
    await this.writeDraft.execute(code, content, version, from);
    return this.showDraft.execute(code, locale);
  }

  @Delete()
  @Can('policy.edit')
  @Operation({
    id: 'discardPolicyDraft',
    summary: 'Throw away what is being written',
    ifMatch: true,
    refuses: [PolicyIsUnknown, PolicyHasNoDraft, PublicationIsUnderWay, RowIsStale],
  })
  remove(@Param('code') code: string, @IfMatch() version: number): Promise<void> {
    return this.discardDraft.execute(code, version);
  }
}
