import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { mustBeAllowed } from '../../../platform/http/allowance.js';
import { expenseCan } from '../expense.can.js';
import { Expenses } from '../expenses.repository.js';

/** Puts a claim that nobody decides on, or has approved, into the recycle bin. */
@Injectable()
export class DiscardExpense {
  constructor(
    private readonly work: UnitOfWork,
    private readonly expenses: Expenses,
  ) {}

  /** @throws ExpenseIsClosed, ExpenseIsNotYours, RowIsStale */
  async execute(id: string, version: number): Promise<void> {
    const expense = await this.expenses.getForChange(id);
    mustBeAllowed(expenseCan(expense, this.work.principal).delete);
    await this.expenses.discard(expense, version);
  }
}
