import { Column, Entity } from 'typeorm';
import { AmountColumn, DateColumn, InstantColumn, OwnedRecordColumns } from '../../platform/database/columns.js';
import { searchColumns } from '../../platform/text-search/text-search.js';
import {
  AfterSalesFollowsWin,
  ClosingIsDecided,
  LossNeedsReason,
  OpportunityIsClosed,
  OpportunityIsOpen,
  OpportunityIsThere,
  WinHasNoLossReason,
} from './opportunities.errors.js';
import type { SalesStage } from './sales-stage.entity.js';

export const LOST_REASONS = [
  'price',
  'competitor',
  'no_budget',
  'no_decision',
  'product_fit',
  'timing',
  'other',
] as const;
export type LostReason = (typeof LOST_REASONS)[number];
export const OUTCOMES = ['open', 'won', 'lost'] as const;
/** Where the confirmation of its closing stands, while closings are confirmed. */
export const CLOSINGS = ['none', 'in_approval', 'returned', 'refused', 'confirmed'] as const;
export type ClosingState = (typeof CLOSINGS)[number];
export type Outcome = (typeof OUTCOMES)[number];

/** A deal that may be made with a customer. */
@Entity('opportunities')
export class Opportunity extends OwnedRecordColumns {
  @Column({ type: 'text' })
  number: string;

  @Column({ type: 'text' })
  name: string;

  @Column({ name: 'customer_id', type: 'uuid' })
  customerId: string;

  @Column({ name: 'primary_contact_id', type: 'uuid' })
  primaryContactId: string;

  @Column({ name: 'product_interest', type: 'text' })
  productInterest: string;

  @AmountColumn({ name: 'expected_amount' })
  expectedAmount: string;

  @Column({ type: 'text', default: 'CNY' })
  currency: string;

  @Column({ name: 'exchange_rate', type: 'numeric', precision: 18, scale: 8, default: 1 })
  exchangeRate: string;

  @DateColumn({ name: 'expected_close_on' })
  expectedCloseOn: string;

  @Column({ name: 'stage_id', type: 'uuid' })
  stageId: string;

  @InstantColumn({ name: 'stage_entered_at' })
  stageEnteredAt: Date;

  @Column({ type: 'text', nullable: true })
  competitors: string | null;

  @Column({ type: 'text', nullable: true })
  strengths: string | null;

  @Column({ type: 'text', nullable: true })
  weaknesses: string | null;

  @Column({ name: 'key_success_factors', type: 'text', nullable: true })
  keySuccessFactors: string | null;

  @Column({ type: 'text', nullable: true })
  risks: string | null;

  @Column({ name: 'next_action', type: 'text' })
  nextAction: string;

  @Column({ name: 'next_action_owner_id', type: 'uuid' })
  nextActionOwnerId: string;

  @DateColumn({ name: 'planned_finish_on' })
  plannedFinishOn: string;

  @DateColumn({ name: 'actual_finish_on', nullable: true })
  actualFinishOn: string | null;

  @Column({ type: 'text', default: 'open' })
  outcome: Outcome;

  @Column({ name: 'lost_reason', type: 'text', nullable: true })
  lostReason: LostReason | null;

  @Column({ name: 'closing_note', type: 'text', nullable: true })
  closingNote: string | null;

  @InstantColumn({ name: 'closed_at', nullable: true })
  closedAt: Date | null;

  @Column({ name: 'closed_by', type: 'uuid', nullable: true })
  closedBy: string | null;

  @Column({ type: 'text', default: 'none' })
  closing: ClosingState;

  /** Of what was put up to be confirmed, as its grant names it. */
  @Column({ name: 'closing_hash', type: 'text', nullable: true })
  closingHash: string | null;

  @Column({ name: 'closing_outcome', type: 'text', nullable: true })
  closingOutcome: 'won' | 'lost' | null;

  @Column({ name: 'closing_approval_id', type: 'uuid', nullable: true })
  closingApprovalId: string | null;

  @Column({ name: 'lead_id', type: 'uuid', nullable: true })
  leadId: string | null;

  @Column({ name: 'lead_number', type: 'text', nullable: true })
  leadNumber: string | null;

  @Column({ name: 'import_id', type: 'uuid', nullable: true })
  importId: string | null;

  @Column({ name: 'search_text', type: 'text' })
  searchText: string;

  @Column({ name: 'search_grams', type: 'text', array: true })
  searchGrams: string[];

  /** Kept beside the name, so that it is found by two characters, pinyin or initials. */
  rename(name: string): void {
    Object.assign(this, { name }, searchColumns(name, this.number));
  }

  /** A deal that is won goes on to after-sales; one that is lost or already won has to be reopened to go back. */
  moveTo(stage: SalesStage, at: Date): void {
    if (stage.id === this.stageId) throw new OpportunityIsThere({ number: this.number, stage: stage.name });
    if (this.outcome === 'lost') throw this.closed();
    if (this.outcome === 'won' && stage.kind === 'open') throw this.closed();
    if (this.outcome === 'open' && stage.kind === 'after_sales')
      throw new AfterSalesFollowsWin({ number: this.number });
    this.stageId = stage.id;
    this.stageEnteredAt = at;
  }

  /** While its closing is decided it stays as it was put up. @throws ClosingIsDecided */
  mustNotBeClosing(): void {
    if (this.closing === 'in_approval') throw new ClosingIsDecided({ number: this.number });
  }

  /** What of it is put up to be confirmed. */
  askToClose(outcome: 'won' | 'lost', hash: string): void {
    Object.assign(this, { closing: 'in_approval', closingOutcome: outcome, closingHash: hash });
  }

  /** @throws OpportunityIsClosed, WinHasNoLossReason, LossNeedsReason */
  mustBeClosable(outcome: 'won' | 'lost', reason: string | null): void {
    if (this.outcome !== 'open') throw this.closed();
    if (outcome === 'won' && reason)
      throw new WinHasNoLossReason({}, [{ pointer: '/reason', code: 'opportunity.win_has_no_loss_reason' }]);
    if (outcome === 'lost' && !reason) throw new LossNeedsReason({}, [{ pointer: '/reason', code: 'field.required' }]);
  }

  /** @param stage where won deals stand */
  win(stage: SalesStage, close: Closing): void {
    this.mustBeClosable('won', close.reason);
    if (stage.id !== this.stageId) this.moveTo(stage, close.at);
    this.outcome = 'won';
    this.shut(close);
  }

  /** It stays in the stage where it was lost: that is what the funnel asks. */
  lose(close: Closing): void {
    this.mustBeClosable('lost', close.reason);
    this.outcome = 'lost';
    this.lostReason = close.reason;
    this.shut(close);
  }

  /** @param stage where it goes on: a lost one where it stood, a won one where it was before it was won. */
  reopen(stage: SalesStage, at: Date): void {
    if (this.outcome === 'open') throw new OpportunityIsOpen({ number: this.number });
    if (stage.id !== this.stageId) this.stageEnteredAt = at;
    Object.assign(this, {
      outcome: 'open',
      stageId: stage.id,
      lostReason: null,
      closingNote: null,
      closedAt: null,
      closedBy: null,
      closing: 'none',
      closingHash: null,
      closingOutcome: null,
      closingApprovalId: null,
    });
  }

  private shut({ at, by, note }: Closing): void {
    Object.assign(this, { closedAt: at, closedBy: by, closingNote: note || null });
  }

  private closed(): Error {
    return new OpportunityIsClosed({ number: this.number, outcome: this.outcome });
  }
}

export interface Closing {
  readonly reason: LostReason | null;
  readonly note: string;
  readonly at: Date;
  readonly by: string;
}
