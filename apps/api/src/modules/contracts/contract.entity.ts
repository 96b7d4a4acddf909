import { Column, Entity } from 'typeorm';
import { AmountColumn, DateColumn, InstantColumn } from '../../platform/database/columns.js';
import type { Milestone } from '../quotes/index.js';
import type { ContractLine } from './contract-line.entity.js';
import type { ContractType } from './contract-type.js';
import { ContractSteps } from './contract-steps.entity.js';
import {
  ContractAwaitsAnotherStep,
  ContractHasNoLines,
  ContractIsClosed,
  ContractIsNotInApproval,
  ContractIsSuperseded,
  ContractIsUnderSeal,
  ContractIsUnpriced,
} from './contracts.errors.js';

export const CONTRACT_STATUSES = [
  'draft',
  'in_approval',
  'returned',
  'rejected',
  'withdrawn',
  'approved',
  'reviewed',
  'sealed',
  'signed',
  'filed',
  'superseded',
] as const;
export type ContractStatus = (typeof CONTRACT_STATUSES)[number];

/** While a contract stands here its owner works on it; from submission on it is what others decide. */
export const OPEN_STATUSES: readonly ContractStatus[] = ['draft', 'returned', 'rejected', 'withdrawn'];

/** Who did a step, and when. */
export interface Doer {
  readonly by: string;
  readonly at: Date;
}

/** A contract with a customer: prices in its lines, words in its clauses, and how far it has come. */
@Entity('contracts')
export class Contract extends ContractSteps {
  @Column({ type: 'text' })
  number: string;

  /** 1 for the contract as it began; an amendment is a row of its own. */
  @Column({ type: 'int', default: 1 })
  revision: number;

  @Column({ name: 'previous_id', type: 'uuid', nullable: true })
  previousId: string | null;

  @Column({ type: 'text' })
  title: string;

  @Column({ type: 'text' })
  type: ContractType;

  @Column({ name: 'customer_id', type: 'uuid' })
  customerId: string;

  @Column({ name: 'contact_id', type: 'uuid', nullable: true })
  contactId: string | null;

  @Column({ name: 'opportunity_id', type: 'uuid' })
  opportunityId: string;

  @Column({ name: 'quote_id', type: 'uuid', nullable: true })
  quoteId: string | null;

  @Column({ name: 'signing_entity_id', type: 'uuid' })
  signingEntityId: string;

  @Column({ name: 'template_id', type: 'uuid' })
  templateId: string;

  @Column({ type: 'text' })
  currency: string;

  /** CNY for one unit of the currency, as frozen on the quote. */
  @Column({ name: 'exchange_rate', type: 'numeric', precision: 18, scale: 8 })
  exchangeRate: string;

  @Column({ name: 'price_list_id', type: 'uuid' })
  priceListId: string;

  @Column({ name: 'payment_terms', type: 'text' })
  paymentTerms: string;

  @Column({ type: 'jsonb' })
  milestones: Milestone[];

  @DateColumn({ name: 'starts_on', nullable: true })
  startsOn: string | null;

  @DateColumn({ name: 'ends_on', nullable: true })
  endsOn: string | null;

  /** For colleagues, never printed; written at any time, see `ANNOTATIONS`. */
  @Column({ type: 'text', default: '' })
  note: string;

  /** Where the original is to be filed; written at any time. */
  @Column({ name: 'filing_hint', type: 'text', default: '' })
  filingHint: string;

  @Column({ type: 'text', default: 'draft' })
  status: ContractStatus;

  @AmountColumn({ name: 'list_total', nullable: true })
  listTotal: string | null;

  @AmountColumn({ name: 'net_total' })
  netTotal: string;

  @AmountColumn({ name: 'net_excluding_tax' })
  netExcludingTax: string;

  @AmountColumn({ name: 'tax_total' })
  taxTotal: string;

  @AmountColumn({ name: 'net_total_cny' })
  netTotalCny: string;

  @Column({ type: 'int', nullable: true })
  ratio: number | null;

  @Column({ name: 'worst_ratio', type: 'int', nullable: true })
  worstRatio: number | null;

  @Column({ name: 'worst_line_id', type: 'uuid', nullable: true })
  worstLineId: string | null;

  /** 毛利率 in basis points; null while the cost of a line is unknown. */
  @Column({ type: 'int', nullable: true })
  margin: number | null;

  /** SHA-256 of the words of all clauses. */
  @Column({ name: 'text_hash', type: 'text' })
  textHash: string;

  /** SHA-256 of the snapshot that was last submitted. */
  @Column({ name: 'content_hash', type: 'text', nullable: true })
  contentHash: string | null;

  @InstantColumn({ name: 'submitted_at', nullable: true })
  submittedAt: Date | null;

  @InstantColumn({ name: 'approved_at', nullable: true })
  approvedAt: Date | null;

  /** Its name among people: the number, and which version. */
  label(): string {
    return labelOf(this);
  }

  /** @throws ContractIsClosed */
  mustBeOpen(): void {
    const { number, status } = this;
    if (!OPEN_STATUSES.includes(status)) throw new ContractIsClosed({ number, status });
  }

  /** A review that sent it back is over once it is submitted again. @throws ContractIsClosed, ContractHasNoLines, ContractIsUnpriced */
  submit(lines: readonly ContractLine[], contentHash: string, at: Date): void {
    this.mustBeOpen();
    if (lines.length === 0)
      throw new ContractHasNoLines({ number: this.number }, [{ pointer: '/lines', code: 'contract.no_lines' }]);
    if (this.worstRatio === null) throw unpriced(lines);
    const unreviewed = { reviewDecision: null, reviewOpinion: null, reviewedAt: null, reviewedBy: null };
    Object.assign(this, unreviewed, { status: 'in_approval', contentHash, submittedAt: at, approvedAt: null });
  }

  /** @throws ContractIsNotInApproval */
  decided(status: 'approved' | 'rejected' | 'returned' | 'withdrawn', at: Date): void {
    const isWaiting = this.status === 'in_approval' || (this.status === 'returned' && status === 'withdrawn');
    if (!isWaiting) throw new ContractIsNotInApproval({ number: this.number, status: this.status });
    Object.assign(this, { status, ...(status === 'approved' ? { approvedAt: at } : {}) });
  }

  /** 商务评审. @throws ContractAwaitsAnotherStep */
  review(decision: 'pass' | 'return', opinion: string, { by, at }: Doer): void {
    this.mustBe('approved');
    const status = decision === 'pass' ? 'reviewed' : 'returned';
    Object.assign(this, { status, reviewDecision: decision, reviewOpinion: opinion, reviewedAt: at, reviewedBy: by });
  }

  /** 用印. @throws ContractAwaitsAnotherStep */
  seal(sealId: string, { by, at }: Doer): void {
    this.mustBe('reviewed');
    Object.assign(this, { status: 'sealed', sealId, sealedAt: at, sealedBy: by });
  }

  /** 双方签订. @throws ContractAwaitsAnotherStep */
  sign(signedOn: string, signatureAttachmentId: string, { by, at }: Doer): void {
    this.mustBe('sealed');
    Object.assign(this, {
      status: 'signed',
      signedOn,
      signatureAttachmentId,
      signatureRecordedAt: at,
      signatureRecordedBy: by,
    });
  }

  /** 归档. @throws ContractAwaitsAnotherStep */
  file(filingNumber: string, filingPlace: string, { by, at }: Doer): void {
    this.mustBe('signed');
    Object.assign(this, { status: 'filed', filingNumber, filingPlace, filedAt: at, filedBy: by });
  }

  /** What was approved was taken back before it was sealed: its owner works on it again. @throws ContractIsUnderSeal */
  revoked(): void {
    const { number, status } = this;
    if (status !== 'approved' && status !== 'reviewed') throw new ContractIsUnderSeal({ number, status });
    this.status = 'withdrawn';
  }

  /** A newer version is what holds from now on. */
  supersede(): void {
    this.status = 'superseded';
  }

  private mustBe(needed: ContractStatus): void {
    const { number, status } = this;
    if (status === 'superseded') throw new ContractIsSuperseded({ number: this.label() });
    if (status !== needed) throw new ContractAwaitsAnotherStep({ number, status, needed });
  }
}

export function labelOf({ number, revision }: { number: string; revision: number }): string {
  return revision === 1 ? number : `${number} v${revision}`;
}

function unpriced(lines: readonly ContractLine[]): Error {
  const fields = lines.flatMap(({ listPrice }, at) =>
    listPrice === null ? [{ pointer: `/lines/${at}/listPrice`, code: 'quote.line_without_list_price' }] : [],
  );
  const products = lines.filter(({ listPrice }) => listPrice === null).map(({ productName }) => productName);
  return new ContractIsUnpriced({ products: products.join('、') }, fields);
}
