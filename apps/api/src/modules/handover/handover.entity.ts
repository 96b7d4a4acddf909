import { Column, Entity } from 'typeorm';
import type { ConditionTree } from '../../platform/conditions/condition.js';
import { DateColumn, InstantColumn, RecordColumns } from '../../platform/database/columns.js';
import type { Released } from '../org/index.js';
import { HandoverHasBegun, HandoverIsNotUnderWay, HandoverIsOver, HandoverUndoIsLate } from './handovers.errors.js';

export const HANDOVER_STATUSES = [
  'draft',
  'queued',
  'running',
  'waiting',
  'done',
  'cancelled',
  'failed',
  'undoing',
  'undone',
] as const;
export const HANDOVER_REASONS = ['leaving', 'moving'] as const;
export type HandoverStatus = (typeof HANDOVER_STATUSES)[number];
export type HandoverReason = (typeof HANDOVER_REASONS)[number];

/** Records of a kind that a condition is true of go to one successor; the first rule that is true decides. */
export interface DivisionRule {
  readonly kind: string;
  readonly condition: ConditionTree;
  readonly successorId: string;
}

/** Everything a person leaves to others, in one operation. */
@Entity('handovers')
export class Handover extends RecordColumns {
  @Column({ name: 'person_id', type: 'uuid' })
  personId: string;

  @Column({ type: 'text' })
  reason: HandoverReason;

  @DateColumn({ name: 'leaves_on', nullable: true })
  leavesOn: string | null;

  @Column({ type: 'boolean', default: true })
  restricted: boolean;

  /** Gets what no rule and nobody gave to somebody else. */
  @Column({ name: 'successor_id', type: 'uuid', nullable: true })
  successorId: string | null;

  /** Gets the open approvals that no rule and nobody gave to somebody else, and acts in those that still come to her. */
  @Column({ name: 'seats_to_id', type: 'uuid', nullable: true })
  seatsToId: string | null;

  @Column({ type: 'boolean', default: true })
  together: boolean;

  @Column({ type: 'jsonb', default: [] })
  rules: DivisionRule[];

  @Column({ type: 'text', default: 'draft' })
  status: HandoverStatus;

  @Column({ type: 'int', default: 0 })
  total: number;

  @Column({ type: 'int', default: 0 })
  moved: number;

  /** Were no longer hers, or were deleted, when their turn came. */
  @Column({ type: 'int', default: 0 })
  gone: number;

  @Column({ type: 'int', default: 0 })
  restored: number;

  /** Had been handed on before the undo, and stay where they are. */
  @Column({ type: 'int', default: 0 })
  kept: number;

  @Column({ type: 'text', nullable: true })
  failure: string | null;

  @Column({ name: 'begun_by', type: 'uuid', nullable: true })
  begunBy: string | null;

  @InstantColumn({ name: 'begun_at', nullable: true })
  begunAt: Date | null;

  @InstantColumn({ name: 'finished_at', nullable: true })
  finishedAt: Date | null;

  @InstantColumn({ name: 'disabled_at', nullable: true })
  disabledAt: Date | null;

  /** What ended with the account; null until it is disabled, and once that was taken back. */
  @Column({ type: 'jsonb', nullable: true })
  released: Released | null;

  mustBeOpen(): void {
    if (!isOpen(this.status)) throw new HandoverHasBegun({});
  }

  begin(personId: string, now: Date): void {
    this.mustBeOpen();
    Object.assign(this, { status: 'queued', begunBy: personId, begunAt: now, finishedAt: null, failure: null });
  }

  /** The day of leaving has come: what she got meanwhile goes too, and the account is disabled. */
  comeDue(): void {
    this.status = 'queued';
  }

  isUnderWay(): boolean {
    return this.status === 'queued' || this.status === 'running';
  }

  /** What has gone over by then stays where it is, and can be taken back. */
  cancel(now: Date): void {
    if (!this.isUnderWay() && this.status !== 'draft' && this.status !== 'waiting') throw new HandoverIsNotUnderWay({});
    Object.assign(this, { status: 'cancelled', finishedAt: now });
  }

  fail(code: string, now: Date): void {
    Object.assign(this, { status: 'failed', failure: code, finishedAt: now });
  }

  leavesBy(today: string): boolean {
    return this.reason === 'leaving' && (this.leavesOn === null || this.leavesOn <= today);
  }

  /** Her account is still to be disabled, and it is time. */
  mustLetGo(today: string): boolean {
    return this.leavesBy(today) && this.released === null;
  }

  finish(now: Date, today: string): void {
    const waits = this.reason === 'leaving' && !this.leavesBy(today);
    Object.assign(this, { status: waits ? 'waiting' : 'done', finishedAt: now });
  }

  /** @throws HandoverIsOver, HandoverUndoIsLate */
  beginUndo(now: Date, hours: number): void {
    const refusal = undoRefusal(this, now, hours);
    if (refusal) throw refusal;
    this.status = 'undoing';
  }
}

export function isOpen(status: HandoverStatus): boolean {
  return status === 'draft' || status === 'cancelled' || status === 'failed';
}

type Undoable = Pick<Handover, 'status' | 'moved' | 'finishedAt'>;

export function undoUntil({ finishedAt }: Pick<Handover, 'finishedAt'>, hours: number): Date | null {
  return finishedAt && new Date(finishedAt.getTime() + hours * 3_600_000);
}

export function undoRefusal(handover: Undoable, now: Date, hours: number) {
  const { status, moved } = handover;
  const until = undoUntil(handover, hours);
  if (!['waiting', 'done', 'cancelled', 'failed'].includes(status) || moved === 0 || !until)
    return new HandoverIsOver({});
  return now > until ? new HandoverUndoIsLate({ hours }) : null;
}
