import { Column, Entity } from 'typeorm';
import type { Policy } from '@countersign/approval-engine';
import { DateColumn, InstantColumn, RecordColumns } from '../../../platform/database/columns.js';

export type BackTestStatus = 'queued' | 'running' | 'done' | 'failed';

/** A policy tried on everything that was ever submitted for its purpose; its report is kept. */
@Entity('approval_back_tests')
export class BackTest extends RecordColumns {
  @Column({ name: 'policy_id', type: 'uuid' })
  policyId: string;

  /** The version that was tried; null for the draft as it was then. */
  @Column({ type: 'int', nullable: true })
  number: number | null;

  @Column({ type: 'jsonb' })
  content: Policy;

  @Column({ name: 'content_hash', type: 'text' })
  contentHash: string;

  @DateColumn({ name: 'period_from', nullable: true })
  periodFrom: string | null;

  @DateColumn({ name: 'period_to', nullable: true })
  periodTo: string | null;

  @Column({ type: 'text' })
  status: BackTestStatus;

  /** Submissions in the period, and how many of them have been routed so far. */
  @Column({ type: 'int' })
  total: number;

  @Column({ type: 'int' })
  done: number;

  @Column({ type: 'jsonb', nullable: true })
  report: object | null;

  /** Code of what went wrong. */
  @Column({ type: 'text', nullable: true })
  failure: string | null;

  @InstantColumn({ name: 'finished_at', nullable: true })
  finishedAt: Date | null;

  hasEnded(): boolean {
    return this.status === 'done' || this.status === 'failed';
  }
}
