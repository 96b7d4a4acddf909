import { Body, Controller, Get, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can, Me } from '../../../platform/access/access.decorators.js';
import { InPerson } from '../../../platform/access/in-person.js';
import type { Principal } from '../../../platform/access/principal.js';
import { RowIsStale } from '../../../platform/database/database.errors.js';
import type { Locale } from '../../../platform/http/locale.js';
import { Operation } from '../../../platform/http/operation.js';
import { IdParam, IfMatch, ReaderLocale } from '../../../platform/http/params.js';
import { ListOperation } from '../../../platform/listing/list-docs.js';
import { ListParams, type ListQuery } from '../../../platform/listing/list-query.js';
import type { Page } from '../../../platform/listing/listing.js';
import { ReferenceIsMissing } from '../../../platform/subjects/references.js';
import { HandleRequest } from './actions/handle-request.js';
import { ReceiveRequest } from './actions/receive-request.js';
import { DayIsToCome, NobodyIsNamed, RequestIsClosed } from './requests.errors.js';
import { ExcludeRecordsDto, ReceiveRequestDto } from './subject-request.dto.js';
import { SubjectRequestPages } from './subject-request-pages.js';
import { SubjectRequestView } from './subject-request.view.js';
import { SUBJECT_REQUEST_LIST } from './subject-requests.list.js';

/** 个人信息请求. No program handles them: each is a person's matter. */
@ApiTags('privacy')
@InPerson()
@Controller('subject-requests')
export class SubjectRequestsController {
  constructor(
    private readonly pages: SubjectRequestPages,
    private readonly receiveRequest: ReceiveRequest,
    private readonly handle: HandleRequest,
  ) {}

  @Get()
  @Can('subject.handle', 'subject.erase')
  @ListOperation({
    id: 'listSubjectRequests',
    summary: 'What persons have asked: a copy of what is held on them, correction, or erasure',
    returns: SubjectRequestView,
    spec: SUBJECT_REQUEST_LIST,
  })
  list(
    @Me() me: Principal,
    @ReaderLocale() locale: Locale,
    @ListParams() query: ListQuery,
  ): Promise<Page<SubjectRequestView>> {
    return this.pages.list(query, me, locale);
  }

  @Post()
  @Can('subject.handle')
  @Operation({
    id: 'receiveSubjectRequest',
    summary: 'Record that a person asks; everything is then looked through for her',
    returns: SubjectRequestView,
    status: 201,
    refuses: [NobodyIsNamed, DayIsToCome, ReferenceIsMissing],
  })
  async receive(
    @Me() me: Principal,
    @ReaderLocale() locale: Locale,
    @Body() asked: ReceiveRequestDto,
  ): Promise<SubjectRequestView> {
    return this.pages.show(await this.receiveRequest.execute(asked), me, locale);
  }

  @Get(':id')
  @Can('subject.handle', 'subject.erase')
  @Operation({ id: 'getSubjectRequest', summary: 'One request', returns: SubjectRequestView })
  show(@IdParam() id: string, @Me() me: Principal, @ReaderLocale() locale: Locale): Promise<SubjectRequestView> {
    return this.pages.show(id, me, locale);
  }

  @Patch(':id')
  @Can('subject.handle')
  @Operation({
    id: 'excludeFromSubjectRequest',
    summary: 'Say which of the found records are somebody else; everything is looked through anew',
    returns: SubjectRequestView,
    refuses: [RequestIsClosed, RowIsStale],
    ifMatch: true,
  })
  async exclude(
    @IdParam() id: string,
    @IfMatch() version: number,
    @Me() me: Principal,
    @ReaderLocale() locale: Locale,
    @Body() { excluded }: ExcludeRecordsDto,
  ): Promise<SubjectRequestView> {
    await this.handle.exclude(id, excluded, version);
    return this.pages.show(id, me, locale);
  }
}
