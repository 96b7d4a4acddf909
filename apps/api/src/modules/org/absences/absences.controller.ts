import { Body, Controller, Delete, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can, Me, SIGNED_IN } from '../../../platform/access/access.decorators.js';
import { PermissionIsMissing } from '../../../platform/access/access.errors.js';
import { InPerson } from '../../../platform/access/in-person.js';
import type { Principal } from '../../../platform/access/principal.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Operation } from '../../../platform/http/operation.js';
import { IdParam } from '../../../platform/http/params.js';
import {
  AbsenceOverlaps,
  IntervalIsPast,
  IntervalIsReversed,
  IntervalIsTooLong,
} from '../over-time/over-time.errors.js';
import { named, Whose, WhoseQueryDto } from '../over-time/whose.js';
import { AbsencesView, AbsenceView, absenceView, RecordAbsenceDto } from './absence.view.js';
import { Absences } from './absences.repository.js';
import { RecordAbsence } from './record-absence.js';

@ApiTags('people')
@Controller('absences')
export class AbsencesController {
  constructor(
    private readonly absences: Absences,
    private readonly recordAbsence: RecordAbsence,
    private readonly clock: Clock,
    private readonly whose: Whose,
  ) {}

  @Get()
  @Can(SIGNED_IN)
  @Operation({
    id: 'listAbsences',
    summary: 'My leaves; with person.manage those of anybody',
    returns: AbsencesView,
    refuses: [PermissionIsMissing],
  })
  async list(@Me() me: Principal, @Query() { personId }: WhoseQueryDto): Promise<AbsencesView> {
    const rows = await this.absences.of(await this.whose.affairs(me, personId));
    return { items: rows.map((row) => absenceView(row, this.clock.today())) };
  }

  @Post()
  @InPerson()
  @Can(SIGNED_IN)
  @Operation({
    id: 'recordAbsence',
    summary: 'Enter a leave',
    returns: AbsenceView,
    status: 201,
    refuses: [AbsenceOverlaps, IntervalIsPast, IntervalIsReversed, IntervalIsTooLong, PermissionIsMissing],
  })
  async create(@Me() me: Principal, @Body() { from, until, personId }: RecordAbsenceDto): Promise<AbsenceView> {
    return absenceView(await this.recordAbsence.execute(named(me, personId), from, until), this.clock.today());
  }

  @Delete(':id')
  @InPerson()
  @Can(SIGNED_IN)
  @Operation({ id: 'endAbsence', summary: 'Withdraw a leave, or end it now' })
  async remove(@Me() me: Principal, @IdParam() id: string): Promise<void> {
    await this.recordAbsence.end(await this.absences.kept(id, me));
  }
}
