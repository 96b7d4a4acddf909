import { Money } from '@countersign/kernel';
import { BodyIsInvalid } from '../../platform/http/http.errors.js';
import type { FieldProblem } from '../../platform/http/domain-error.js';
import { searchColumns } from '../../platform/text-search/text-search.js';
import type { ExpenseLineDto } from './expense.dto.js';
import type { Expense, ExpenseLine } from './expense.entity.js';
import { CLAIM_CURRENCY } from './expense.view.js';

/**
 * Typed lines as they are kept, and their sum.
 * @throws BodyIsInvalid naming each line that is not above zero, not in renminbi or not spent yet
 */
export function linesOf(typed: readonly ExpenseLineDto[], today: string): { lines: ExpenseLine[]; total: string } {
  const fields = typed.flatMap((line, at) => faultsOf(line, at, today));
  if (fields.length > 0) throw new BodyIsInvalid({}, fields);
  const lines = typed.map(({ spentOn, category, amount, note = '' }) => ({
    spentOn,
    category,
    amount: Money.parse(amount).toJSON().amount,
    note,
  }));
  return { lines, total: sumOf(lines) };
}

export function sumOf(lines: readonly ExpenseLine[]): string {
  const amounts = lines.map(({ amount }) => Money.of(amount, CLAIM_CURRENCY));
  return Money.sum(amounts, CLAIM_CURRENCY).toJSON().amount;
}

export function searchOf({ number, title, lines }: Pick<Expense, 'number' | 'title' | 'lines'>) {
  return searchColumns(number, title, ...lines.map(({ note }) => note));
}

function faultsOf({ amount, spentOn }: ExpenseLineDto, at: number, today: string): FieldProblem[] {
  if (amount.currency !== CLAIM_CURRENCY)
    return [{ pointer: `/lines/${at}/amount/currency`, code: 'expense.not_renminbi' }];
  const isPositive = !amount.amount.startsWith('-') && /[1-9]/.test(amount.amount);
  if (!isPositive) return [{ pointer: `/lines/${at}/amount/amount`, code: 'expense.amount_not_positive' }];
  return spentOn > today ? [{ pointer: `/lines/${at}/spentOn`, code: 'expense.not_spent_yet' }] : [];
}
