import { Column, Entity } from 'typeorm';
import { AmountColumn, DateColumn, InstantColumn, OwnedRecordColumns } from '../../platform/database/columns.js';
import type { Milestone } from './milestones.js';
import type { QuoteLine } from './quote-line.entity.js';
import {
  QuoteHasNoLines,
  QuoteIsClosed,
  QuoteIsNotApproved,
  QuoteIsNotInApproval,
  QuoteIsUnpriced,
} from './quotes.errors.js';

export const QUOTE_STATUSES = [
  'draft',
  'in_approval',
  'approved',
  'rejected',
  'returned',
  'withdrawn',
  'superseded',
] as const;
export type QuoteStatus = (typeof QUOTE_STATUSES)[number];

/** While a quote stands here its owner works on it; from submission on it is what others decide. */
export const OPEN_STATUSES: readonly QuoteStatus[] = ['draft', 'returned', 'rejected', 'withdrawn'];

/** An offer to a customer. A revision is a row of its own, so that what was approved stays as it was. */
@Entity('quotes')
export class Quote extends OwnedRecordColumns {
  @Column({ type: 'text' })
  number: string;

  @Column({ type: 'int' })
  revision: number;

  @Column({ name: 'previous_id', type: 'uuid', nullable: true })
  previousId: string | null;

  @Column({ type: 'text' })
  title: string;

  @Column({ name: 'customer_id', type: 'uuid' })
  customerId: string;

  @Column({ name: 'contact_id', type: 'uuid', nullable: true })
  contactId: string | null;

  @Column({ name: 'opportunity_id', type: 'uuid' })
  opportunityId: string;

  @Column({ name: 'signing_entity_id', type: 'uuid' })
  signingEntityId: string;

  @Column({ type: 'text' })
  currency: string;

  /** CNY for one unit of the currency, frozen when the currency was chosen. */
  @Column({ name: 'exchange_rate', type: 'numeric', precision: 18, scale: 8 })
  exchangeRate: string;

  /** The version of the price list its list prices were taken from. */
  @Column({ name: 'price_list_id', type: 'uuid' })
  priceListId: string;

  @Column({ name: 'payment_terms', type: 'text' })
  paymentTerms: string;

  @Column({ type: 'jsonb' })
  milestones: Milestone[];

  @DateColumn({ name: 'valid_until' })
  validUntil: string;

  @Column({ type: 'text', default: '' })
  justification: string;

  /** For colleagues; never printed. */
  @Column({ type: 'text', default: '' })
  note: string;

  @Column({ type: 'text', default: 'draft' })
  status: QuoteStatus;

  @AmountColumn({ name: 'list_total', nullable: true })
  listTotal: string | null;

  @AmountColumn({ name: 'net_total' })
  netTotal: string;

  @AmountColumn({ name: 'net_excluding_tax' })
  netExcludingTax: string;

  @AmountColumn({ name: 'tax_total' })
  taxTotal: string;

  /** The net total at the frozen rate: what thresholds and reports compare. */
  @AmountColumn({ name: 'net_total_cny' })
  netTotalCny: string;

  /** Basis points of the list total; null while a line has no list price. */
  @Column({ type: 'int', nullable: true })
  ratio: number | null;

  /** The lower of that and each material line's: what decides who must approve. */
  @Column({ name: 'worst_ratio', type: 'int', nullable: true })
  worstRatio: number | null;

  @Column({ name: 'worst_line_id', type: 'uuid', nullable: true })
  worstLineId: string | null;

  /** 毛利率 in basis points; null while the cost of a line is unknown. */
  @Column({ type: 'int', nullable: true })
  margin: number | null;

  /** SHA-256 of the snapshot that was last submitted. */
  @Column({ name: 'content_hash', type: 'text', nullable: true })
  contentHash: string | null;

  @InstantColumn({ name: 'submitted_at', nullable: true })
  submittedAt: Date | null;

  @InstantColumn({ name: 'decided_at', nullable: true })
  decidedAt: Date | null;

  isOpen(): boolean {
    return OPEN_STATUSES.includes(this.status);
  }

  /** Its name among people: the number, and which revision. */
  label(): string {
    return this.revision === 1 ? this.number : `${this.number} v${this.revision}`;
  }

  /** @throws QuoteIsClosed */
  mustBeOpen(): void {
    if (!this.isOpen()) throw new QuoteIsClosed({ number: this.label(), status: this.status });
  }

  /** @throws QuoteIsClosed, QuoteHasNoLines, QuoteIsUnpriced naming each line without a list price */
  submit(lines: readonly QuoteLine[], contentHash: string, at: Date): void {
    this.mustBeOpen();
    if (lines.length === 0)
      throw new QuoteHasNoLines({ number: this.label() }, [{ pointer: '/lines', code: 'quote.no_lines' }]);
    if (this.worstRatio === null) throw unpriced(lines);
    Object.assign(this, { status: 'in_approval', contentHash, submittedAt: at, decidedAt: null });
  }

  /** What the approval's end, or its return, makes of it. @throws QuoteIsNotInApproval */
  decided(status: 'approved' | 'rejected' | 'returned' | 'withdrawn', at: Date): void {
    const isWaiting = this.status === 'in_approval' || (this.status === 'returned' && status === 'withdrawn');
    if (!isWaiting) throw new QuoteIsNotInApproval({ number: this.label(), status: this.status });
    Object.assign(this, { status, decidedAt: at });
  }

  /** What was approved was taken back: its owner works on it again. @throws QuoteIsNotApproved */
  revoked(at: Date): void {
    if (this.status !== 'approved') throw new QuoteIsNotApproved({ number: this.label() });
    Object.assign(this, { status: 'withdrawn', decidedAt: at });
  }
}

function unpriced(lines: readonly QuoteLine[]): Error {
  const fields = lines.flatMap(({ listPrice }, at) =>
    listPrice === null ? [{ pointer: `/lines/${at}/listPrice`, code: 'quote.line_without_list_price' }] : [],
  );
  const products = lines.filter(({ listPrice }) => listPrice === null).map(({ productName }) => productName);
  return new QuoteIsUnpriced({ products: products.join('、') }, fields);
}
