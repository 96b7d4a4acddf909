import { Column, Entity } from 'typeorm';
import { InstantColumn, RecordColumns } from '../../../platform/database/columns.js';
import { undoRefusal, type Changed } from '../customer-merge.entity.js';
import type { ContactChoices } from './contact-fields.js';

export const CONTACT_MERGE_STATUSES = ['running', 'done', 'undoing', 'undone'] as const;
export type ContactMergeStatus = (typeof CONTACT_MERGE_STATUSES)[number];

/** 合并: one entry of a person at a customer gave way to another of the same person there. */
@Entity('contact_merges')
export class ContactMerge extends RecordColumns {
  @Column({ name: 'survivor_id', type: 'uuid' })
  survivorId: string;

  @Column({ name: 'loser_id', type: 'uuid' })
  loserId: string;

  @Column({ type: 'text' })
  status: ContactMergeStatus;

  @Column({ type: 'jsonb' })
  choices: ContactChoices;

  /** What was changed of the entry that stays. */
  @Column({ type: 'jsonb' })
  former: Changed;

  @Column({ type: 'jsonb' })
  moved: Record<string, number>;

  @Column({ type: 'jsonb' })
  stayed: Record<string, number>;

  @InstantColumn({ name: 'merged_at', nullable: true })
  mergedAt: Date | null;

  @InstantColumn({ name: 'undone_at', nullable: true })
  undoneAt: Date | null;

  @Column({ name: 'undone_by', type: 'uuid', nullable: true })
  undoneBy: string | null;

  finish(former: Changed, moved: Record<string, number>, now: Date): void {
    Object.assign(this, { status: 'done', former, moved, mergedAt: now });
  }

  /** @throws MergeIsNotDone, MergeUndoIsLate */
  beginUndo(now: Date): void {
    const refusal = undoRefusal(this, now);
    if (refusal) throw refusal;
    this.status = 'undoing';
  }

  finishUndo(stayed: Record<string, number>, by: string, now: Date): void {
    Object.assign(this, { status: 'undone', stayed, undoneAt: now, undoneBy: by });
  }
}
