import type { Refusal } from '../../platform/http/allowance.js';
import { BulkEditIsUnderWay, BulkEditLeftNothing, BulkUndoIsLate } from './bulk-edits.errors.js';

export const BULK_OBJECTS = ['customer', 'contact', 'lead', 'opportunity'] as const;
export type BulkObject = (typeof BULK_OBJECTS)[number];

export const MOST_AT_ONCE = 1000;
/** So many are changed while somebody waits; of more she sees the progress. */
export const WHILE_WAITING = 50;
export const UNDO_HOURS = 24;
/** For so long she finds it among her own. */
export const LISTED_DAYS = 30;

export const BULK_STATUSES = ['running', 'done', 'undoing', 'undone'] as const;
export type BulkStatus = (typeof BULK_STATUSES)[number];

/** What fields say: the wire's own values, null for what is empty. */
export type Values = Readonly<Record<string, unknown>>;

/** 批量修改: the same new values for several fields of many records. */
export interface BulkEditRow {
  readonly id: string;
  readonly personId: string;
  readonly object: BulkObject;
  readonly changes: Values;
  readonly status: BulkStatus;
  readonly total: number;
  /** How many of its records had each of the outcomes. */
  readonly counts: Readonly<Partial<Record<BulkOutcome, number>>>;
  readonly createdAt: Date;
  readonly finishedAt: Date | null;
  readonly undoneAt: Date | null;
}

/**
 * What became of one of its records: `waiting` until it was looked at; `same` had the values already; `restored` and
 * `kept` come of an undo.
 */
export type BulkOutcome = 'waiting' | 'changed' | 'same' | 'refused' | 'restored' | 'kept';

/** One of its records. */
export interface BulkRecord {
  readonly recordId: string;
  /** As it was seen before the edit; after it, the version the edit made of it. */
  readonly version: number;
  readonly was: Values | null;
}

/** What to write down of one of its records. */
export interface Settled {
  readonly recordId: string;
  readonly outcome: BulkOutcome;
  readonly version: number;
  readonly was: Values | null;
  readonly code: string | null;
  readonly params: object;
}

export function undoUntil({ createdAt }: Pick<BulkEditRow, 'createdAt'>): Date {
  return new Date(createdAt.getTime() + UNDO_HOURS * 3_600_000);
}

export function undoRefusal(edit: Pick<BulkEditRow, 'status' | 'counts' | 'createdAt'>, now: Date): Refusal {
  if (edit.status === 'running' || edit.status === 'undoing') return new BulkEditIsUnderWay({});
  if (edit.status === 'undone' || !edit.counts.changed) return new BulkEditLeftNothing({});
  return now > undoUntil(edit) ? new BulkUndoIsLate({ hours: UNDO_HOURS }) : null;
}
