import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ActionKind, ApprovalEvent, Facts, Opinion, Plan } from '@countersign/approval-engine';
import { InstantColumn } from '../../platform/database/columns.js';
import type { FactSources } from './approval-subjects.js';

/** What somebody did and everything that followed from it; appended, never changed, chained to the one before. */
@Entity('approval_actions')
export class ApprovalAction {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'instance_id', type: 'uuid' })
  instanceId: string;

  @Column({ type: 'int' })
  seq: number;

  @InstantColumn()
  at: Date;

  @Column({ name: 'actor_id', type: 'uuid' })
  actorId: string;

  @Column({ name: 'principal_id', type: 'uuid' })
  principalId: string;

  @Column({ type: 'text' })
  action: ActionKind;

  @Column({ name: 'task_id', type: 'uuid', nullable: true })
  taskId: string | null;

  @Column({ name: 'node_key', type: 'text', nullable: true })
  nodeKey: string | null;

  @Column({ type: 'text', nullable: true })
  opinion: Opinion | null;

  @Column({ type: 'text', nullable: true })
  reason: string | null;

  @Column({ name: 'subject_hash', type: 'text' })
  subjectHash: string;

  @Column({ name: 'idempotency_key', type: 'text' })
  idempotencyKey: string;

  @Column({ type: 'jsonb' })
  events: ApprovalEvent[];

  @Column({ name: 'previous_hash', type: 'text' })
  previousHash: string;

  @Column({ type: 'text' })
  hash: string;
}

/** What was put forward in one round. */
@Entity('approval_rounds')
export class ApprovalRound {
  @PrimaryColumn({ name: 'instance_id', type: 'uuid' })
  instanceId: string;

  @PrimaryColumn({ type: 'int' })
  round: number;

  @Column({ name: 'subject_version', type: 'int' })
  subjectVersion: number;

  @Column({ type: 'jsonb' })
  snapshot: object;

  @Column({ type: 'jsonb' })
  facts: Facts;

  /** Where each fact was taken from; empty in rounds from before it was kept. */
  @Column({ type: 'jsonb' })
  sources: FactSources;

  @Column({ name: 'subject_hash', type: 'text' })
  subjectHash: string;

  @Column({ type: 'text' })
  note: string;

  @Column({ type: 'jsonb' })
  route: Plan;

  @InstantColumn({ name: 'submitted_at' })
  submittedAt: Date;
}
