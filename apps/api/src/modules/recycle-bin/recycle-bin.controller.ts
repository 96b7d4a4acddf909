import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExtraModels, ApiParam, ApiProperty, ApiQuery, ApiTags } from '@nestjs/swagger';
import { PermissionIsMissing } from '../../platform/access/access.errors.js';
import { Can, Me } from '../../platform/access/access.decorators.js';
import { mayDo, type Principal } from '../../platform/access/principal.js';
import { Attempted, type Attempt } from '../../platform/forbidden/attempt.js';
import {
  BankCardIsForbidden,
  NumberIsUnconfirmed,
  PersonalIdIsForbidden,
} from '../../platform/forbidden/forbidden.errors.js';
import { RowExistsAlready } from '../../platform/database/database.errors.js';
import { say } from '../../platform/http/domain-error.js';
import type { Locale } from '../../platform/http/locale.js';
import { Operation } from '../../platform/http/operation.js';
import { IdParam, ReaderLocale } from '../../platform/http/params.js';
import { AllowanceView, RefView } from '../../platform/http/views.js';
import { PageView } from '../../platform/listing/list-docs.js';
import { ListParams, type ListQuery } from '../../platform/listing/list-query.js';
import { RestoreRecord } from './actions/restore-record.js';
import { ParentIsDiscarded } from './recycle-bin.errors.js';
import { RecycleBin, type DiscardedRow } from './recycle-bin.repository.js';

class DiscardedAllowances {
  @ApiProperty({ type: AllowanceView, description: 'Bring it back' })
  restore: AllowanceView;
}

class DiscardedView {
  @ApiProperty({ description: 'Kind of record, such as customer' })
  type: string;

  @ApiProperty({ format: 'uuid', description: 'Id' })
  id: string;

  @ApiProperty({ description: 'Its name' })
  title: string;

  @ApiProperty({ description: 'Its number' })
  number: string;

  @ApiProperty({ format: 'date-time', description: 'When it was discarded' })
  deletedAt: string;

  @ApiProperty({ type: RefView, description: 'By whom' })
  deletedBy: RefView;

  @ApiProperty({ type: DiscardedAllowances, description: 'What the reader may do now' })
  can: DiscardedAllowances;
}

class DiscardedPageView {
  @ApiProperty({ type: [DiscardedView], description: 'The latest first' })
  items: DiscardedView[];

  @ApiProperty({ type: PageView, description: 'Where it goes on' })
  page: PageView;
}

@ApiTags('recycle bin')
@ApiExtraModels(PageView)
@Controller('recycle-bin')
export class RecycleBinController {
  constructor(
    private readonly bin: RecycleBin,
    private readonly restoreRecord: RestoreRecord,
  ) {}

  @Get()
  @Can('recycle.view')
  @ApiQuery({
    name: 'limit',
    required: false,
    schema: { type: 'integer', minimum: 1, default: 50 },
    description: 'At most 200',
  })
  @ApiQuery({ name: 'cursor', required: false, schema: { type: 'string' }, description: 'From page.next' })
  @ApiQuery({
    name: 'filter',
    required: false,
    style: 'deepObject',
    explode: true,
    schema: { type: 'object', additionalProperties: true },
    description: 'filter[type][eq]=customer',
  })
  @Operation({ id: 'listRecycleBin', summary: 'What was discarded, within reach', returns: DiscardedPageView })
  async list(
    @Me() me: Principal,
    @ReaderLocale() locale: Locale,
    @ListParams() query: ListQuery,
  ): Promise<DiscardedPageView> {
    const { items, page } = await this.bin.page(query);
    return { items: items.map((row) => discardedView(row, me, locale)), page };
  }

  @Post(':type/:id/restoration')
  @Can('recycle.restore')
  @ApiParam({ name: 'type', description: 'Kind of record' })
  @Operation({
    id: 'restoreRecord',
    summary: 'Bring a discarded record back',
    refuses: [ParentIsDiscarded, RowExistsAlready, PersonalIdIsForbidden, BankCardIsForbidden, NumberIsUnconfirmed],
  })
  async restore(@Param('type') type: string, @IdParam() id: string, @Attempted() attempt: Attempt): Promise<void> {
    await this.restoreRecord.execute({ type, id }, attempt);
  }
}

function discardedView(
  { type, id, title, number, deletedAt, deletedById, deletedByName }: DiscardedRow,
  me: Principal,
  locale: Locale,
): DiscardedView {
  const permission = 'recycle.restore';
  const restore = mayDo(me, permission)
    ? { allowed: true }
    : { allowed: false, code: PermissionIsMissing.code, detail: say(PermissionIsMissing.code, { permission }, locale) };
  return {
    type,
    id,
    title,
    number,
    deletedAt: deletedAt.toISOString(),
    deletedBy: { id: deletedById, name: deletedByName },
    can: { restore },
  };
}
