import type { ForbiddenKind } from '@countersign/kernel/forbidden';
import { Column, Entity } from 'typeorm';
import { DateColumn, InstantColumn, RecordColumns } from '../../../platform/database/columns.js';
import { ExceptionIsDecided } from '../privacy.errors.js';

export const EXCEPTION_STATUSES = ['open', 'granted', 'refused', 'ended'] as const;
export type ExceptionStatus = (typeof EXCEPTION_STATUSES)[number];
export const FORBIDDEN_KINDS = ['id_card', 'bank_card'] as const satisfies readonly ForbiddenKind[];

/** One number that is none of what it looks like, let into one place until a day. */
@Entity('forbidden_exceptions')
export class ForbiddenException extends RecordColumns {
  @Column({ name: 'asker_id', type: 'uuid' })
  askerId: string;

  /** What kind of thing it is let into, as in `Attempt`. */
  @Column({ type: 'text' })
  object: string;

  /** The field, with `*` for any line of a list. */
  @Column({ type: 'text' })
  pointer: string;

  @Column({ type: 'text' })
  kind: ForbiddenKind;

  @Column({ type: 'text' })
  digest: string;

  @Column({ type: 'text' })
  masked: string;

  @Column({ type: 'text' })
  reason: string;

  @Column({ type: 'text' })
  status: ExceptionStatus;

  @DateColumn({ name: 'valid_until', nullable: true })
  validUntil: string | null;

  @Column({ type: 'text', nullable: true })
  decision: string | null;

  @InstantColumn({ name: 'decided_at', nullable: true })
  decidedAt: Date | null;

  @Column({ name: 'decided_by', type: 'uuid', nullable: true })
  decidedBy: string | null;

  @InstantColumn({ name: 'ended_at', nullable: true })
  endedAt: Date | null;

  @Column({ name: 'ended_by', type: 'uuid', nullable: true })
  endedBy: string | null;

  /** @throws ExceptionIsDecided */
  decide(decision: {
    status: 'granted' | 'refused';
    validUntil: string | null;
    decision: string;
    by: string;
    now: Date;
  }): void {
    if (this.status !== 'open') throw new ExceptionIsDecided({});
    const { by, now, ...said } = decision;
    Object.assign(this, said, { decidedBy: by, decidedAt: now });
  }

  /** Taken back while nobody has decided, or ended before its day. @throws ExceptionIsDecided */
  end(by: string, now: Date): void {
    if (this.status !== 'open' && this.status !== 'granted') throw new ExceptionIsDecided({});
    Object.assign(this, { status: 'ended', endedBy: by, endedAt: now });
  }
}
