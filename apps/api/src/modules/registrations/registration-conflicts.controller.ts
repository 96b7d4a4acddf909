import { Body, Controller, Delete, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can } from '../../platform/access/access.decorators.js';
import { RowIsStale } from '../../platform/database/database.errors.js';
import { NeedsIdempotencyKey } from '../../platform/http/idempotency.js';
import type { Locale } from '../../platform/http/locale.js';
import { Operation } from '../../platform/http/operation.js';
import { IdParam, IfMatch, ReaderLocale } from '../../platform/http/params.js';
import { ListOperation } from '../../platform/listing/list-docs.js';
import { ListParams, type ListQuery } from '../../platform/listing/list-query.js';
import type { Page } from '../../platform/listing/listing.js';
import { AskOverride } from './actions/ask-override.js';
import { SettleConflict } from './actions/settle-conflict.js';
import { WithdrawOverride } from './actions/withdraw-override.js';
import { ConflictPages } from './conflict-pages.js';
import { CONFLICT_LIST } from './conflict.row.js';
import { ConflictDetailView, ConflictView } from './conflict.view.js';
import { OverrideDto, SettleConflictDto } from './registration.dto.js';
import {
  ConflictIsDecided,
  ConflictIsInApproval,
  ConflictIsNotInApproval,
  ConflictIsNotYoursToSettle,
  LeaderIsNoParty,
  OverrideIsNotYours,
  SharesAreNotOfParties,
  SharesAreNotWhole,
} from './registrations.errors.js';

@ApiTags('registrations')
@Controller('registration-conflicts')
export class RegistrationConflictsController {
  constructor(
    private readonly pages: ConflictPages,
    private readonly settleConflict: SettleConflict,
    private readonly askOverride: AskOverride,
    private readonly withdrawOverride: WithdrawOverride,
  ) {}

  @Get()
  @Can('registration.view')
  @ListOperation({
    id: 'listRegistrationConflicts',
    summary: 'Conflicts: of registrations the reader sees, and those she is asked about',
    returns: ConflictView,
    spec: CONFLICT_LIST,
  })
  list(@ListParams() query: ListQuery, @ReaderLocale() locale: Locale): Promise<Page<ConflictView>> {
    return this.pages.list(query, locale);
  }

  @Get(':id')
  @Can('registration.view', 'approval.decide')
  @Operation({
    id: 'getRegistrationConflict',
    summary: 'One conflict with what the reader sees of its evidence',
    returns: ConflictDetailView,
  })
  show(@IdParam() id: string, @ReaderLocale() locale: Locale): Promise<ConflictDetailView> {
    return this.pages.show(id, locale);
  }

  @Post(':id/settlement')
  @Can('registration.create', 'registration.settle')
  @Operation({
    id: 'settleRegistrationConflict',
    summary: 'Settle a conflict by order of entry, or as two matters',
    returns: ConflictDetailView,
    ifMatch: true,
    refuses: [ConflictIsDecided, ConflictIsInApproval, ConflictIsNotYoursToSettle, RowIsStale],
  })
  async settle(
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() body: SettleConflictDto,
    @ReaderLocale() locale: Locale,
  ): Promise<ConflictDetailView> {
    await this.settleConflict.execute(id, version, body);
    return this.pages.show(id, locale);
  }

  @Post(':id/override')
  @Can('registration.create', 'registration.settle')
  @NeedsIdempotencyKey()
  @Operation({
    id: 'askRegistrationOverride',
    summary: 'Ask for an exception to the order of entry, with the split of the credit',
    returns: ConflictDetailView,
    status: 201,
    ifMatch: true,
    refuses: [
      ...[ConflictIsDecided, ConflictIsInApproval, OverrideIsNotYours, RowIsStale],
      ...[SharesAreNotOfParties, SharesAreNotWhole, LeaderIsNoParty],
    ],
  })
  async ask(
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() body: OverrideDto,
    @ReaderLocale() locale: Locale,
  ): Promise<ConflictDetailView> {
    await this.askOverride.execute(id, version, body);
    return this.pages.show(id, locale);
  }

  @Delete(':id/override')
  @Can('registration.create', 'registration.settle')
  @NeedsIdempotencyKey()
  @Operation({
    id: 'withdrawRegistrationOverride',
    summary: 'Take the exception back that one asked for',
    returns: ConflictDetailView,
    refuses: [ConflictIsNotInApproval],
  })
  async withdraw(@IdParam() id: string, @ReaderLocale() locale: Locale): Promise<ConflictDetailView> {
    await this.withdrawOverride.execute(id);
    return this.pages.show(id, locale);
  }
}
