import type { CsvColumn } from '../../platform/csv/csv-download.js';
import { say } from '../../platform/http/domain-error.js';
import type { Locale } from '../../platform/http/locale.js';
import type { ExpenseRow } from './expense.row.js';

export function expenseColumns(locale: Locale): CsvColumn<ExpenseRow>[] {
  const word = (zh: string, en: string): string => (locale === 'en' ? en : zh);
  return [
    { header: word('编号', 'Number'), value: (row) => row.number },
    { header: word('事由', 'Title'), value: (row) => row.title },
    { header: word('报销人', 'Claimant'), value: (row) => row.ownerName },
    { header: word('部门', 'Department'), value: (row) => row.departmentName },
    { header: word('客户', 'Customer'), value: (row) => row.customerName },
    { header: word('商机', 'Opportunity'), value: (row) => row.opportunityName },
    { header: word('互动记录', 'Activity'), value: (row) => row.activityName },
    { header: word('金额 (CNY)', 'Total (CNY)'), value: (row) => row.total },
    {
      header: word('明细', 'Lines'),
      value: (row) =>
        row.lines
          .map(
            ({ spentOn, category, amount }) =>
              `${spentOn} ${say(`expense.category.${category}`, {}, locale)} ${amount}`,
          )
          .join('; '),
    },
    { header: word('状态', 'Status'), value: (row) => say(`expense.status.${row.status}`, {}, locale) },
    { header: word('提交时间', 'Submitted at'), value: (row) => row.submittedAt?.toISOString() ?? null },
    { header: word('审结时间', 'Decided at'), value: (row) => row.decidedAt?.toISOString() ?? null },
  ];
}
