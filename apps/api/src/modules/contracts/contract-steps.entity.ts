import { Column } from 'typeorm';
import { DateColumn, InstantColumn, OwnedRecordColumns } from '../../platform/database/columns.js';

/** What each step after approval left on the contract: who did it, when, and with what. */
export abstract class ContractSteps extends OwnedRecordColumns {
  @Column({ name: 'review_decision', type: 'text', nullable: true })
  reviewDecision: 'pass' | 'return' | null;

  @Column({ name: 'review_opinion', type: 'text', nullable: true })
  reviewOpinion: string | null;

  @InstantColumn({ name: 'reviewed_at', nullable: true })
  reviewedAt: Date | null;

  @Column({ name: 'reviewed_by', type: 'uuid', nullable: true })
  reviewedBy: string | null;

  @Column({ name: 'seal_id', type: 'uuid', nullable: true })
  sealId: string | null;

  @InstantColumn({ name: 'sealed_at', nullable: true })
  sealedAt: Date | null;

  @Column({ name: 'sealed_by', type: 'uuid', nullable: true })
  sealedBy: string | null;

  @DateColumn({ name: 'signed_on', nullable: true })
  signedOn: string | null;

  /** The scan that both sides have signed. */
  @Column({ name: 'signature_attachment_id', type: 'uuid', nullable: true })
  signatureAttachmentId: string | null;

  @InstantColumn({ name: 'signature_recorded_at', nullable: true })
  signatureRecordedAt: Date | null;

  @Column({ name: 'signature_recorded_by', type: 'uuid', nullable: true })
  signatureRecordedBy: string | null;

  @Column({ name: 'filing_number', type: 'text', nullable: true })
  filingNumber: string | null;

  @Column({ name: 'filing_place', type: 'text', nullable: true })
  filingPlace: string | null;

  @InstantColumn({ name: 'filed_at', nullable: true })
  filedAt: Date | null;

  @Column({ name: 'filed_by', type: 'uuid', nullable: true })
  filedBy: string | null;
}
