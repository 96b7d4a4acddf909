import { hashOf } from '@countersign/approval-engine';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { mustBeAllowed } from '../../../platform/http/allowance.js';
import { Approvals, type OpenRequest } from '../../approvals/index.js';
import { expenseCan } from '../expense.can.js';
import { expenseFacts } from '../expense-facts.js';
import { ExpenseLinkage } from '../expense-linkage.repository.js';
import { EXPENSE_PURPOSE } from '../expense.policy.js';
import type { ExpenseRow } from '../expense.row.js';
import { expenseSnapshot } from '../expense-snapshot.js';
import { CLAIM_CURRENCY } from '../expense.view.js';
import { Expenses } from '../expenses.repository.js';

/** 提交: freezes the claim as it is and puts exactly that up for approval; after a return it is another round. */
@Injectable()
export class SubmitExpense {
  constructor(
    private readonly work: UnitOfWork,
    private readonly expenses: Expenses,
    private readonly linkage: ExpenseLinkage,
    private readonly approvals: Approvals,
    private readonly clock: Clock,
  ) {}

  /** @throws ExpenseIsClosed, ExpenseIsNotYours, ExpenseHasNoLines, refusals of the approval */
  async execute(id: string, note = '', shown?: readonly string[]): Promise<void> {
    await this.approvals.hold({ type: 'expense', id });
    const expense = await this.expenses.getForChange(id);
    mustBeAllowed(expenseCan(expense, this.work.principal).submit);
    const row = await this.expenses.show(id);
    const snapshot = expenseSnapshot(row);
    expense.submit(hashOf(snapshot), this.clock.now());
    await this.expenses.save(expense);
    await this.putUp(row, expense.version, snapshot, { note, shown });
  }

  private async putUp(
    row: ExpenseRow,
    version: number,
    snapshot: object,
    said: Pick<OpenRequest, 'note' | 'shown'>,
  ): Promise<void> {
    const { id, title, number, ownerId, total, customerName } = row;
    const region = await this.linkage.regionOf(row);
    await this.approvals.open({
      purpose: EXPENSE_PURPOSE,
      ownerId,
      subject: { type: 'expense', id, title, number, version, snapshot },
      facts: expenseFacts({ ...row, region }, this.clock.today()),
      summary: { amount: { amount: total, currency: CLAIM_CURRENCY }, ratio: null, customerName },
      ...said,
    });
  }
}
