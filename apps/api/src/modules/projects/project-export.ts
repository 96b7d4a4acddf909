import { say } from '../../platform/http/domain-error.js';
import { columnOf, type ExportedList } from '../../platform/listing/exported-list.js';
import { PROJECT_LIST, PROJECT_NAMES, PROJECT_SHAPE, type ProjectRow } from './project.row.js';

const column = columnOf<ProjectRow>();

export const PROJECT_EXPORT: ExportedList<ProjectRow> = {
  name: 'projects',
  label: { zh: '实施项目', en: 'Projects' },
  permission: 'project.export',
  spec: PROJECT_LIST,
  shape: PROJECT_SHAPE,
  names: PROJECT_NAMES,
  columns: [
    column('number', '编号', 'Number', (row) => row.number),
    column('name', '项目名称', 'Name', (row) => row.name),
    column('customer', '客户', 'Customer', (row) => row.customerName),
    column('contract', '合同', 'Contract', (row) => row.contractNumber),
    column('owner', '项目经理', 'Project manager', (row) => row.ownerName),
    column('department', '部门', 'Department', (row) => row.departmentName),
    column('seller', '销售负责人', 'Salesperson', (row) => row.sellerName),
    column('amount', '金额', 'Amount', (row) => row.amount, { field: 'project.amounts', isNumber: true }),
    column('currency', '币种', 'Currency', (row) => row.currency),
    column('status', '状态', 'Status', (row, locale) => say(`project.status.${row.status}`, {}, locale)),
    column('plannedFrom', '计划开始', 'Planned from', (row) => row.plannedFrom),
    column('plannedUntil', '计划完成', 'Planned until', (row) => row.plannedUntil),
    column('progress', '里程碑', 'Milestones', ({ milestones, milestonesDone: done }) => `${done}/${milestones}`),
    column('next', '下一里程碑', 'Next milestone', (row) => row.nextName),
    column('updatedAt', '更新时间', 'Updated at', (row) => row.updatedAt.toISOString()),
  ],
};
