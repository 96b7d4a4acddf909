import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Numbering } from '../../../platform/numbering/numbering.js';
import { OwnerChoice } from '../../org/index.js';
import { linesOf, searchOf } from '../expense-content.js';
import type { NewExpenseDto } from '../expense.dto.js';
import { ExpenseLinkage } from '../expense-linkage.repository.js';
import { Expenses } from '../expenses.repository.js';

/** A claim is its claimant's own: nobody claims for somebody else. */
@Injectable()
export class CreateExpense {
  constructor(
    private readonly expenses: Expenses,
    private readonly linkage: ExpenseLinkage,
    private readonly owners: OwnerChoice,
    private readonly numbering: Numbering,
    private readonly clock: Clock,
  ) {}

  /** @throws ReferenceIsMissing, BodyIsInvalid naming each line at fault */
  async execute({ title, lines: typed, note = '', custom = {}, ...links }: NewExpenseDto): Promise<string> {
    await this.linkage.check(links);
    const { lines, total } = linesOf(typed, this.clock.today());
    const number = await this.numbering.next('BX');
    const { customerId = null, opportunityId = null, activityId = null } = links;
    const expense = await this.expenses.insert({
      ...(await this.owners.choose('expense', undefined)),
      ...{ number, title, lines, total, note, custom, customerId, opportunityId, activityId },
      ...searchOf({ number, title, lines }),
      ...{ status: 'draft', contentHash: null, submittedAt: null, decidedAt: null },
    });
    return expense.id;
  }
}
