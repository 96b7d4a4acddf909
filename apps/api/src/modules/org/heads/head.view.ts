import { ApiProperty } from '@nestjs/swagger';
import { ChoiceField, DateField, IdField } from '../../../platform/http/fields.js';
import { RefView } from '../../../platform/http/views.js';
import { IntervalView, intervalView, type IntervalRow } from '../over-time/interval.view.js';

/** One of the first two at a time; a deputy is beside them, and decides in nobody's place. */
export const HEAD_KINDS = ['head', 'acting', 'deputy'] as const;
export type HeadKind = (typeof HEAD_KINDS)[number];
const KIND = 'In her own right, for a head who is missing, or as one of her deputies';

export class NameHeadDto {
  @IdField({ describe: 'Who heads it' })
  personId: string;

  @ChoiceField(HEAD_KINDS, { describe: KIND })
  kind: HeadKind;

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

  @ApiProperty({ enum: HEAD_KINDS, description: KIND })
  kind: HeadKind;
}

export class HeadsView {
  @ApiProperty({ type: [HeadView], description: 'The latest first' })
  items: HeadView[];
}

export interface HeadRow extends IntervalRow {
  readonly departmentId: string;
  readonly personId: string;
  readonly personName: string;
  readonly kind: HeadKind;
}

export function headView(row: HeadRow, today: string): HeadView {
  return { ...intervalView(row, today), person: { id: row.personId, name: row.personName }, kind: row.kind };
}
