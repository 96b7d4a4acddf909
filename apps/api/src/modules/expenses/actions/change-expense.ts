import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { mustBeAllowed } from '../../../platform/http/allowance.js';
import { applyPatch } from '../../../platform/http/merge-patch.js';
import { expenseCan } from '../expense.can.js';
import { linesOf, searchOf } from '../expense-content.js';
import type { ChangeExpenseDto } from '../expense.dto.js';
import { ExpenseLinkage } from '../expense-linkage.repository.js';
import { Expenses } from '../expenses.repository.js';

@Injectable()
export class ChangeExpense {
  constructor(
    private readonly work: UnitOfWork,
    private readonly expenses: Expenses,
    private readonly linkage: ExpenseLinkage,
    private readonly clock: Clock,
  ) {}

  /** @throws ExpenseIsClosed, ExpenseIsNotYours, RowIsStale, ReferenceIsMissing, BodyIsInvalid naming each line at fault */
  async execute(id: string, version: number, { lines, ...sent }: ChangeExpenseDto): Promise<void> {
    const expense = await this.expenses.getForChange(id);
    mustBeAllowed(expenseCan(expense, this.work.principal).edit);
    applyPatch(expense, { ...sent, ...(lines ? linesOf(lines, this.clock.today()) : {}) });
    await this.linkage.check(expense);
    await this.expenses.save(Object.assign(expense, searchOf(expense)), version);
  }
}
