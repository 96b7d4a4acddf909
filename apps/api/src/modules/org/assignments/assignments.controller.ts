import { Body, Controller, Delete, Get, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can } from '../../../platform/access/access.decorators.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Operation } from '../../../platform/http/operation.js';
import { IdParam } from '../../../platform/http/params.js';
import {
  IntervalHasBegun,
  IntervalIsPast,
  IntervalIsReversed,
  PositionIsHeldAlready,
  PositionIsUnknown,
  ReportingLineIsCircular,
  SuperiorLacksAuthority,
} from '../over-time/over-time.errors.js';
import { AssignPosition } from './assign-position.js';
import {
  AssignPositionDto,
  PositionAssignmentsView,
  PositionAssignmentView,
  assignmentView,
  EndIntervalDto,
} from './assignment.view.js';
import { Assignments } from './assignments.repository.js';
import { EndAssignment } from './end-assignment.js';
import { People } from '../people.repository.js';

@ApiTags('people')
@Controller('people/:id/assignments')
export class AssignmentsController {
  constructor(
    private readonly assignments: Assignments,
    private readonly assignPosition: AssignPosition,
    private readonly endAssignment: EndAssignment,
    private readonly clock: Clock,
    private readonly people: People,
  ) {}

  @Get()
  @Can('person.view')
  @Operation({
    id: 'listAssignments',
    summary: 'The positions of a person over time',
    returns: PositionAssignmentsView,
  })
  async list(@IdParam() id: string): Promise<PositionAssignmentsView> {
    await this.people.get(id);
    const rows = await this.assignments.of(id);
    return { items: rows.map((row) => assignmentView(row, this.clock.today())) };
  }

  @Post()
  @Can('person.manage')
  @Operation({
    id: 'assignPosition',
    summary: 'Give a person a position from a day on',
    returns: PositionAssignmentView,
    status: 201,
    refuses: [
      IntervalIsPast,
      IntervalIsReversed,
      PositionIsHeldAlready,
      PositionIsUnknown,
      ReportingLineIsCircular,
      SuperiorLacksAuthority,
    ],
  })
  async create(@IdParam() id: string, @Body() body: AssignPositionDto): Promise<PositionAssignmentView> {
    await this.people.get(id);
    return assignmentView(await this.assignPosition.execute(id, body), this.clock.today());
  }

  @Patch(':assignmentId')
  @Can('person.manage')
  @Operation({
    id: 'endAssignment',
    summary: 'Say on which day a position ceases to be held',
    returns: PositionAssignmentView,
    refuses: [IntervalIsPast, IntervalIsReversed, PositionIsHeldAlready],
  })
  async end(
    @IdParam() id: string,
    @IdParam('assignmentId') assignmentId: string,
    @Body() { until }: EndIntervalDto,
  ): Promise<PositionAssignmentView> {
    return assignmentView(await this.endAssignment.execute(id, assignmentId, until), this.clock.today());
  }

  @Delete(':assignmentId')
  @Can('person.manage')
  @Operation({
    id: 'withdrawAssignment',
    summary: 'Withdraw an assignment that has not begun',
    refuses: [IntervalHasBegun],
  })
  async remove(@IdParam() id: string, @IdParam('assignmentId') assignmentId: string): Promise<void> {
    await this.endAssignment.withdraw(id, assignmentId);
  }
}
