import { Column, Entity } from 'typeorm';
import { isTerminal, type Facts, type Instance } from '@countersign/approval-engine';
import { AmountColumn, InstantColumn, OwnedRecordColumns } from '../../platform/database/columns.js';

export const LIVE_STATUSES = ['running', 'returned', 'blocked', 'suspended'] as const;
export const INSTANCE_STATUSES = [
  ...LIVE_STATUSES,
  'approved',
  'rejected',
  'withdrawn',
  'cancelled',
  'superseded',
  'expired',
] as const;
export type ApprovalStatus = (typeof INSTANCE_STATUSES)[number];

/** One approval as lists read it. The truth is in its actions, whose events fold to what stands here. */
@Entity('approval_instances')
export class ApprovalInstance extends OwnedRecordColumns {
  @Column({ name: 'subject_type', type: 'text' })
  subjectType: string;

  @Column({ name: 'subject_id', type: 'uuid' })
  subjectId: string;

  @Column({ type: 'text' })
  purpose: string;

  @Column({ name: 'subject_version', type: 'int' })
  subjectVersion: number;

  @Column({ type: 'text' })
  title: string;

  @Column({ type: 'text' })
  number: string;

  @Column({ type: 'jsonb' })
  snapshot: object;

  @Column({ type: 'jsonb' })
  facts: Facts;

  @Column({ name: 'subject_hash', type: 'text' })
  subjectHash: string;

  @Column({ name: 'policy_version_id', type: 'uuid' })
  policyVersionId: string;

  @Column({ name: 'submitter_id', type: 'uuid' })
  submitterId: string;

  @InstantColumn({ name: 'org_as_of' })
  orgAsOf: Date;

  @Column({ type: 'text' })
  status: ApprovalStatus;

  @Column({ type: 'int' })
  round: number;

  @Column({ name: 'previous_id', type: 'uuid', nullable: true })
  previousId: string | null;

  @Column({ type: 'text' })
  note: string;

  @InstantColumn({ name: 'submitted_at' })
  submittedAt: Date;

  @InstantColumn({ name: 'finished_at', nullable: true })
  finishedAt: Date | null;

  @AmountColumn({ nullable: true })
  amount: string | null;

  @Column({ type: 'text', nullable: true })
  currency: string | null;

  /** Basis points. */
  @Column({ type: 'int', nullable: true })
  ratio: number | null;

  @Column({ name: 'customer_name', type: 'text', nullable: true })
  customerName: string | null;

  /** Some node waits for a person who is not there. */
  @Column({ type: 'boolean', default: false })
  stalled: boolean;

  @Column({ name: 'superseded_by', type: 'uuid', nullable: true })
  supersededBy: string | null;

  /** Whom people told of it. */
  @Column({ type: 'uuid', array: true, default: [] })
  told: string[];

  /** Takes over the state that its events have come to. */
  follow(instance: Instance, now: Date): void {
    this.status = statusOf(instance);
    this.round = instance.round;
    this.subjectHash = instance.subject.hash;
    // What is done to an approval that has ended, such as revoking it, does not end it again.
    this.finishedAt = isTerminal(instance) ? (this.finishedAt ?? now) : null;
    this.stalled = isStalled(instance);
    this.supersededBy = instance.supersededBy;
    this.told = [...instance.told];
  }
}

export function isStalled(instance: Instance): boolean {
  return stalledNodes(instance).length > 0;
}

/** The visits of nodes that wait for a person who is not there, while the others go on. */
export function stalledNodes({ status, nodes }: Instance): readonly string[] {
  return status === 'RUNNING' ? nodes.flatMap(({ id, state }) => (state === 'STALLED' ? id : [])) : [];
}

export function statusOf(instance: Instance): ApprovalStatus {
  return instance.status.toLowerCase() as ApprovalStatus;
}
