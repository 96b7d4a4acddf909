import { SCOPED_MODULES, type ScopedModule, type ScopeKind } from '../../platform/access/principal.js';

export interface RoleDefinition {
  readonly code: string;
  readonly name: string;
  readonly permissions: readonly string[];
  readonly scopes: Readonly<Record<ScopedModule, ScopeKind>>;
}

const EVERYONE = [
  'approval.view',
  'approval.decide',
  'notification.view',
  'search.use',
  'person.view',
  'product.view',
  'report.view',
  'attachment.view',
  'attachment.create',
  'policy.view',
  ...verbs('expense', 'view create edit delete submit'),
];
const SELLING = [
  ...verbs('lead', 'view create edit qualify'),
  ...verbs('customer', 'view create edit delete'),
  ...verbs('contact', 'view create edit delete'),
  ...verbs('opportunity', 'view create edit delete close'),
  ...verbs('activity', 'view create edit delete'),
  ...verbs('quote', 'view create edit delete submit print'),
  ...verbs('contract', 'view create edit delete submit print'),
  ...verbs('recycle', 'view restore'),
  'attachment.delete',
];
const READING = [
  'lead.view',
  'customer.view',
  'contact.view',
  'opportunity.view',
  'activity.view',
  'quote.view',
  'quote.print',
  'contract.view',
  'contract.print',
];

/** The roles that ship. What a person may do is the union of her roles; whose rows she sees, the widest of their scopes. */
export const ROLES: readonly RoleDefinition[] = [
  role('executive', '公司领导', [...EVERYONE, ...READING, 'activity.create', 'evidence.view'], 'all'),
  role('assistant-to-president', '总裁助理', [...EVERYONE, ...READING, 'activity.create', 'lead.assign'], 'all'),
  role(
    'department-manager',
    '部门经理',
    [...EVERYONE, ...SELLING, 'lead.assign', 'lead.export', 'customer.export', 'contact.export', 'expense.export'],
    'department_and_below',
  ),
  role('salesperson', '销售人员', [...EVERYONE, ...SELLING], 'self'),
  role('sales-management', '销售管理部', [...EVERYONE, ...READING, 'lead.assign', 'activity.create'], 'all'),
  role(
    'business',
    '商务',
    [
      ...EVERYONE,
      ...READING,
      ...verbs('lead', 'create edit delete assign import export'),
      'import.run',
      'customer.create',
      'customer.edit',
      'contact.create',
      'contact.edit',
      'activity.create',
      ...verbs('contract', 'review seal sign file'),
      ...verbs('recycle', 'view restore'),
    ],
    'all',
  ),
  role(
    'legal',
    '法务',
    [...EVERYONE, 'customer.view', 'opportunity.view', 'quote.view', 'contract.view', 'contract.print'],
    'self',
  ),
  role(
    'finance',
    '财务',
    [
      ...EVERYONE,
      'customer.view',
      'opportunity.view',
      'quote.view',
      'contract.view',
      'contract.print',
      'expense.export',
    ],
    'self',
    { contract: 'all', expense: 'all' },
  ),
  role(
    'administrator',
    '系统管理员',
    [
      'person.view',
      'person.manage',
      'account.manage',
      'organisation.plan',
      'audit.view',
      'audit.export',
      'audit.verify',
      'evidence.view',
      'evidence.seal',
      'policy.view',
      'policy.edit',
      'approval.administer',
      'calendar.manage',
      'policy.publish',
      'product.view',
      'product.manage',
      'notification.view',
      'search.use',
      'clock.set',
    ],
    'none',
  ),
];

function role(
  code: string,
  name: string,
  permissions: string[],
  scope: ScopeKind,
  exceptions: Partial<Record<ScopedModule, ScopeKind>> = {},
): RoleDefinition {
  const scopes = Object.fromEntries(SCOPED_MODULES.map((module) => [module, exceptions[module] ?? scope])) as Record<
    ScopedModule,
    ScopeKind
  >;
  return { code, name, permissions: [...new Set(permissions)].sort(), scopes };
}

function verbs(noun: string, list: string): string[] {
  return list.split(' ').map((verb) => `${noun}.${verb}`);
}
