import { Column, Entity } from 'typeorm';
import { AmountColumn, InstantColumn, RecordColumns } from '../../../platform/database/columns.js';
import { SuggestionIsClosed } from './suggestions.errors.js';

export const SUGGESTION_STATUSES = ['open', 'accepted', 'declined', 'withdrawn', 'lapsed'] as const;
export type SuggestionStatus = (typeof SUGGESTION_STATUSES)[number];
export const SUGGESTION_KINDS = ['clause', 'line'] as const;
export type SuggestionKind = (typeof SUGGESTION_KINDS)[number];

/** Other words for a clause, or another quantity or price of a line, proposed by somebody who is asked to approve it. */
@Entity('contract_suggestions')
export class Suggestion extends RecordColumns {
  @Column({ name: 'contract_id', type: 'uuid' })
  contractId: string;

  @Column({ name: 'approval_id', type: 'uuid' })
  approvalId: string;

  /** SHA-256 of what the author had before her. */
  @Column({ name: 'subject_hash', type: 'text' })
  subjectHash: string;

  @Column({ name: 'author_id', type: 'uuid' })
  authorId: string;

  @Column({ type: 'text' })
  kind: SuggestionKind;

  /** Key of the clause, or position of the line. */
  @Column({ type: 'text' })
  place: string;

  @Column({ type: 'text' })
  title: string;

  @Column({ name: 'text_before', type: 'text', nullable: true })
  textBefore: string | null;

  @Column({ name: 'text_after', type: 'text', nullable: true })
  textAfter: string | null;

  @Column({ name: 'quantity_before', type: 'numeric', precision: 13, scale: 4, nullable: true })
  quantityBefore: string | null;

  @Column({ name: 'quantity_after', type: 'numeric', precision: 13, scale: 4, nullable: true })
  quantityAfter: string | null;

  @AmountColumn({ name: 'price_before', nullable: true })
  priceBefore: string | null;

  @AmountColumn({ name: 'price_after', nullable: true })
  priceAfter: string | null;

  @Column({ type: 'text' })
  reason: string;

  @Column({ type: 'text' })
  status: SuggestionStatus;

  @Column({ type: 'text', nullable: true })
  answer: string | null;

  @InstantColumn({ name: 'answered_at', nullable: true })
  answeredAt: Date | null;

  @Column({ name: 'answered_by', type: 'uuid', nullable: true })
  answeredBy: string | null;

  @Column({ name: 'accepted_in', type: 'uuid', nullable: true })
  acceptedIn: string | null;

  /** @throws SuggestionIsClosed */
  accept(version: string, answer: string, by: string, at: Date): void {
    this.close('accepted', answer, by, at);
    this.acceptedIn = version;
  }

  /** @throws SuggestionIsClosed */
  decline(reason: string, by: string, at: Date): void {
    this.close('declined', reason, by, at);
  }

  /** By its author. @throws SuggestionIsClosed */
  withdraw(by: string, at: Date): void {
    this.close('withdrawn', null, by, at);
  }

  /** Nobody has answered it, and now there is nothing left to be changed. @throws SuggestionIsClosed */
  lapse(by: string, at: Date): void {
    this.close('lapsed', null, by, at);
  }

  /** Whether both want to change the same clause or line. */
  isAbout({ kind, place }: Pick<Suggestion, 'kind' | 'place'>): boolean {
    return this.kind === kind && this.place === place;
  }

  private close(status: SuggestionStatus, answer: string | null, by: string, at: Date): void {
    if (this.status !== 'open') throw new SuggestionIsClosed({ title: this.title });
    Object.assign(this, { status, answer, answeredBy: by, answeredAt: at });
  }
}
