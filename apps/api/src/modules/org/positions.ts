/** 职权: positions carry the authority that approval policies name. Codes are the contract with the policy packs. */
export const POSITIONS: readonly { code: string; name: string; parent?: string }[] = [
  { code: 'president', name: '总裁' },
  { code: 'assistant-to-president', name: '总裁助理', parent: 'president' },
  { code: 'vp-rd', name: '研发副总裁', parent: 'president' },
  { code: 'vp-implementation', name: '实施服务副总裁', parent: 'president' },
  { code: 'sales-management-manager', name: '销售管理部经理', parent: 'assistant-to-president' },
  { code: 'department-manager', name: '销售部门经理', parent: 'assistant-to-president' },
  { code: 'salesperson', name: '销售人员', parent: 'department-manager' },
  { code: 'business-manager', name: '商务经理', parent: 'assistant-to-president' },
  { code: 'legal', name: '法务', parent: 'president' },
  { code: 'finance-manager', name: '财务经理', parent: 'president' },
  { code: 'administrator', name: '系统管理员' },
];
