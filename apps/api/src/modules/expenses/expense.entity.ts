import { Column, Entity } from 'typeorm';
import { AmountColumn, InstantColumn, OwnedRecordColumns } from '../../platform/database/columns.js';
import { ExpenseHasNoLines, ExpenseIsClosed, ExpenseIsNotApproved, ExpenseIsNotInApproval } from './expenses.errors.js';

export const EXPENSE_STATUSES = ['draft', 'in_approval', 'approved', 'rejected', 'returned', 'withdrawn'] as const;
export type ExpenseStatus = (typeof EXPENSE_STATUSES)[number];

/** While a claim stands here its claimant works on it. */
export const OPEN_STATUSES: readonly ExpenseStatus[] = ['draft', 'returned', 'rejected', 'withdrawn'];

export const EXPENSE_CATEGORIES = [
  'travel',
  'lodging',
  'local_transport',
  'entertainment',
  'meals',
  'exhibition',
  'office',
  'other',
] as const;
export type ExpenseCategory = (typeof EXPENSE_CATEGORIES)[number];

export interface ExpenseLine {
  /** The day it was spent, `YYYY-MM-DD`. */
  readonly spentOn: string;
  readonly category: ExpenseCategory;
  /** Decimal text in renminbi, two decimals. */
  readonly amount: string;
  readonly note: string;
}

/** 报销单: what somebody spent for the company and wants back, in renminbi. */
@Entity('expenses')
export class Expense extends OwnedRecordColumns {
  @Column({ type: 'text' })
  number: string;

  @Column({ type: 'text' })
  title: string;

  @Column({ name: 'customer_id', type: 'uuid', nullable: true })
  customerId: string | null;

  @Column({ name: 'opportunity_id', type: 'uuid', nullable: true })
  opportunityId: string | null;

  /** The visit or meeting it was spent on. */
  @Column({ name: 'activity_id', type: 'uuid', nullable: true })
  activityId: string | null;

  @Column({ type: 'jsonb' })
  lines: ExpenseLine[];

  /** The sum of the lines. */
  @AmountColumn()
  total: string;

  @Column({ type: 'text', default: '' })
  note: string;

  @Column({ type: 'text', default: 'draft' })
  status: ExpenseStatus;

  /** SHA-256 of the snapshot that was last submitted. */
  @Column({ name: 'content_hash', type: 'text', nullable: true })
  contentHash: string | null;

  @InstantColumn({ name: 'submitted_at', nullable: true })
  submittedAt: Date | null;

  @InstantColumn({ name: 'decided_at', nullable: true })
  decidedAt: Date | null;

  @Column({ name: 'search_text', type: 'text' })
  searchText: string;

  @Column({ name: 'search_grams', type: 'text', array: true })
  searchGrams: string[];

  /** @throws ExpenseIsClosed */
  mustBeOpen(): void {
    if (!OPEN_STATUSES.includes(this.status)) throw new ExpenseIsClosed({ number: this.number });
  }

  /** @throws ExpenseIsClosed, ExpenseHasNoLines */
  submit(contentHash: string, at: Date): void {
    this.mustBeOpen();
    if (this.lines.length === 0)
      throw new ExpenseHasNoLines({ number: this.number }, [{ pointer: '/lines', code: 'field.required' }]);
    Object.assign(this, { status: 'in_approval', contentHash, submittedAt: at, decidedAt: null });
  }

  /** What the approval's end, or its return, makes of it. @throws ExpenseIsNotInApproval */
  decided(status: 'approved' | 'rejected' | 'returned' | 'withdrawn', at: Date): void {
    const isWaiting = this.status === 'in_approval' || (this.status === 'returned' && status === 'withdrawn');
    if (!isWaiting) throw new ExpenseIsNotInApproval({ number: this.number });
    Object.assign(this, { status, decidedAt: at });
  }

  /** What was approved was taken back: its claimant works on it again. @throws ExpenseIsNotApproved */
  revoked(at: Date): void {
    if (this.status !== 'approved') throw new ExpenseIsNotApproved({ number: this.number });
    Object.assign(this, { status: 'withdrawn', decidedAt: at });
  }
}
