import { Column, Entity } from 'typeorm';
import type { Grant, Tolerance } from '@countersign/approval-engine';
import { Money } from '@countersign/kernel';
import { AmountColumn, DateColumn, RecordColumns } from '../../platform/database/columns.js';
import { statusWords } from './approvals.texts.js';
import { GrantIsNotActive } from './approvals.errors.js';

export const GRANT_STATUSES = ['active', 'consumed', 'lapsed', 'revoked', 'invalidated'] as const;
export type GrantStatus = (typeof GRANT_STATUSES)[number];

/** What an approval allows: exactly this content and, where the subject asked for limits, deals inside them. */
@Entity('approval_grants')
export class ApprovalGrant extends RecordColumns {
  @Column({ name: 'instance_id', type: 'uuid' })
  instanceId: string;

  @Column({ name: 'subject_type', type: 'text' })
  subjectType: string;

  @Column({ name: 'subject_id', type: 'uuid' })
  subjectId: string;

  @Column({ type: 'text' })
  purpose: string;

  @Column({ name: 'content_hash', type: 'text' })
  contentHash: string;

  @Column({ name: 'customer_id', type: 'uuid', nullable: true })
  customerId: string | null;

  @Column({ name: 'product_ids', type: 'uuid', array: true, default: [] })
  productIds: string[];

  /** Basis points. */
  @Column({ name: 'min_ratio', type: 'int', nullable: true })
  minRatio: number | null;

  /** Basis points; null where it is not limited. */
  @Column({ name: 'min_margin', type: 'int', nullable: true })
  minMargin: number | null;

  /** SHA-256 of how it is to be paid; null where it is not limited. */
  @Column({ name: 'terms_hash', type: 'text', nullable: true })
  termsHash: string | null;

  /** What its policy lets deals miss the limits by, in basis points; null, nothing. */
  @Column({ type: 'jsonb', nullable: true })
  tolerance: Tolerance | null;

  @AmountColumn({ name: 'max_amount', nullable: true })
  maxAmount: string | null;

  @Column({ type: 'text', nullable: true })
  currency: string | null;

  /** The last day on which it may be used. */
  @DateColumn({ name: 'valid_until', nullable: true })
  validUntil: string | null;

  /** How much of the highest amount has been used, by what was signed. */
  @AmountColumn({ name: 'consumed_amount' })
  consumedAmount: string;

  @Column({ type: 'text' })
  status: GrantStatus;

  isUsableOn(day: string): boolean {
    return this.status === 'active' && (this.validUntil === null || day <= this.validUntil);
  }

  /**
   * So much of it has been used; it is consumed once nothing is left, and at once where it has no highest amount.
   * @param used decimal text in its currency @throws GrantIsNotActive
   */
  consume(used: string): void {
    if (this.status !== 'active' && this.status !== 'consumed') throw new GrantIsNotActive(statusWords(this.status));
    const { maxAmount, currency } = this;
    this.consumedAmount = used;
    const isLeft =
      maxAmount !== null && currency !== null && Money.of(used, currency).compare(Money.of(maxAmount, currency)) < 0;
    if (!isLeft) this.status = 'consumed';
  }

  /** Somebody takes it back. @throws GrantIsNotActive also once all of it is used */
  revoke(): void {
    if (this.status !== 'active') throw new GrantIsNotActive(statusWords(this.status));
    this.status = 'revoked';
  }

  /** Its subject is no longer what was approved. */
  invalidate(): void {
    if (this.status !== 'active' && this.status !== 'consumed') throw new GrantIsNotActive(statusWords(this.status));
    this.status = 'invalidated';
  }

  /** The limits as the engine measures deals against them; null where the approval granted its content alone. */
  limits(): Grant | null {
    const { customerId, minRatio, maxAmount, currency, validUntil } = this;
    if (customerId === null || minRatio === null || maxAmount === null || currency === null || validUntil === null)
      return null;
    const { productIds, contentHash, minMargin, termsHash, tolerance } = this;
    return {
      ...(minMargin === null ? {} : { minMargin }),
      ...(termsHash === null ? {} : { terms: termsHash }),
      ...(tolerance === null ? {} : { tolerance }),
      customerId,
      productIds,
      minRatio,
      maxAmount: { amount: maxAmount, currency },
      validUntil,
      currency,
      contentHash,
    };
  }
}
