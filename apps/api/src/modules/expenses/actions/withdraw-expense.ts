import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { mustBeAllowed } from '../../../platform/http/allowance.js';
import { Approvals } from '../../approvals/index.js';
import { expenseCan } from '../expense.can.js';
import { Expenses } from '../expenses.repository.js';

/** 撤回: the approval ends, and its end opens the claim again (see OnExpenseApproval). */
@Injectable()
export class WithdrawExpense {
  constructor(
    private readonly work: UnitOfWork,
    private readonly expenses: Expenses,
    private readonly approvals: Approvals,
  ) {}

  /** @throws ExpenseIsNotInApproval, ExpenseIsNotYours, approval.too_late_to_withdraw */
  async execute(id: string): Promise<void> {
    mustBeAllowed(expenseCan(await this.expenses.get(id), this.work.principal).withdraw);
    await this.approvals.withdraw({ type: 'expense', id });
  }
}
