import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can } from '../../../platform/access/access.decorators.js';
import { Operation } from '../../../platform/http/operation.js';
import { PersonHasNoPosition } from '../org.errors.js';
import { IntervalIsPast, ReportingLineIsCircular, SuperiorLacksAuthority } from '../over-time/over-time.errors.js';
import { MovePeople } from './move-people.js';
import { MovePeopleDto } from './person.dto.js';

/** Many people at once. */
@ApiTags('people')
@Controller('people')
export class PeopleMovesController {
  constructor(private readonly movePeople: MovePeople) {}

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
}
