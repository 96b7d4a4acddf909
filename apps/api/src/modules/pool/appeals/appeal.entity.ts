import { Column, Entity } from 'typeorm';
import { InstantColumn, RecordColumns } from '../../../platform/database/columns.js';

export const APPEAL_STATUSES = ['open', 'upheld', 'rejected', 'withdrawn'] as const;
export type AppealStatus = (typeof APPEAL_STATUSES)[number];

/** Somebody asks to have a customer back that the rule took from her. */
@Entity('pool_appeals')
export class Appeal extends RecordColumns {
  @Column({ name: 'customer_id', type: 'uuid' })
  customerId: string;

  @Column({ name: 'customer_name', type: 'text' })
  customerName: string;

  @Column({ name: 'pool_id', type: 'uuid' })
  poolId: string;

  /** A bigint as text. */
  @Column({ name: 'move_id', type: 'bigint' })
  moveId: string;

  @Column({ name: 'appellant_id', type: 'uuid' })
  appellantId: string;

  @Column({ type: 'text' })
  reason: string;

  @Column({ type: 'text' })
  status: AppealStatus;

  @Column({ type: 'text', nullable: true })
  decision: string | null;

  @InstantColumn({ name: 'decided_at', nullable: true })
  decidedAt: Date | null;

  @Column({ name: 'decided_by', type: 'uuid', nullable: true })
  decidedBy: string | null;
}
