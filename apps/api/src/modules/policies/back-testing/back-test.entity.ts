import { Column, Entity } from 'typeorm';
import type { Policy } from '@countersign/approval-engine';
import { DateColumn, LongWorkColumns } from '../../../platform/database/columns.js';

/** A policy tried on everything that was ever submitted for its purpose; its report is kept. */
@Entity('approval_back_tests')
export class BackTest extends LongWorkColumns {
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

  @Column({ type: 'jsonb', nullable: true })
  report: object | null;
}
