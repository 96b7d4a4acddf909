import { Column, Entity } from 'typeorm';
import { InstantColumn, RecordColumns } from '../../../platform/database/columns.js';

export const REASSIGNMENT_ANSWERS = ['agreed', 'refused', 'withdrawn'] as const;
export type ReassignmentAnswer = (typeof REASSIGNMENT_ANSWERS)[number];

/** A seat that one person wants to give to somebody else: it moves only once a second person has agreed. */
@Entity('approval_reassignments')
export class Reassignment extends RecordColumns {
  @Column({ name: 'instance_id', type: 'uuid' })
  instanceId: string;

  @Column({ name: 'task_id', type: 'uuid' })
  taskId: string;

  /** The seat as it was proposed to be moved; once it has another version the proposal has lapsed. */
  @Column({ name: 'task_version', type: 'int' })
  taskVersion: number;

  @Column({ name: 'seen_seq', type: 'int' })
  seenSeq: number;

  @Column({ name: 'from_id', type: 'uuid' })
  fromId: string;

  @Column({ name: 'to_id', type: 'uuid' })
  toId: string;

  /** Null where any other process administrator may agree. */
  @Column({ name: 'asked_id', type: 'uuid', nullable: true })
  askedId: string | null;

  @Column({ type: 'text' })
  reason: string;

  @Column({ type: 'text', nullable: true })
  answer: ReassignmentAnswer | null;

  @Column({ name: 'answered_by', type: 'uuid', nullable: true })
  answeredBy: string | null;

  @InstantColumn({ name: 'answered_at', nullable: true })
  answeredAt: Date | null;

  @Column({ name: 'answer_reason', type: 'text', nullable: true })
  answerReason: string | null;

  give(answer: ReassignmentAnswer, by: string, at: Date, reason: string | null): void {
    Object.assign(this, { answer, answeredBy: by, answeredAt: at, answerReason: reason });
  }
}
