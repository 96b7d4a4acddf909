import type { ScopedModule, ScopeKind } from '../../../platform/access/principal.js';
import { permissionsIn, type Area } from './permission-catalogue.js';
import { shipped, type RoleDefinition } from './role-definition.js';

const ALL: readonly Area[] = [
  'daily',
  'marketing',
  'customers',
  'sales',
  'service',
  'competition',
  'knowledge',
  'decisions',
];
const ALL_BUT_MARKETING = ALL.filter((area) => area !== 'marketing');
const TECHNICAL: readonly Area[] = ['daily', 'customers', 'sales', 'service', 'competition', 'knowledge'];
const AFTER_SALES: readonly Area[] = ['daily', 'customers', 'service', 'competition', 'knowledge'];
const MARKETING: readonly Area[] = ['daily', 'marketing', 'customers', 'competition', 'knowledge', 'decisions'];
const FINANCE: readonly Area[] = ['daily', 'customers', 'sales', 'service', 'decisions'];

/** What everybody has, whatever the areas. */
const BASE = ['approval.view', 'approval.decide', 'policy.view', 'person.view'];

const LOOK = ['view', 'print', 'use'];
const WORK = [...LOOK, 'create', 'edit', 'delete', 'submit', 'qualify', 'close', 'restore', 'share', 'claim'];
const LEAD = [...WORK, 'assign', 'settle', 'export'];
const HANDLE = [...WORK, 'assign', 'import', 'run'];

type Scopes = Partial<Record<ScopedModule, ScopeKind>>;
type Row = readonly [
  code: string,
  zh: string,
  en: string,
  areas: readonly Area[],
  operations: readonly string[],
  scope: ScopeKind,
  rest?: { readonly more?: readonly string[]; readonly scopes?: Scopes; readonly traits?: RoleDefinition['traits'] },
];

const COMMERCIAL = { traits: ['commercial'] } as const;
/** Whoever carries projects out keeps them; that she sees all of them is a rule. */
const ENGINEERING = {
  more: ['project.create', 'project.edit', 'project.delete', 'project.export', 'project.share'],
  traits: ['engineering'],
} as const;
const KNOWS_COSTS = { ...COMMERCIAL, more: ['product.cost'] } as const;
const DAILY_ONLY = ['activity', 'expense', 'attachment', 'recycle', 'search', 'notification'];

/** Whoever has people under her hands over what they leave, and makes one customer of two. */
const LEADERS = [
  'general-manager',
  'sales-director',
  'sales-manager',
  'company-sales-manager',
  'office-head',
  'sales-supervisor',
  'commercial-manager',
];

/** The roles the documents name, with the areas they give each. */
const ROWS: readonly Row[] = [
  ['general-manager', '总经理（副总）', 'General manager', ALL, LEAD, 'all', KNOWS_COSTS],
  ['sales-director', '销售总监', 'Sales director', ALL, LEAD, 'department_and_below', KNOWS_COSTS],
  ['technical-director', '技术总监', 'Technical director', ALL, LOOK, 'department_and_below'],
  ['research-director', '研发总监', 'Research director', ALL, LOOK, 'department_and_below'],
  ['sales-manager', '销售经理', 'Sales manager', ALL, LEAD, 'department_and_below', COMMERCIAL],
  ['sales-assistant', '销售助理', 'Sales assistant', ALL, HANDLE, 'department', COMMERCIAL],
  ['office-head', '办事处主任', 'Head of a branch office', ALL_BUT_MARKETING, LEAD, 'department_and_below', COMMERCIAL],
  ['office-assistant', '办事处助理', 'Branch office assistant', ALL_BUT_MARKETING, HANDLE, 'department', COMMERCIAL],
  [
    'engineering-manager',
    '工程部经理',
    'Engineering manager',
    ALL_BUT_MARKETING,
    LOOK,
    'department_and_below',
    ENGINEERING,
  ],
  ['engineering-assistant', '工程助理', 'Engineering assistant', ALL_BUT_MARKETING, LOOK, 'department'],
  [
    'commercial-manager',
    '商务部经理',
    'Commercial manager',
    ALL_BUT_MARKETING,
    [...LEAD, ...HANDLE],
    'all',
    {
      ...COMMERCIAL,
      more: ['product.cost', 'contract.review', 'contract.seal', 'contract.sign', 'contract.file'],
    },
  ],
  ['commercial-assistant', '商务助理', 'Commercial assistant', ALL_BUT_MARKETING, HANDLE, 'department', COMMERCIAL],
  ['technical-manager', '技术经理', 'Technical manager', TECHNICAL, LOOK, 'department_and_below', ENGINEERING],
  ['technical-engineer', '技术工程师', 'Technical engineer', TECHNICAL, LOOK, 'self'],
  [
    'after-sales-engineer',
    '售后技术工程师',
    'After-sales engineer',
    AFTER_SALES,
    LOOK,
    'self',
    { traits: ['support'] },
  ],
  [
    'marketing-specialist',
    '市场专人',
    'Marketing specialist',
    MARKETING,
    HANDLE,
    'self',
    {
      ...COMMERCIAL,
      scopes: { lead: 'department' },
    },
  ],
  [
    'finance-manager',
    '财务经理',
    'Finance manager',
    FINANCE,
    LOOK,
    'self',
    {
      traits: ['finance'],
      more: ['expense.export', 'product.cost'],
      scopes: { contract: 'all', expense: 'all' },
    },
  ],
  [
    'finance-assistant',
    '财务助理',
    'Finance assistant',
    FINANCE,
    LOOK,
    'self',
    {
      scopes: { expense: 'all' },
    },
  ],
  ['sales-supervisor', '销售主管', 'Sales supervisor', ALL_BUT_MARKETING, LEAD, 'subordinates', COMMERCIAL],
  ['company-sales-manager', '销售经理（全公司）', 'Sales manager, whole company', ALL, LEAD, 'all', COMMERCIAL],
];

export const DOCUMENTS_ROLES: readonly RoleDefinition[] = ROWS.map(
  ([code, zh, en, areas, operations, scope, { more = [], scopes = {}, traits = [] } = {}]) =>
    shipped({
      code,
      name: { zh, en },
      areas,
      permissions: [...BASE, ...daily(areas), ...permissionsIn(areas, operations), ...besides(code), ...more],
      scope,
      exceptions: scopes,
      traits,
    }),
);

/** Leaders look after what their people leave, and take out what was approved; assistants hear what their superiors do not read themselves; who goes to customers reads a masked number, on record. */
function besides(code: string): string[] {
  return [
    ...(LEADERS.includes(code) ? ['handover.run', 'customer.merge', 'approval.export'] : []),
    ...(code === 'commercial-manager' ? ['product.manage'] : []),
    ...(code.endsWith('-assistant') ? ['traveller.relay'] : []),
    ...(/engineer|technical/.test(code) ? ['contact.reveal'] : []),
  ];
}

/** Whoever looks at business only, still does her own daily work. */
function daily(areas: readonly Area[]): string[] {
  return areas.includes('daily')
    ? permissionsIn(['daily'], WORK).filter((code) => DAILY_ONLY.includes(code.split('.')[0] ?? ''))
    : [];
}
