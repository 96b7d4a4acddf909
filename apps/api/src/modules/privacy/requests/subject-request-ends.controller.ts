import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can, Me } from '../../../platform/access/access.decorators.js';
import { InPerson } from '../../../platform/access/in-person.js';
import type { Principal } from '../../../platform/access/principal.js';
import { NeedsIdempotencyKey } from '../../../platform/http/idempotency.js';
import type { Locale } from '../../../platform/http/locale.js';
import { Operation } from '../../../platform/http/operation.js';
import { IdParam, IfMatch, ReaderLocale } from '../../../platform/http/params.js';
import { DecideErasure } from './actions/decide-erasure.js';
import { HandleRequest } from './actions/handle-request.js';
import {
  PreviewIsOld,
  RequestIsClosed,
  RequestIsErasure,
  RequestIsNotErasure,
  RequestIsNotProposed,
  RequestIsYourOwn,
  SearchIsNotDone,
} from './requests.errors.js';
import { AnswerRequestDto, RefuseRequestDto, SendBackDto } from './subject-request.dto.js';
import { SubjectRequestPages } from './subject-request-pages.js';
import { SubjectRequestView } from './subject-request.view.js';

/** How a request of a person ends: answered, refused, or erased by two people. */
@ApiTags('privacy')
@InPerson()
@Controller('subject-requests/:id')
export class SubjectRequestEndsController {
  constructor(
    private readonly pages: SubjectRequestPages,
    private readonly handle: HandleRequest,
    private readonly erasure: DecideErasure,
  ) {}

  @Post('answer')
  @Can('subject.handle')
  @Operation({
    id: 'answerSubjectRequest',
    summary: 'The copy was handed over, or the data put right; not for an erasure',
    returns: SubjectRequestView,
    refuses: [RequestIsErasure, RequestIsClosed],
  })
  async answer(
    @IdParam() id: string,
    @Me() me: Principal,
    @ReaderLocale() locale: Locale,
    @Body() { answer }: AnswerRequestDto,
  ): Promise<SubjectRequestView> {
    await this.handle.answer(id, answer);
    return this.pages.show(id, me, locale);
  }

  @Post('refusal')
  @Can('subject.handle')
  @Operation({
    id: 'refuseSubjectRequest',
    summary: 'Refuse it with the reason the person is told, or record that she took it back',
    returns: SubjectRequestView,
    refuses: [RequestIsClosed],
  })
  async refuse(
    @IdParam() id: string,
    @Me() me: Principal,
    @ReaderLocale() locale: Locale,
    @Body() { outcome, reason }: RefuseRequestDto,
  ): Promise<SubjectRequestView> {
    await this.handle.refuse(id, outcome, reason);
    return this.pages.show(id, me, locale);
  }

  @Post('erasure')
  @Can('subject.handle')
  @Operation({
    id: 'proposeErasure',
    summary: 'Propose that what was found be erased; somebody else confirms it',
    returns: SubjectRequestView,
    refuses: [RequestIsClosed, RequestIsNotErasure, SearchIsNotDone],
  })
  async propose(
    @IdParam() id: string,
    @Me() me: Principal,
    @ReaderLocale() locale: Locale,
  ): Promise<SubjectRequestView> {
    await this.erasure.propose(id);
    return this.pages.show(id, me, locale);
  }

  @Post('erasure/confirmation')
  @Can('subject.erase')
  @NeedsIdempotencyKey()
  @Operation({
    id: 'confirmErasure',
    summary: 'Confirm an erasure somebody else proposed, as its preview reads; it cannot be undone',
    returns: SubjectRequestView,
    status: 202,
    refuses: [RequestIsNotProposed, RequestIsYourOwn, PreviewIsOld],
    ifMatch: true,
  })
  async confirm(
    @IdParam() id: string,
    @IfMatch() version: number,
    @Me() me: Principal,
    @ReaderLocale() locale: Locale,
  ): Promise<SubjectRequestView> {
    await this.erasure.confirm(id, version);
    return this.pages.show(id, me, locale);
  }

  @Post('erasure/return')
  @Can('subject.erase')
  @Operation({
    id: 'returnErasure',
    summary: 'Send a proposed erasure back',
    returns: SubjectRequestView,
    refuses: [RequestIsNotProposed, RequestIsYourOwn],
  })
  async sendBack(
    @IdParam() id: string,
    @Me() me: Principal,
    @ReaderLocale() locale: Locale,
    @Body() { reason }: SendBackDto,
  ): Promise<SubjectRequestView> {
    await this.erasure.sendBack(id, reason);
    return this.pages.show(id, me, locale);
  }
}
