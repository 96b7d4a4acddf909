import { readsField } from '../../platform/access/field-access.js';
import type { Fields } from '../../platform/access/principal.js';
import type { CsvColumn } from '../../platform/csv/csv-download.js';
import { say } from '../../platform/http/domain-error.js';
import type { Locale } from '../../platform/http/locale.js';
import type { ProjectRow } from './project.row.js';

/** @param fields what is hidden from whoever takes the file out, and empty in it */
export function projectColumns(locale: Locale, fields: Fields): CsvColumn<ProjectRow>[] {
  const reads = readsField(fields, 'project.amounts');
  const word = (zh: string, en: string): string => (locale === 'en' ? en : zh);
  return [
    { header: word('编号', 'Number'), value: (row) => row.number },
    { header: word('项目名称', 'Name'), value: (row) => row.name },
    { header: word('客户', 'Customer'), value: (row) => row.customerName },
    { header: word('合同', 'Contract'), value: (row) => row.contractNumber },
    { header: word('项目经理', 'Project manager'), value: (row) => row.ownerName },
    { header: word('部门', 'Department'), value: (row) => row.departmentName },
    { header: word('销售负责人', 'Salesperson'), value: (row) => row.sellerName },
    { header: word('金额', 'Amount'), value: (row) => (reads ? row.amount : null) },
    { header: word('币种', 'Currency'), value: (row) => row.currency },
    { header: word('状态', 'Status'), value: (row) => say(`project.status.${row.status}`, {}, locale) },
    { header: word('计划开始', 'Planned from'), value: (row) => row.plannedFrom },
    { header: word('计划完成', 'Planned until'), value: (row) => row.plannedUntil },
    { header: word('里程碑', 'Milestones'), value: ({ milestones, milestonesDone: done }) => `${done}/${milestones}` },
    { header: word('下一里程碑', 'Next milestone'), value: (row) => row.nextName },
    { header: word('更新时间', 'Updated at'), value: (row) => row.updatedAt.toISOString() },
  ];
}
