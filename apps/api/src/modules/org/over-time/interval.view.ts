import { ApiProperty } from '@nestjs/swagger';
import { RefView } from '../../../platform/http/views.js';
import { stateOf, type Interval, type IntervalState } from './interval.js';

/** What every fact with days shows. */
export abstract class IntervalView {
  @ApiProperty({ format: 'uuid', description: 'Id' })
  id: string;

  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'The first day; null: since before it was written down',
  })
  from: string | null;

  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'The last day, inclusive; null: until further notice',
  })
  until: string | null;

  @ApiProperty({ enum: ['past', 'current', 'upcoming'], description: 'Where today stands to it' })
  state: IntervalState;

  @ApiProperty({ type: RefView, description: 'Who entered it' })
  recordedBy: RefView;
}

export interface IntervalRow extends Interval {
  readonly id: string;
  readonly recordedById: string;
  readonly recordedByName: string;
}

export function intervalView(row: IntervalRow, today: string): IntervalView {
  const { id, from, until, recordedById, recordedByName } = row;
  return { id, from, until, state: stateOf(row, today), recordedBy: { id: recordedById, name: recordedByName } };
}

/** The columns of `IntervalRow` over an alias, and the join they need. */
export const recordedSelect = (alias: string): string =>
  `${alias}.id, ${alias}.recorded_by AS "recordedById", rb.name AS "recordedByName"`;
export const recordedJoin = (alias: string): string => `JOIN shown_owners rb ON rb.id = ${alias}.recorded_by`;
