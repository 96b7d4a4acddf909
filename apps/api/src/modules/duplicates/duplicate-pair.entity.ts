import { Column, Entity } from 'typeorm';
import { InstantColumn, RecordColumns } from '../../platform/database/columns.js';
import type { HintReason } from '../customers/index.js';

export const PAIRED = ['customer', 'lead', 'contact'] as const;
export type Paired = (typeof PAIRED)[number];
export const PAIR_VERDICTS = ['same', 'likely', 'related'] as const;

/** Two records that may be one company. `deletedAt` says that they no longer look like it. */
@Entity('duplicate_pairs')
export class DuplicatePair extends RecordColumns {
  @Column({ name: 'one_object', type: 'text' })
  oneObject: Paired;

  @Column({ name: 'one_id', type: 'uuid' })
  oneId: string;

  @Column({ name: 'other_object', type: 'text' })
  otherObject: Paired;

  @Column({ name: 'other_id', type: 'uuid' })
  otherId: string;

  @Column({ type: 'text' })
  verdict: (typeof PAIR_VERDICTS)[number];

  @Column({ type: 'int' })
  score: number;

  @Column({ type: 'jsonb' })
  reasons: HintReason[];

  @InstantColumn({ name: 'dismissed_at', nullable: true })
  dismissedAt: Date | null;

  @Column({ name: 'dismissed_by', type: 'uuid', nullable: true })
  dismissedBy: string | null;

  /** 不是重复: two companies, said by a person. */
  dismiss(by: string, now: Date): void {
    Object.assign(this, { dismissedAt: now, dismissedBy: by });
  }

  reopen(): void {
    Object.assign(this, { dismissedAt: null, dismissedBy: null });
  }
}
