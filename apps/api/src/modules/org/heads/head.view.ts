import { ApiProperty } from '@nestjs/swagger';
import { ChoiceField, DateField, IdField } from '../../../platform/http/fields.js';
import { RefView } from '../../../platform/http/views.js';
import { IntervalView, intervalView, type IntervalRow } from '../over-time/interval.view.js';

export class NameHeadDto {
  @IdField({ describe: 'Who heads it' })
  personId: string;

  @ChoiceField(['head', 'acting'], { describe: 'In her own right, or for a head who is missing' })
  kind: 'head' | 'acting';

  @DateField({ describe: 'The first day, today at the earliest' })
  from: string;

  @DateField({ describe: 'The last day, inclusive; left out: until further notice', optional: true, nullable: true })
  until: string | null = null;

  @IdField({ describe: 'A head of this department whose time ends the day before', optional: true })
  replacesId?: string;
}

export class HeadView extends IntervalView {
  @ApiProperty({ type: RefView, description: 'Who' })
  person: RefView;

  @ApiProperty({ enum: ['head', 'acting'], description: 'In her own right, or for a head who is missing' })
  kind: 'head' | 'acting';
}

export class HeadsView {
  @ApiProperty({ type: [HeadView], description: 'The latest first' })
  items: HeadView[];
}

export interface HeadRow extends IntervalRow {
  readonly departmentId: string;
  readonly personId: string;
  readonly personName: string;
  readonly kind: 'head' | 'acting';
}

export function headView(row: HeadRow, today: string): HeadView {
  return { ...intervalView(row, today), person: { id: row.personId, name: row.personName }, kind: row.kind };
}
