import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Can } from '../../../platform/access/access.decorators.js';
import { sendCsv } from '../../../platform/csv/csv-download.js';
import { CsvOperation } from '../../../platform/csv/csv-operation.js';
import type { Locale } from '../../../platform/http/locale.js';
import { Operation } from '../../../platform/http/operation.js';
import { ReaderLocale } from '../../../platform/http/params.js';
import { ListExport } from '../../../platform/listing/list-export.js';
import { ListParams, type ListQuery } from '../../../platform/listing/list-query.js';
import { PersonHasNoPosition } from '../org.errors.js';
import { IntervalIsPast, ReportingLineIsCircular, SuperiorLacksAuthority } from '../over-time/over-time.errors.js';
import { PEOPLE_LIST, PEOPLE_SHAPE } from '../people.repository.js';
import type { PersonRow } from '../person.view.js';
import { MovePeople } from './move-people.js';
import { MovePeopleDto } from './person.dto.js';
import { peopleColumns } from './people-export.js';

/** Many people at once. */
@ApiTags('people')
@Controller('people')
export class PeopleMovesController {
  constructor(
    private readonly movePeople: MovePeople,
    private readonly listExport: ListExport,
  ) {}

  @Post('moves')
  @Can('person.manage')
  @Operation({
    id: 'movePeople',
    summary: 'Move people into a department on a day, all of them or none',
    refuses: [PersonHasNoPosition, IntervalIsPast, ReportingLineIsCircular, SuperiorLacksAuthority],
  })
  async create(@Body() body: MovePeopleDto): Promise<void> {
    await this.movePeople.execute(body);
  }

  @Get('export.csv')
  @Can('person.manage')
  @CsvOperation({ id: 'exportPeople', summary: 'All people of a list as CSV', spec: PEOPLE_LIST })
  async export(
    @ListParams() query: ListQuery,
    @ReaderLocale() locale: Locale,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const rows = this.listExport.rows<PersonRow>(PEOPLE_LIST, query, PEOPLE_SHAPE);
    await sendCsv(reply, 'people.csv', peopleColumns(locale), rows);
  }
}
