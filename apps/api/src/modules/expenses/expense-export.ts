import { say } from '../../platform/http/domain-error.js';
import { columnOf, type ExportedList } from '../../platform/listing/exported-list.js';
import { EXPENSE_LIST, EXPENSE_NAMES, EXPENSE_SHAPE, type ExpenseRow } from './expense.row.js';

const column = columnOf<ExpenseRow>();

export const EXPENSE_EXPORT: ExportedList<ExpenseRow> = {
  name: 'expenses',
  label: { zh: '报销单', en: 'Expense claims' },
  permission: 'expense.export',
  spec: EXPENSE_LIST,
  shape: EXPENSE_SHAPE,
  names: EXPENSE_NAMES,
  columns: [
    column('number', '编号', 'Number', (row) => row.number),
    column('title', '事由', 'Title', (row) => row.title),
    column('owner', '报销人', 'Claimant', (row) => row.ownerName),
    column('department', '部门', 'Department', (row) => row.departmentName),
    column('customer', '客户', 'Customer', (row) => row.customerName),
    column('opportunity', '商机', 'Opportunity', (row) => row.opportunityName),
    column('activity', '互动记录', 'Activity', (row) => row.activityName),
    column('total', '金额 (CNY)', 'Total (CNY)', (row) => row.total, { isNumber: true }),
    column('lines', '明细', 'Lines', (row, locale) =>
      row.lines
        .map(
          ({ spentOn, category, amount }) => `${spentOn} ${say(`expense.category.${category}`, {}, locale)} ${amount}`,
        )
        .join('; '),
    ),
    column('status', '状态', 'Status', (row, locale) => say(`expense.status.${row.status}`, {}, locale)),
    column('submittedAt', '提交时间', 'Submitted at', (row) => row.submittedAt?.toISOString() ?? null),
    column('decidedAt', '审结时间', 'Decided at', (row) => row.decidedAt?.toISOString() ?? null),
    column('updatedAt', '更新时间', 'Updated at', (row) => row.updatedAt.toISOString()),
  ],
};
