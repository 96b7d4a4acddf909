import { Injectable } from '@nestjs/common';
import type { Locale } from '../../platform/http/locale.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { ListQuery } from '../../platform/listing/list-query.js';
import type { Page } from '../../platform/listing/listing.js';
import { Approvals } from '../approvals/index.js';
import { expenseView, type ExpenseView } from './expense.view.js';
import { Expenses } from './expenses.repository.js';

/** Claims as their reader sees them, each with what has become of its approval. */
@Injectable()
export class ExpensePages {
  constructor(
    private readonly work: UnitOfWork,
    private readonly expenses: Expenses,
    private readonly approvals: Approvals,
  ) {}

  async list(query: ListQuery, locale: Locale): Promise<Page<ExpenseView>> {
    const { items, page } = await this.expenses.page(query);
    const approvals = await this.approvals.latestOf(
      'expense',
      items.map(({ id }) => id),
    );
    const reader = { me: this.work.principal, locale };
    return { items: items.map((row) => expenseView(row, approvals.get(row.id), reader)), page };
  }

  /** @throws RowIsMissing */
  async show(id: string, locale: Locale): Promise<ExpenseView> {
    const row = await this.expenses.show(id);
    const approval = (await this.approvals.latestOf('expense', [id])).get(id);
    return expenseView(row, approval, { me: this.work.principal, locale });
  }
}
