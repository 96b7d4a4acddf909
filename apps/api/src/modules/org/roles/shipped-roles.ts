import { permissionsIn, PERMISSIONS, type Area, type Said } from './permission-catalogue.js';
import { DOCUMENTS_ROLES } from './documents-roles.js';
import { shipped, type RoleDefinition } from './role-definition.js';

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
  ...verbs('lead', 'view create edit qualify share reveal claim'),
  ...verbs('customer', 'view create edit delete assign share'),
  ...verbs('contact', 'view create edit delete reveal'),
  ...verbs('opportunity', 'view create edit delete assign close share'),
  ...verbs('registration', 'view create'),
  ...verbs('activity', 'view create edit delete'),
  ...verbs('quote', 'view create edit delete submit print share'),
  ...verbs('contract', 'view create edit delete submit print share'),
  ...verbs('asset', 'view create edit'),
  ...verbs('recycle', 'view restore'),
  'project.view',
  'attachment.delete',
  'pool.claim',
];
const TAKING_OUT = 'lead customer contact activity opportunity quote contract expense asset approval'
  .split(' ')
  .map((noun) => `${noun}.export`);
const GIVING = ['lead.assign', 'pool.assign', 'registration.settle'];
const READING = [
  'lead.view',
  'customer.view',
  'contact.view',
  'opportunity.view',
  'registration.view',
  'activity.view',
  ...verbs('quote', 'view print'),
  ...verbs('contract', 'view print'),
  'project.view',
  'asset.view',
];

const SELLING_AREAS: readonly Area[] = [
  'daily',
  'customers',
  'sales',
  'service',
  'competition',
  'knowledge',
  'decisions',
];
const EVERY_AREA: readonly Area[] = [...SELLING_AREAS, 'marketing'];
const COMMERCIAL = ['commercial'] as const;

const said = (zh: string, en: string): Said => ({ zh, en });

/** The roles of the company the product is shown with; its salesperson is the documents' 销售人员. */
const COMPANY_ROLES: readonly RoleDefinition[] = [
  shipped({
    code: 'executive',
    name: said('公司领导', 'Executive'),
    areas: EVERY_AREA,
    permissions: [...EVERYONE, ...READING, 'product.cost', 'activity.create', 'evidence.view', 'approval.export'],
    scope: 'all',
    traits: COMMERCIAL,
  }),
  shipped({
    code: 'assistant-to-president',
    name: said('总裁助理', 'Assistant to the president'),
    areas: EVERY_AREA,
    permissions: [...EVERYONE, ...READING, ...GIVING, 'product.cost', 'activity.create', 'traveller.relay'],
    scope: 'all',
    traits: COMMERCIAL,
  }),
  shipped({
    code: 'department-manager',
    name: said('部门经理', 'Department manager'),
    areas: EVERY_AREA,
    permissions: [...EVERYONE, ...SELLING, ...GIVING, ...TAKING_OUT, 'customer.merge', 'handover.run', 'import.run'],
    scope: 'department_and_below',
    traits: COMMERCIAL,
  }),
  shipped({
    code: 'salesperson',
    name: said('销售人员', 'Salesperson'),
    areas: SELLING_AREAS,
    permissions: [...EVERYONE, ...SELLING],
    scope: 'self',
    traits: COMMERCIAL,
  }),
  shipped({
    code: 'sales-management',
    name: said('销售管理部', 'Sales management'),
    areas: EVERY_AREA,
    permissions: [...EVERYONE, ...READING, 'product.cost', ...GIVING, 'activity.create'],
    scope: 'all',
    traits: COMMERCIAL,
  }),
  shipped({
    code: 'business',
    name: said('商务', 'Commercial desk'),
    areas: SELLING_AREAS,
    permissions: [
      ...EVERYONE,
      ...[...READING, 'product.cost', 'product.manage'],
      ...verbs('lead', 'create edit delete assign import export reveal'),
      'import.run',
      ...verbs('customer', 'create edit assign share merge'),
      ...verbs('contact', 'create edit reveal'),
      'activity.create',
      ...verbs('contract', 'review seal sign file'),
      'project.create',
      ...verbs('asset', 'create edit delete export share'),
      ...verbs('recycle', 'view restore'),
    ],
    scope: 'all',
    traits: COMMERCIAL,
  }),
  shipped({
    code: 'legal',
    name: said('法务', 'Legal'),
    areas: ['daily', 'customers', 'sales'],
    permissions: [
      ...EVERYONE,
      ...verbs('customer', 'view'),
      'opportunity.view',
      'quote.view',
      'contract.view',
      'contract.print',
    ],
    scope: 'self',
  }),
  shipped({
    code: 'finance',
    name: said('财务', 'Finance'),
    areas: ['daily', 'customers', 'sales', 'service', 'decisions'],
    permissions: [
      ...EVERYONE,
      'customer.view',
      'opportunity.view',
      'quote.view',
      'contract.view',
      'contract.print',
      'project.view',
      'expense.export',
      'product.cost',
    ],
    scope: 'self',
    exceptions: { contract: 'all', expense: 'all' },
    traits: ['finance'],
  }),
];

/** The administrator of a small company, and the three that a larger one keeps apart. */
const ADMINISTRATORS: readonly RoleDefinition[] = [
  administrator(
    'administrator',
    said('系统管理员', 'Administrator'),
    ['system', 'security', 'audit'],
    ['evidence.view'],
  ),
  administrator('system-administrator', said('系统管理员（三员）', 'System administrator'), ['system']),
  administrator('security-administrator', said('安全管理员（三员）', 'Security administrator'), ['security']),
  administrator(
    'audit-administrator',
    said('审计管理员（三员）', 'Audit administrator'),
    ['audit'],
    ['evidence.view', 'role.view'],
  ),
  administrator('privacy-officer', said('个人信息保护负责人', 'Privacy officer'), ['privacy']),
];

/** What a person may do is the union of her roles; whose rows she sees, what any of their scopes shows. */
export const ROLES: readonly RoleDefinition[] = [...COMPANY_ROLES, ...DOCUMENTS_ROLES, ...ADMINISTRATORS];

function administrator(
  code: string,
  name: Said,
  offices: readonly string[],
  more: readonly string[] = [],
): RoleDefinition {
  const held = PERMISSIONS.filter(({ office }) => office !== null && offices.includes(office)).map((each) => each.code);
  const seen = ['person.view', 'notification.view', 'search.use'];
  const rooms = offices.includes('system') ? ['policy.view', 'product.view', 'import.run'] : [];
  const looks = offices.includes('security') ? permissionsIn(['organisation'], ['view']) : [];
  return shipped({
    code,
    name,
    areas: ['organisation', 'system'],
    permissions: [...seen, ...rooms, ...looks, ...held, ...more],
    scope: 'none',
  });
}

function verbs(noun: string, list: string): string[] {
  return list.split(' ').map((verb) => `${noun}.${verb}`);
}
