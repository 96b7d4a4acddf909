import { Column, Entity } from 'typeorm';
import { RecordColumns } from '../../../platform/database/columns.js';

/** How much of the lead pool one person may claim, and when again. There is one pool, and one row. */
@Entity('lead_pool_rules')
export class LeadPoolRule extends RecordColumns {
  /** Within `quotaDays`; null: any number. */
  @Column({ name: 'claim_quota', type: 'int', nullable: true })
  claimQuota: number | null;

  @Column({ name: 'quota_days', type: 'int' })
  quotaDays: number;

  /** For how long whoever had a lead may not claim it again. */
  @Column({ name: 'cooldown_days', type: 'int' })
  cooldownDays: number;
}
