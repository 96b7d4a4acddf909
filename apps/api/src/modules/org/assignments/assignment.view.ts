import { ApiProperty } from '@nestjs/swagger';
import { BooleanField, DateField, IdField, TextField } from '../../../platform/http/fields.js';
import { refView, RefView } from '../../../platform/http/views.js';
import { IntervalView, intervalView, type IntervalRow } from '../over-time/interval.view.js';

export class AssignPositionDto {
  @TextField({ describe: 'Code of the position', min: 1, max: 60, example: 'department-manager' })
  positionCode: string;

  @IdField({ describe: 'The department it is held in', optional: true, nullable: true })
  departmentId: string | null = null;

  @IdField({
    describe: 'To whom the person reports in it; left out: whoever holds the position above it, nearest; null: nobody',
    optional: true,
    nullable: true,
  })
  superiorId?: string | null;

  @DateField({ describe: 'The first day, today at the earliest' })
  from: string;

  @DateField({ describe: 'The last day, inclusive; left out: until further notice', optional: true, nullable: true })
  until: string | null = null;

  @BooleanField({ describe: 'The one she is known by; left out: where it replaces that one', optional: true })
  main?: boolean;

  @BooleanField({
    describe: 'Whoever reports to who held it last, in that department or below, reports to her; left out: yes',
    optional: true,
  })
  succeeds?: boolean;

  @IdField({ describe: 'An assignment of the same person that ends the day before', optional: true })
  replacesId?: string;
}

export class EndIntervalDto {
  @DateField({ describe: 'The last day, inclusive; yesterday ends it now, null lets it run on', nullable: true })
  until: string | null;
}

export class HeldPositionView {
  @ApiProperty({ description: 'Code, as approval policies name it' })
  code: string;

  @ApiProperty({ description: 'Name' })
  name: string;
}

export class PositionAssignmentView extends IntervalView {
  @ApiProperty({ type: HeldPositionView, description: 'The position' })
  position: HeldPositionView;

  @ApiProperty({ type: RefView, nullable: true, description: 'In which department' })
  department: RefView | null;

  @ApiProperty({ type: RefView, nullable: true, description: 'Reports to' })
  superior: RefView | null;

  @ApiProperty({ description: 'Named as the one she is known by' })
  main: boolean;
}

export class PositionAssignmentsView {
  @ApiProperty({ type: [PositionAssignmentView], description: 'The latest first' })
  items: PositionAssignmentView[];
}

export interface AssignmentRow extends IntervalRow {
  readonly personId: string;
  readonly main: boolean;
  readonly positionCode: string;
  readonly positionName: string;
  readonly departmentId: string | null;
  readonly departmentName: string | null;
  readonly superiorId: string | null;
  readonly superiorName: string | null;
}

export function assignmentView(row: AssignmentRow, today: string): PositionAssignmentView {
  return {
    ...intervalView(row, today),
    main: row.main,
    position: { code: row.positionCode, name: row.positionName },
    department: refView(row.departmentId, row.departmentName),
    superior: refView(row.superiorId, row.superiorName),
  };
}
