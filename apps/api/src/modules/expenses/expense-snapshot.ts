import { say } from '../../platform/http/domain-error.js';
import type { ExpenseRow } from './expense.row.js';
import { CLAIM_CURRENCY } from './expense.view.js';

/** Everything that is approved of a claim, by the names people know; ids are left out, so that a merge changes nothing. */
export function expenseSnapshot(row: ExpenseRow): object {
  const { number, title, ownerName, departmentName, customerName, opportunityName, activityName, lines, total, note } =
    row;
  const yuan = (amount: string) => ({ amount, currency: CLAIM_CURRENCY });
  return {
    number,
    title,
    claimant: ownerName,
    department: departmentName,
    customer: customerName,
    opportunity: opportunityName,
    activity: activityName,
    lines: lines.map((line) => ({ ...line, category: wordOf(line.category), amount: yuan(line.amount) })),
    total: yuan(total),
    note,
  };
}

/** The document is a Chinese one, whoever reads it: its hash must not depend on the reader. */
function wordOf(category: string): string {
  return say(`expense.category.${category}`, {}, 'zh-CN');
}
