import { Column, Entity } from 'typeorm';
import type { PlainDate } from '@countersign/kernel';
import { DateColumn, InstantColumn, RecordColumns } from '../../../platform/database/columns.js';
import type { PlannedChange } from '../../org/index.js';
import type { RehearsalReport } from './report.js';

export type RehearsalStatus = 'queued' | 'running' | 'done' | 'failed';

/** What a day will bring, tried once; its report is kept. */
@Entity('reorganisation_rehearsals')
export class Rehearsal extends RecordColumns {
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

  @Column({ type: 'text' })
  status: RehearsalStatus;

  /** Approvals under way, and how many of them have been looked at. */
  @Column({ type: 'int' })
  total: number;

  @Column({ type: 'int' })
  done: number;

  @Column({ type: 'jsonb', nullable: true })
  report: RehearsalReport | null;

  /** Code of what went wrong. */
  @Column({ type: 'text', nullable: true })
  failure: string | null;

  @InstantColumn({ name: 'finished_at', nullable: true })
  finishedAt: Date | null;

  hasEnded(): boolean {
    return this.status === 'done' || this.status === 'failed';
  }
}
