import { Controller, Delete, HttpStatus, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can } from '../../platform/access/access.decorators.js';
import { NeedsIdempotencyKey } from '../../platform/http/idempotency.js';
import type { Locale } from '../../platform/http/locale.js';
import { Operation } from '../../platform/http/operation.js';
import { IdParam, ReaderLocale } from '../../platform/http/params.js';
import { BeginHandover } from './actions/begin-handover.js';
import { CancelHandover } from './actions/cancel-handover.js';
import { UndoHandover } from './actions/undo-handover.js';
import { HandoverPages } from './handover-pages.js';
import { HandoverView } from './handover.view.js';
import {
  HandoverHasBegun,
  HandoverHasConflicts,
  HandoverIsIncomplete,
  HandoverIsNotUnderWay,
  HandoverIsOver,
  HandoverIsThereAlready,
  HandoverUndoIsLate,
  LeavingDayIsPast,
  PersonIsOutOfReach,
} from './handovers.errors.js';

/** Carrying it out, stopping it, and taking it back. */
@ApiTags('handovers')
@Controller('handovers/:id')
export class HandoverRunController {
  constructor(
    private readonly pages: HandoverPages,
    private readonly beginHandover: BeginHandover,
    private readonly cancelHandover: CancelHandover,
    private readonly undoHandover: UndoHandover,
  ) {}

  @Post('run')
  @Can('handover.run', 'person.manage')
  @NeedsIdempotencyKey()
  @Operation({
    id: 'beginHandover',
    summary: 'Begin to hand over, or go on; follow it by reading it again',
    returns: HandoverView,
    status: HttpStatus.ACCEPTED,
    refuses: [HandoverHasBegun, HandoverIsIncomplete, HandoverHasConflicts, HandoverIsThereAlready, LeavingDayIsPast],
  })
  async begin(@IdParam() id: string, @ReaderLocale() locale: Locale): Promise<HandoverView> {
    await this.beginHandover.execute(id);
    return this.pages.show(id, locale);
  }

  @Delete('run')
  @Can('handover.run', 'person.manage')
  @Operation({
    id: 'cancelHandover',
    summary: 'Stop it, or call the leaving off; what has gone over stays until it is taken back',
    returns: HandoverView,
    refuses: [HandoverIsNotUnderWay, PersonIsOutOfReach],
  })
  async cancel(@IdParam() id: string, @ReaderLocale() locale: Locale): Promise<HandoverView> {
    await this.cancelHandover.execute(id);
    return this.pages.show(id, locale);
  }

  @Post('undo')
  @Can('handover.run', 'person.manage')
  @NeedsIdempotencyKey()
  @Operation({
    id: 'undoHandover',
    summary: 'Give everything back that nobody has handed on since, headships and proxies too; enables no account',
    returns: HandoverView,
    status: HttpStatus.ACCEPTED,
    refuses: [HandoverIsOver, HandoverUndoIsLate, PersonIsOutOfReach],
  })
  async undo(@IdParam() id: string, @ReaderLocale() locale: Locale): Promise<HandoverView> {
    await this.undoHandover.execute(id);
    return this.pages.show(id, locale);
  }
}
