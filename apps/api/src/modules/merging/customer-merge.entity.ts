import { Column, Entity } from 'typeorm';
import { InstantColumn, RecordColumns } from '../../platform/database/columns.js';
import type { Refusal } from '../../platform/http/allowance.js';
import type { Choices } from './merge-fields.js';
import { MergeIsNotDone, MergeUndoIsLate } from './merging.errors.js';

export const MERGE_STATUSES = ['queued', 'running', 'done', 'failed', 'undoing', 'undone'] as const;
export type MergeStatus = (typeof MERGE_STATUSES)[number];
export const UNDO_DAYS = 30;

/** One contact that is the same person as another. */
export interface Joined {
  readonly from: string;
  readonly to: string;
}

/** What was changed of a record, and into what. */
export interface Changed {
  readonly was: Readonly<Record<string, unknown>>;
  readonly is: Readonly<Record<string, unknown>>;
}

export interface Former {
  readonly survivor?: Changed;
  readonly contacts?: Readonly<Record<string, Changed>>;
  /** The survivor's own primary contact before. */
  readonly primaryContactId?: string;
}

/** 合并: one record of a customer gave way to another. */
@Entity('customer_merges')
export class CustomerMerge extends RecordColumns {
  @Column({ name: 'survivor_id', type: 'uuid' })
  survivorId: string;

  @Column({ name: 'loser_id', type: 'uuid' })
  loserId: string;

  @Column({ type: 'text' })
  status: MergeStatus;

  @Column({ type: 'jsonb' })
  choices: Choices;

  @Column({ type: 'jsonb' })
  joined: Joined[];

  @Column({ type: 'jsonb', default: {} })
  former: Former;

  @Column({ type: 'jsonb', default: {} })
  moved: Record<string, number>;

  @Column({ type: 'jsonb', default: {} })
  stayed: Record<string, number>;

  @Column({ type: 'text', nullable: true })
  failure: string | null;

  @InstantColumn({ name: 'merged_at', nullable: true })
  mergedAt: Date | null;

  @InstantColumn({ name: 'undone_at', nullable: true })
  undoneAt: Date | null;

  @Column({ name: 'undone_by', type: 'uuid', nullable: true })
  undoneBy: string | null;

  begin(): void {
    this.status = 'running';
  }

  finish(former: Former, moved: Record<string, number>, now: Date): void {
    Object.assign(this, { status: 'done', former, moved, mergedAt: now });
  }

  fail(code: string): void {
    Object.assign(this, { status: this.status === 'undoing' ? 'done' : 'failed', failure: code });
  }

  /** @throws MergeIsNotDone, MergeUndoIsLate */
  beginUndo(now: Date): void {
    const refusal = undoRefusal(this, now);
    if (refusal) throw refusal;
    Object.assign(this, { status: 'undoing', failure: null });
  }

  finishUndo(stayed: Record<string, number>, by: string, now: Date): void {
    Object.assign(this, { status: 'undone', stayed, undoneAt: now, undoneBy: by });
  }
}

export function undoUntil(mergedAt: Date | null): Date | null {
  return mergedAt && new Date(mergedAt.getTime() + UNDO_DAYS * 86_400_000);
}

export function undoRefusal({ status, mergedAt }: Pick<CustomerMerge, 'status' | 'mergedAt'>, now: Date): Refusal {
  const until = undoUntil(mergedAt);
  if (status !== 'done' || !until) return new MergeIsNotDone({});
  return now > until ? new MergeUndoIsLate({ days: UNDO_DAYS }) : null;
}
