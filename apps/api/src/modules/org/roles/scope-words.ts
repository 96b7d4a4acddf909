import type { ScopedModule, ScopeKind } from '../../../platform/access/principal.js';
import type { Said } from './permission-catalogue.js';

/** How scopes and modules are called. */
export const SCOPES: Record<ScopeKind, Said> = {
  none: { zh: '无', en: 'Nothing' },
  self: { zh: '本人', en: 'Own' },
  subordinates: { zh: '本人及全部下级', en: 'Own and all subordinates' },
  department: { zh: '本部门', en: 'Own departments' },
  department_and_below: { zh: '本部门及下级部门', en: 'Own departments and below' },
  all: { zh: '全部', en: 'Everything' },
};

export const MODULES: Record<ScopedModule, Said> = {
  lead: { zh: '线索', en: 'Leads' },
  customer: { zh: '客户与联系人', en: 'Customers and contacts' },
  opportunity: { zh: '商机', en: 'Opportunities' },
  activity: { zh: '互动', en: 'Activities' },
  quote: { zh: '报价', en: 'Quotes' },
  contract: { zh: '合同', en: 'Contracts' },
  project: { zh: '实施项目', en: 'Implementation projects' },
  asset: { zh: '客户资产', en: 'Customer assets' },
  expense: { zh: '报销单', en: 'Expense claims' },
  approval: { zh: '审批', en: 'Approvals' },
};
