import { ApiProperty } from '@nestjs/swagger';
import { DateField, IdField } from '../../../platform/http/fields.js';
import { RefView } from '../../../platform/http/views.js';
import { IntervalView, intervalView, type IntervalRow } from '../over-time/interval.view.js';

export class RecordAbsenceDto {
  @DateField({ describe: 'The first day away, today at the earliest' })
  from: string;

  @DateField({ describe: 'The last day away, inclusive' })
  until: string;

  @IdField({ describe: 'Who; left out: I. Others need person.manage', optional: true })
  personId?: string;
}

export class AbsenceView extends IntervalView {
  @ApiProperty({ type: RefView, description: 'Who is away' })
  person: RefView;
}

export class AbsencesView {
  @ApiProperty({ type: [AbsenceView], description: 'The latest first' })
  items: AbsenceView[];
}

export interface AbsenceRow extends IntervalRow {
  readonly from: string;
  readonly until: string;
  readonly personId: string;
  readonly personName: string;
}

export function absenceView(row: AbsenceRow, today: string): AbsenceView {
  return { ...intervalView(row, today), person: { id: row.personId, name: row.personName } };
}
