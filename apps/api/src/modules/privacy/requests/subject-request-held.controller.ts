import { Controller, Get, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Can, Me } from '../../../platform/access/access.decorators.js';
import { InPerson } from '../../../platform/access/in-person.js';
import type { Principal } from '../../../platform/access/principal.js';
import { CsvOperation } from '../../../platform/csv/csv-operation.js';
import { sendCsv, type CsvColumn } from '../../../platform/csv/csv-download.js';
import { say, texts } from '../../../platform/http/domain-error.js';
import type { Locale } from '../../../platform/http/locale.js';
import { Operation } from '../../../platform/http/operation.js';
import { IdParam, ReaderLocale } from '../../../platform/http/params.js';
import { HandleRequest } from './actions/handle-request.js';
import { CopyHeld, type CopyLine } from './copy.js';
import { CopyView, copyView } from './copy.view.js';
import { HeldsView } from './held.view.js';
import { RequestIsClosed, SearchIsNotDone } from './requests.errors.js';
import { SubjectRequestPages } from './subject-request-pages.js';
import { SubjectRequestView } from './subject-request.view.js';

/** What is held on the person of a request: looked for, looked at, and given to her. */
@ApiTags('privacy')
@InPerson()
@Controller('subject-requests/:id')
export class SubjectRequestHeldController {
  constructor(
    private readonly pages: SubjectRequestPages,
    private readonly handle: HandleRequest,
    private readonly copies: CopyHeld,
  ) {}

  @Post('search')
  @Can('subject.handle')
  @Operation({
    id: 'searchForSubjectRequest',
    summary: 'Look through everything again',
    returns: SubjectRequestView,
    status: 202,
    refuses: [RequestIsClosed],
  })
  async search(
    @IdParam() id: string,
    @Me() me: Principal,
    @ReaderLocale() locale: Locale,
  ): Promise<SubjectRequestView> {
    await this.handle.lookAgain(id);
    return this.pages.show(id, me, locale);
  }

  @Get('held')
  @Can('subject.handle', 'subject.erase')
  @Operation({
    id: 'getHeldOnSubject',
    summary: 'Everything that was found on her, with what an erasure does with it and what stays and why',
    returns: HeldsView,
  })
  held(@IdParam() id: string, @ReaderLocale() locale: Locale): Promise<HeldsView> {
    return this.copies.look(id, locale);
  }

  @Get('copy')
  @Can('subject.handle')
  @Operation({
    id: 'copyHeldOnSubject',
    summary: 'The copy she asks for, as JSON',
    returns: CopyView,
    refuses: [SearchIsNotDone],
  })
  async copy(@IdParam() id: string, @ReaderLocale() locale: Locale): Promise<CopyView> {
    return copyView(await this.copies.lines(id, locale), new Date());
  }

  @Get('copy.csv')
  @Can('subject.handle')
  @CsvOperation({ id: 'copyHeldOnSubjectAsCsv', summary: 'The copy she asks for, as CSV' })
  async csv(@IdParam() id: string, @ReaderLocale() locale: Locale, @Res() reply: FastifyReply): Promise<void> {
    const { row, lines } = await this.copies.lines(id, locale);
    await sendCsv(reply, `${row.number}.csv`, columnsIn(locale), each(lines));
  }
}

texts({
  'privacy.copy.object': { zh: '对象', en: 'Object' },
  'privacy.copy.record': { zh: '记录', en: 'Record' },
  'privacy.copy.field': { zh: '字段', en: 'Field' },
  'privacy.copy.text': { zh: '内容', en: 'Content' },
});

const columnsIn = (locale: Locale): CsvColumn<CopyLine>[] =>
  (['object', 'record', 'field', 'text'] as const).map((name) => ({
    header: say(`privacy.copy.${name}`, {}, locale),
    value: (line) => line[name],
  }));

async function* each(lines: readonly CopyLine[]): AsyncGenerator<CopyLine> {
  yield* lines;
}
