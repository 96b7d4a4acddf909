import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can } from '../../platform/access/access.decorators.js';
import { PermissionIsMissing } from '../../platform/access/access.errors.js';
import { ConditionIsInvalid } from '../../platform/conditions/condition.js';
import { NeedsIdempotencyKey } from '../../platform/http/idempotency.js';
import type { Locale } from '../../platform/http/locale.js';
import { Operation } from '../../platform/http/operation.js';
import { IdParam, ReaderLocale } from '../../platform/http/params.js';
import { EditInBulk } from './actions/edit-in-bulk.js';
import { PreviewBulkEdit } from './actions/preview-bulk-edit.js';
import { UndoBulkEdit } from './actions/undo-bulk-edit.js';
import { BulkEditDto, PreviewBulkEditDto } from './bulk-edit.dto.js';
import { BulkEditPages } from './bulk-edit-pages.js';
import { BulkEditDetailView, BulkEditsView } from './bulk-edit.view.js';
import {
  BulkChoiceIsUnclear,
  BulkEditIsOfOneKind,
  BulkEditIsUnderWay,
  BulkEditLeftNothing,
  BulkUndoIsLate,
  TooManyForBulkEdit,
} from './bulk-edits.errors.js';
import { BulkPreviewView } from './bulk-preview.view.js';

const EDIT = ['customer.edit', 'contact.edit', 'lead.edit', 'opportunity.edit'] as const;

/** 批量修改: the same values for many records. Everybody finds her own here, and nobody else's. */
@ApiTags('bulk edits')
@Controller('bulk-edits')
export class BulkEditsController {
  constructor(
    private readonly pages: BulkEditPages,
    private readonly previewBulkEdit: PreviewBulkEdit,
    private readonly editInBulk: EditInBulk,
    private readonly undoBulkEdit: UndoBulkEdit,
  ) {}

  @Get()
  @Can(...EDIT)
  @Operation({ id: 'listMyBulkEdits', summary: 'My bulk edits of the last thirty days', returns: BulkEditsView })
  list(@ReaderLocale() locale: Locale): Promise<BulkEditsView> {
    return this.pages.mine(locale);
  }

  @Post('preview')
  @Can(...EDIT)
  @Operation({
    id: 'previewBulkEdit',
    summary: 'What giving up to 1000 records the same values would do; nothing is changed',
    returns: BulkPreviewView,
    refuses: [BulkEditIsOfOneKind, BulkChoiceIsUnclear, TooManyForBulkEdit, PermissionIsMissing, ConditionIsInvalid],
  })
  async preview(@Body() body: PreviewBulkEditDto, @ReaderLocale() locale: Locale): Promise<BulkPreviewView> {
    return this.pages.preview(await this.previewBulkEdit.execute(body), locale);
  }

  @Post()
  @Can(...EDIT)
  @NeedsIdempotencyKey()
  @Operation({
    id: 'editInBulk',
    summary:
      'Give up to 1000 records the same values, each by the rules of changing it alone; more than fifty are changed in the background, so follow it by reading it again',
    returns: BulkEditDetailView,
    status: 201,
    refuses: [BulkEditIsOfOneKind, PermissionIsMissing],
  })
  async edit(@Body() body: BulkEditDto, @ReaderLocale() locale: Locale): Promise<BulkEditDetailView> {
    return this.pages.one(await this.editInBulk.execute(body), locale);
  }

  @Get(':id')
  @Can(...EDIT)
  @Operation({ id: 'getBulkEdit', summary: 'How far one of mine is, and what it left', returns: BulkEditDetailView })
  show(@IdParam() id: string, @ReaderLocale() locale: Locale): Promise<BulkEditDetailView> {
    return this.pages.one(id, locale);
  }

  @Post(':id/undo')
  @Can(...EDIT)
  @NeedsIdempotencyKey()
  @Operation({
    id: 'undoBulkEdit',
    summary: 'Bring back within a day what the records said before; what was changed since stays as it is',
    returns: BulkEditDetailView,
    refuses: [BulkEditIsUnderWay, BulkEditLeftNothing, BulkUndoIsLate, PermissionIsMissing],
  })
  async undo(@IdParam() id: string, @ReaderLocale() locale: Locale): Promise<BulkEditDetailView> {
    await this.undoBulkEdit.execute(id);
    return this.pages.one(id, locale);
  }
}
