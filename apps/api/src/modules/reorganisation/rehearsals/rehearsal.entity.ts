import { Column, Entity } from 'typeorm';
import type { PlainDate } from '@countersign/kernel';
import { DateColumn, LongWorkColumns } from '../../../platform/database/columns.js';
import type { PlannedChange } from '../../org/index.js';
import type { RehearsalReport } from './report.js';

/** What a day will bring, tried once; its report is kept. */
@Entity('reorganisation_rehearsals')
export class Rehearsal extends LongWorkColumns {
  /** Null: what is entered for the day already, and nothing else. */
  @Column({ name: 'plan_id', type: 'uuid', nullable: true })
  planId: string | null;

  /** The version of the plan that was tried. */
  @Column({ name: 'plan_version', type: 'int', nullable: true })
  planVersion: number | null;

  @DateColumn()
  day: PlainDate;

  @Column({ type: 'jsonb' })
  changes: readonly PlannedChange[];

  @Column({ type: 'jsonb', nullable: true })
  report: RehearsalReport | null;
}
