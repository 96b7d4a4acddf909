import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Mode, Origin, Text } from '@countersign/approval-engine';
import type { Step } from '@countersign/working-time';
import { InstantColumn } from '../../platform/database/columns.js';

/** One visit of a node, as the events left it. */
@Entity('approval_node_runs')
export class ApprovalNodeRun {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'instance_id', type: 'uuid' })
  instanceId: string;

  @Column({ type: 'int' })
  round: number;

  @Column({ type: 'int' })
  ordinal: number;

  @Column({ name: 'node_key', type: 'text' })
  nodeKey: string;

  @Column({ type: 'jsonb' })
  title: Text;

  @Column({ type: 'text' })
  mode: Mode;

  @Column({ type: 'text' })
  state: string;

  @InstantColumn({ name: 'opened_at' })
  openedAt: Date;

  @InstantColumn({ name: 'closed_at', nullable: true })
  closedAt: Date | null;

  /** Which visit in its round. */
  @Column({ type: 'int' })
  visit: number;

  /** People told by a cc node. */
  @Column({ type: 'uuid', array: true })
  told: string[];
}

/** One person's seat at a visit; its version moves with its own state only. */
@Entity('approval_tasks')
export class ApprovalTask {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'instance_id', type: 'uuid' })
  instanceId: string;

  @Column({ name: 'node_run_id', type: 'uuid' })
  nodeRunId: string;

  @Column({ type: 'int' })
  ordinal: number;

  @Column({ type: 'int' })
  version: number;

  @Column({ type: 'text' })
  state: string;

  @Column({ name: 'principal_id', type: 'uuid' })
  principalId: string;

  @Column({ name: 'actor_id', type: 'uuid' })
  actorId: string;

  @Column({ type: 'text', nullable: true })
  position: string | null;

  @InstantColumn({ name: 'opened_at', nullable: true })
  openedAt: Date | null;

  @InstantColumn({ name: 'decided_at', nullable: true })
  decidedAt: Date | null;

  @InstantColumn({ name: 'due_at', nullable: true })
  dueAt: Date | null;

  @Column({ name: 'due_explanation', type: 'jsonb' })
  dueExplanation: Step[];

  /** Since when nobody could act there; its time stands still until somebody can. */
  @InstantColumn({ name: 'halted_at', nullable: true })
  haltedAt: Date | null;

  /** When its person, or who acts for her, first had it before her, where the policy asks; and which of them. */
  @InstantColumn({ name: 'seen_at', nullable: true })
  seenAt: Date | null;

  @Column({ name: 'seen_by', type: 'uuid', nullable: true })
  seenBy: string | null;

  @Column({ name: 'seat_groups', type: 'text', array: true })
  groups: string[];

  @Column({ type: 'int' })
  weight: number;

  @Column({ type: 'jsonb' })
  origin: Origin;
}
