import { Column, Entity } from 'typeorm';
import { RecordColumns } from '../../../platform/database/columns.js';
import type { CountdownRule } from '../countdown/countdown.js';

/** A pool: an owner of customers that nobody looks after, and the rule by which they come into it and leave it. */
@Entity('pools')
export class Pool extends RecordColumns implements CountdownRule {
  @Column({ type: 'text' })
  name: string;

  /** Whose it is: of this department and below; of everybody outside of closed organisations where null. */
  @Column({ name: 'department_id', type: 'uuid', nullable: true })
  departmentId: string | null;

  /** Of customers in these regions; of any where empty. */
  @Column({ type: 'text', array: true, default: [] })
  regions: string[];

  @Column({ name: 'first_alert_days', type: 'int', default: 7 })
  firstAlertDays: number;

  @Column({ name: 'second_alert_days', type: 'int', default: 15 })
  secondAlertDays: number;

  @Column({ name: 'warn_days', type: 'int', default: 30 })
  warnDays: number;

  @Column({ name: 'recycle_days', type: 'int', default: 60 })
  recycleDays: number;

  @Column({ name: 'signed_recycle_days', type: 'int', nullable: true })
  signedRecycleDays: number | null;

  @Column({ type: 'boolean', default: true })
  recycles: boolean;

  /** How many customers one person may claim within `quotaDays`; null: as many as she likes. */
  @Column({ name: 'claim_quota', type: 'int', nullable: true, default: 20 })
  claimQuota: number | null;

  @Column({ name: 'quota_days', type: 'int', default: 30 })
  quotaDays: number;

  /** For how long whoever lost a customer may not claim it again. */
  @Column({ name: 'cooldown_days', type: 'int', default: 30 })
  cooldownDays: number;
}
