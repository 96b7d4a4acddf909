import { Column, Entity } from 'typeorm';
import type { Policy } from '@countersign/approval-engine';
import type { PolicyTests } from '../approvals/index.js';
import { DateColumn, InstantColumn, RecordColumns } from '../../platform/database/columns.js';

export const OPEN_PUBLICATIONS = ['proposed', 'returned'] as const;
export type PublicationStatus = (typeof OPEN_PUBLICATIONS)[number] | 'published' | 'rejected' | 'withdrawn';

/** A wish to publish a version, or to retire one: frozen when it was made, and decided by somebody else. */
@Entity('approval_policy_publications')
export class PolicyPublication extends RecordColumns {
  @Column({ name: 'policy_id', type: 'uuid' })
  policyId: string;

  @Column({ type: 'text' })
  kind: 'publish' | 'retire';

  /** The version it would become, or that would be retired. */
  @Column({ type: 'int' })
  number: number;

  @Column({ type: 'jsonb' })
  content: Policy;

  @Column({ name: 'content_hash', type: 'text' })
  contentHash: string;

  @Column({ type: 'jsonb' })
  tests: PolicyTests;

  /** The day it is to begin; where that has passed when it is agreed to, it begins then. */
  @DateColumn({ name: 'effective_on' })
  effectiveOn: string;

  @Column({ type: 'text' })
  note: string;

  @Column({ type: 'text' })
  status: PublicationStatus;

  @InstantColumn({ name: 'decided_at', nullable: true })
  decidedAt: Date | null;

  /** Everybody who wrote any of it; kept by the database. */
  @Column({ type: 'uuid', array: true, insert: false, update: false })
  authors: string[];

  isOpen(): boolean {
    return this.status === 'proposed' || this.status === 'returned';
  }

  end(status: PublicationStatus, now: Date): void {
    this.status = status;
    this.decidedAt = now;
  }
}
