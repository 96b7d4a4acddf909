import { Column, Entity } from 'typeorm';
import { InstantColumn, RecordColumns } from '../../platform/database/columns.js';
import { ConflictIsDecided, ConflictIsInApproval } from './registrations.errors.js';
import type { Entry } from './verdict.js';

/** As approvals and shares know it. */
export const CONFLICT_TYPE = 'registration_conflict';
export const CONFLICT_STATUSES = ['open', 'in_approval', 'decided'] as const;
export type ConflictStatus = (typeof CONFLICT_STATUSES)[number];
export const OUTCOMES = ['by_order', 'favourable', 'separate'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** 以最有利于签单为原则: who is to lead, and what each is credited with, by registration. */
export interface Proposal {
  readonly leaderId: string;
  readonly percents: Readonly<Record<string, number>>;
  readonly reason: string;
  readonly askedBy: string;
}

/** How a conflict ends. */
export interface Decision {
  readonly outcome: Outcome;
  readonly leaderId: string;
  readonly reason: string | null;
  readonly by: string;
  readonly at: Date;
  readonly finding: readonly Entry[];
}

/** 撞单: several people registered one company. */
@Entity('registration_conflicts')
export class Conflict extends RecordColumns {
  @Column({ type: 'text' })
  number: string;

  @Column({ name: 'company_name', type: 'text' })
  companyName: string;

  @Column({ name: 'customer_id', type: 'uuid', nullable: true })
  customerId: string | null;

  @Column({ type: 'text', default: 'open' })
  status: ConflictStatus;

  @Column({ type: 'jsonb', nullable: true })
  proposal: Proposal | null;

  /** SHA-256 of what was put up for approval last. */
  @Column({ name: 'content_hash', type: 'text', nullable: true })
  contentHash: string | null;

  @Column({ type: 'text', nullable: true })
  outcome: Outcome | null;

  @Column({ name: 'leader_id', type: 'uuid', nullable: true })
  leaderId: string | null;

  @Column({ type: 'text', nullable: true })
  reason: string | null;

  @Column({ type: 'jsonb', nullable: true })
  finding: Entry[] | null;

  @InstantColumn({ name: 'decided_at', nullable: true })
  decidedAt: Date | null;

  @Column({ name: 'decided_by', type: 'uuid', nullable: true })
  decidedBy: string | null;

  /** @throws ConflictIsDecided, ConflictIsInApproval */
  mustBeOpen(): void {
    if (this.status === 'decided') throw new ConflictIsDecided({ number: this.number });
    if (this.status === 'in_approval') throw new ConflictIsInApproval({ number: this.number });
  }

  putUp(proposal: Proposal, contentHash: string): void {
    this.mustBeOpen();
    Object.assign(this, { status: 'in_approval', proposal, contentHash });
  }

  /** The approval was taken back, or sent back to whoever asked. */
  reopen(): void {
    Object.assign(this, { status: 'open' });
  }

  /** @throws ConflictIsDecided */
  decide({ outcome, leaderId, reason, by, at, finding }: Decision): void {
    if (this.status === 'decided') throw new ConflictIsDecided({ number: this.number });
    Object.assign(this, { status: 'decided', outcome, leaderId, reason, finding, decidedAt: at, decidedBy: by });
  }
}
