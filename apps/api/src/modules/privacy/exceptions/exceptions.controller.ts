import { Body, Controller, Delete, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can, Me, SIGNED_IN } from '../../../platform/access/access.decorators.js';
import { InPerson } from '../../../platform/access/in-person.js';
import type { Principal } from '../../../platform/access/principal.js';
import type { Locale } from '../../../platform/http/locale.js';
import { Operation } from '../../../platform/http/operation.js';
import { IdParam, ReaderLocale } from '../../../platform/http/params.js';
import { ListOperation } from '../../../platform/listing/list-docs.js';
import { ListParams, type ListQuery } from '../../../platform/listing/list-query.js';
import type { Page } from '../../../platform/listing/listing.js';
import { Subjects } from '../../../platform/subjects/subjects.js';
import { AskForException } from '../actions/ask-for-exception.js';
import { DecideException } from '../actions/decide-exception.js';
import {
  ExceptionDayIsOut,
  ExceptionIsAskedFor,
  ExceptionIsDecided,
  ExceptionIsNotYours,
  ExceptionIsYourOwn,
  TicketIsNotGood,
} from '../privacy.errors.js';
import { AskForExceptionDto, DecideExceptionDto } from './exception.dto.js';
import { ExceptionView, exceptionView } from './exception.view.js';
import { EXCEPTION_LIST } from './exceptions.list.js';
import { Exceptions } from './exceptions.repository.js';

/** A program that was refused does not ask; its person does. */
@ApiTags('privacy')
@InPerson()
@Controller('forbidden-exceptions')
export class ExceptionsController {
  constructor(
    private readonly exceptions: Exceptions,
    private readonly askForException: AskForException,
    private readonly decideException: DecideException,
    private readonly subjects: Subjects,
  ) {}

  @Get()
  @Can(SIGNED_IN)
  @ListOperation({
    id: 'listForbiddenExceptions',
    summary: 'Numbers somebody wants let through: one’s own, and all of them for whoever decides',
    returns: ExceptionView,
    spec: EXCEPTION_LIST,
  })
  async list(
    @Me() me: Principal,
    @ReaderLocale() locale: Locale,
    @ListParams() query: ListQuery,
  ): Promise<Page<ExceptionView>> {
    const { items, page } = await this.exceptions.list(query);
    const words = { subjects: this.subjects.all(), locale };
    return { items: items.map((row) => exceptionView(row, me, words)), page };
  }

  @Post()
  @Can(SIGNED_IN)
  @Operation({
    id: 'askForForbiddenException',
    summary: 'Ask that a number which is none of what it was taken for be let through where it was refused',
    returns: ExceptionView,
    status: 201,
    refuses: [TicketIsNotGood, ExceptionIsAskedFor],
  })
  async ask(
    @Me() me: Principal,
    @ReaderLocale() locale: Locale,
    @Body() { ticket, reason }: AskForExceptionDto,
  ): Promise<ExceptionView> {
    return this.view(await this.askForException.execute(ticket, reason), me, locale);
  }

  @Post(':id/decision')
  @Can('privacy.except')
  @Operation({
    id: 'decideForbiddenException',
    summary: 'Let a number through in its place until a day, or do not',
    returns: ExceptionView,
    refuses: [ExceptionIsYourOwn, ExceptionIsDecided, ExceptionDayIsOut],
  })
  async decide(
    @Me() me: Principal,
    @ReaderLocale() locale: Locale,
    @IdParam() id: string,
    @Body() decision: DecideExceptionDto,
  ): Promise<ExceptionView> {
    await this.decideException.execute(id, decision);
    return this.view(id, me, locale);
  }

  @Delete(':id')
  @Can(SIGNED_IN)
  @Operation({
    id: 'endForbiddenException',
    summary: 'Withdraw one’s own request, or end an exception before its day',
    refuses: [ExceptionIsNotYours, ExceptionIsDecided],
  })
  end(@IdParam() id: string): Promise<void> {
    return this.askForException.end(id);
  }

  private async view(id: string, me: Principal, locale: Locale): Promise<ExceptionView> {
    return exceptionView(await this.exceptions.show(id), me, { subjects: this.subjects.all(), locale });
  }
}
