import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can, SIGNED_IN } from '../../../platform/access/access.decorators.js';
import { InPerson } from '../../../platform/access/in-person.js';
import { QueryIsInvalid } from '../../../platform/http/http.errors.js';
import type { Locale } from '../../../platform/http/locale.js';
import { Operation } from '../../../platform/http/operation.js';
import { ReaderLocale } from '../../../platform/http/params.js';
import { AskForAccessDto } from './access-request.dto.js';
import {
  AccessIsAskedForAlready,
  NobodyGivesIt,
  NothingIsMissing,
  TooMuchIsAskedFor,
} from './access-requests.errors.js';
import { AskForAccess } from './ask-for-access.js';

/** It tells nobody whether a record exists: what is sent for one that does not is sent to nobody, and answered alike. */
@ApiTags('access')
@Controller('access/requests')
export class AccessRequestsController {
  constructor(private readonly ask: AskForAccess) {}

  @Post()
  @InPerson()
  @Can(SIGNED_IN)
  @Operation({
    id: 'askForAccess',
    summary: 'Ask whoever can give it for what I may not do or see',
    refuses: [NothingIsMissing, NobodyGivesIt, AccessIsAskedForAlready, TooMuchIsAskedFor, QueryIsInvalid],
  })
  async create(@Body() body: AskForAccessDto, @ReaderLocale() locale: Locale): Promise<void> {
    const { permission, subjectType: type, subjectId: id, field, note } = body;
    const question = { permission, field, record: type && id ? { type, id } : undefined };
    await this.ask.execute(question, note, locale);
  }
}
