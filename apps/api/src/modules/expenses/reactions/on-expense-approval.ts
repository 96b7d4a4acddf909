import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Together } from '../../../platform/events/events.js';
import { ApprovalFinished, ApprovalReturned, ApprovalRevoked } from '../../approvals/index.js';
import type { Expense } from '../expense.entity.js';
import { Expenses } from '../expenses.repository.js';

/** What the end of an approval, or its return, makes of the claim; in the transaction of the decision. */
@Injectable()
export class OnExpenseApproval {
  constructor(
    private readonly expenses: Expenses,
    private readonly clock: Clock,
  ) {}

  @Together(ApprovalFinished)
  async finished({ payload: { subjectType, subjectId, outcome } }: ApprovalFinished): Promise<void> {
    if (subjectType === 'expense') await this.decided(subjectId, outcome);
  }

  @Together(ApprovalReturned)
  async returned({ payload: { subjectType, subjectId } }: ApprovalReturned): Promise<void> {
    if (subjectType === 'expense') await this.decided(subjectId, 'returned');
  }

  @Together(ApprovalRevoked)
  async revoked({ payload: { subjectType, subjectId } }: ApprovalRevoked): Promise<void> {
    if (subjectType !== 'expense') return;
    const expense = await this.expenses.getForChange(subjectId);
    expense.revoked(this.clock.now());
    await this.expenses.save(expense);
  }

  private async decided(id: string, status: Parameters<Expense['decided']>[0]): Promise<void> {
    const expense = await this.expenses.getForChange(id);
    expense.decided(status, this.clock.now());
    await this.expenses.save(expense);
  }
}
