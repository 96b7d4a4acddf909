import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { RowIsMissing } from '../../platform/database/database.errors.js';
import { Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { ListQuery } from '../../platform/listing/list-query.js';
import { Listing, type Page } from '../../platform/listing/listing.js';
import { nameTheHidden } from '../../platform/subjects/name-the-hidden.js';
import { Subjects } from '../../platform/subjects/subjects.js';
import { Expense } from './expense.entity.js';
import { EXPENSE_LIST, EXPENSE_NAMES, EXPENSE_SHAPE, type ExpenseRow } from './expense.row.js';

type NewExpense = Parameters<typeof Rows.prototype.insert<Expense>>[1];

/** The claims a reader reaches. */
@Injectable()
export class Expenses {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rows: Rows,
    private readonly listing: Listing,
    private readonly subjects: Subjects,
  ) {}

  async page(query: ListQuery): Promise<Page<ExpenseRow>> {
    const page = await this.listing.page<ExpenseRow>(EXPENSE_LIST, query, EXPENSE_SHAPE);
    await nameTheHidden(page.items, EXPENSE_NAMES, this.subjects);
    return page;
  }

  /** @throws RowIsMissing */
  async show(id: string): Promise<ExpenseRow> {
    const { select, joins } = EXPENSE_SHAPE;
    const sql = `SELECT ${select} FROM expenses e ${joins} WHERE e.id = $1 AND e.deleted_at IS NULL`;
    const rows = await this.work.manager.query<ExpenseRow[]>(sql, [id]);
    if (!rows[0]) throw new RowIsMissing({ type: 'expense', id });
    await nameTheHidden(rows, EXPENSE_NAMES, this.subjects);
    return rows[0];
  }

  /** @throws RowIsMissing */
  async get(id: string): Promise<Expense> {
    return live(await this.work.manager.findOneBy(Expense, { id, deletedAt: IsNull() }), id);
  }

  /** Locks the row until the unit of work ends. @throws RowIsMissing, RowIsForReading */
  getForChange(id: string): Promise<Expense> {
    return this.rows.forChange(Expense, 'expense', id);
  }

  insert(fields: NewExpense): Promise<Expense> {
    return this.rows.insert(Expense, fields);
  }

  save(expense: Expense, expectedVersion?: number): Promise<Expense> {
    return this.rows.change(expense, expectedVersion);
  }

  discard(expense: Expense, expectedVersion: number): Promise<void> {
    return this.rows.discard(expense, expectedVersion);
  }
}

function live(expense: Expense | null, id: string): Expense {
  if (!expense) throw new RowIsMissing({ type: 'expense', id });
  return expense;
}
