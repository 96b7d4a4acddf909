import { Body, Controller, Get, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can } from '../../platform/access/access.decorators.js';
import { RowIsOnlyShared, RowIsStale } from '../../platform/database/database.errors.js';
import type { Locale } from '../../platform/http/locale.js';
import { Operation } from '../../platform/http/operation.js';
import { IdParam, IfMatch, ReaderLocale } from '../../platform/http/params.js';
import { refusedRowViews } from '../../platform/http/refused-rows.js';
import { ReferenceIsMissing } from '../../platform/subjects/references.js';
import { ChangeShare } from './actions/change-share.js';
import { EndShares } from './actions/end-shares.js';
import { ShareRecords } from './actions/share-records.js';
import { ShowShares } from './actions/show-shares.js';
import { RecordShares } from './record-shares.repository.js';
import { ChangeShareDto, EndSharesDto, ShareRecordsDto, SharesQueryDto } from './share.dto.js';
import { EndedSharesView, SharedView, SharesView, RecordShareView, recordShareView } from './share.view.js';
import { SHARE_REFUSALS, ShareHasEnded, ShareLiesBehind } from './sharing.errors.js';

const LOOK = [
  'customer.view',
  'lead.view',
  'opportunity.view',
  'quote.view',
  'contract.view',
  'project.view',
  'asset.view',
] as const;
const SHARE = [
  'customer.share',
  'lead.share',
  'opportunity.share',
  'quote.share',
  'contract.share',
  'project.share',
  'asset.share',
] as const;

@ApiTags('sharing')
@Controller('shares')
export class SharesController {
  constructor(
    private readonly showShares: ShowShares,
    private readonly shareRecords: ShareRecords,
    private readonly changeShare: ChangeShare,
    private readonly endShares: EndShares,
    private readonly shares: RecordShares,
  ) {}

  @Get()
  @Can(...LOOK)
  @Operation({ id: 'listShares', summary: 'Whom a record is shared with, its team included', returns: SharesView })
  list(@Query() { subjectType, subjectId }: SharesQueryDto, @ReaderLocale() locale: Locale): Promise<SharesView> {
    return this.showShares.execute({ type: subjectType, id: subjectId }, locale);
  }

  @Post()
  @Can(...SHARE)
  @Operation({
    id: 'shareRecords',
    summary: 'Share records with a person, a department or a position',
    returns: SharedView,
    status: 201,
    refuses: [...SHARE_REFUSALS, ReferenceIsMissing, RowIsOnlyShared],
  })
  async share(@Body() body: ShareRecordsDto, @ReaderLocale() locale: Locale): Promise<SharedView> {
    const { shared, refused } = await this.shareRecords.execute(body);
    return { shared: shared.map(recordShareView), refused: refusedRowViews(refused, locale) };
  }

  @Patch(':id')
  @Can(...SHARE)
  @Operation({
    id: 'changeShare',
    summary: 'Change until when a share holds, what it allows, or why',
    returns: RecordShareView,
    ifMatch: true,
    refuses: [ShareHasEnded, ShareLiesBehind, RowIsOnlyShared, RowIsStale],
  })
  async change(
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() body: ChangeShareDto,
  ): Promise<RecordShareView> {
    await this.changeShare.execute(id, version, body);
    return recordShareView(await this.shares.get(id));
  }

  @Post('end')
  @Can(...SHARE)
  @Operation({
    id: 'endShares',
    summary: 'End shares; what they showed is not seen any more from now on',
    returns: EndedSharesView,
    status: 200,
    refuses: [RowIsOnlyShared],
  })
  async end(@Body() { shareIds }: EndSharesDto): Promise<EndedSharesView> {
    return { ended: await this.endShares.execute(shareIds) };
  }
}
