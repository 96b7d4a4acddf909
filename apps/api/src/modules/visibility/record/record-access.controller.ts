import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can } from '../../../platform/access/access.decorators.js';
import { IdField, TextField } from '../../../platform/http/fields.js';
import type { Locale } from '../../../platform/http/locale.js';
import { CursorMismatch } from '../../../platform/http/http.errors.js';
import { Operation } from '../../../platform/http/operation.js';
import { IdParam, ReaderLocale } from '../../../platform/http/params.js';
import { JudgeViewer } from './judge-viewer.js';
import { ListViewers } from './list-viewers.js';
import { RecordAccessView, VerdictView, ViewersView } from './record-access.view.js';
import { ShowAccess } from './show-access.js';

class RecordAccessQueryDto {
  @TextField({ describe: 'Kind of record, such as customer', min: 1, max: 40 })
  subjectType: string;

  @IdField({ describe: 'The record' })
  subjectId: string;
}

class ViewersQueryDto extends RecordAccessQueryDto {
  @TextField({ describe: 'The key of one way, from the groups', min: 1, max: 300, optional: true })
  group?: string;

  @TextField({ describe: 'A part of the name or the login', max: 100, optional: true })
  q?: string;

  @TextField({ describe: 'From page.next', max: 4000, optional: true })
  cursor?: string;
}

/** Who may see a record may see who else does; whoever looks after permissions may ask about any, by its id. */
@ApiTags('access')
@Controller('access')
export class RecordAccessController {
  constructor(
    private readonly showAccess: ShowAccess,
    private readonly listViewers: ListViewers,
    private readonly judgeViewer: JudgeViewer,
  ) {}

  @Get()
  @Can('person.view')
  @Operation({ id: 'getRecordAccess', summary: 'Who can see a record, and why', returns: RecordAccessView })
  show(
    @Query() { subjectType: type, subjectId: id }: RecordAccessQueryDto,
    @ReaderLocale() locale: Locale,
  ): Promise<RecordAccessView> {
    return this.showAccess.execute({ type, id }, locale);
  }

  @Get('people')
  @Can('person.view')
  @Operation({
    id: 'listRecordViewers',
    summary: 'The people who can see a record',
    returns: ViewersView,
    refuses: [CursorMismatch],
  })
  people(@Query() { subjectType: type, subjectId: id, ...query }: ViewersQueryDto): Promise<ViewersView> {
    return this.listViewers.execute({ type, id }, query);
  }

  @Get('people/:id')
  @Can('person.view')
  @Operation({ id: 'getRecordVerdict', summary: 'Whether one person can see a record, and why', returns: VerdictView })
  judge(
    @IdParam() personId: string,
    @Query() { subjectType: type, subjectId: id }: RecordAccessQueryDto,
    @ReaderLocale() locale: Locale,
  ): Promise<VerdictView> {
    return this.judgeViewer.execute({ type, id }, personId, locale);
  }
}
