/** One word in both languages of the product. */
export interface Said {
  readonly zh: string;
  readonly en: string;
}

/** Where a permission is found in the matrix: the eight areas of work, and what every company has beside them. */
export const AREAS = {
  daily: { zh: '日常工作', en: 'Daily work' },
  marketing: { zh: '市场', en: 'Marketing' },
  customers: { zh: '客户', en: 'Customers' },
  sales: { zh: '销售', en: 'Sales' },
  service: { zh: '服务', en: 'Service' },
  competition: { zh: '竞争', en: 'Competition' },
  knowledge: { zh: '知识库', en: 'Knowledge' },
  decisions: { zh: '决策分析', en: 'Decisions and analysis' },
  approvals: { zh: '审批', en: 'Approvals' },
  organisation: { zh: '组织', en: 'Organisation' },
  system: { zh: '系统', en: 'System' },
} as const satisfies Record<string, Said>;
export type Area = keyof typeof AREAS;

/** What a separate administrator holds: two of them are never in one hand where administrators are kept apart. */
export type Office = 'system' | 'security' | 'audit' | 'privacy';

interface Verb {
  readonly name: Said;
  /** What it allows, where the name with the object does not say it. */
  readonly allows?: Said;
  readonly office?: Office;
}

export interface PermissionObject {
  readonly code: string;
  readonly name: Said;
  /** The first is where the matrix shows it; a role that has any of them may have it. */
  readonly areas: readonly [Area, ...Area[]];
  readonly verbs: Readonly<Record<string, Verb>>;
}

export const said = (zh: string, en: string): Said => ({ zh, en });

const ORDINARY: Readonly<Record<string, Verb>> = {
  view: { name: said('查看', 'See') },
  create: { name: said('新建', 'Create') },
  edit: { name: said('修改', 'Change') },
  delete: { name: said('删除', 'Delete') },
  submit: { name: said('提交审批', 'Submit') },
  print: { name: said('打印', 'Print') },
  export: { name: said('导出', 'Export') },
  share: { name: said('共享', 'Share') },
};

/** The ordinary verbs by name, and the object's own. */
export function object(
  code: string,
  name: Said,
  areas: PermissionObject['areas'],
  ordinary: string,
  own: Readonly<Record<string, Verb>> = {},
): PermissionObject {
  const verbs = ordinary.split(' ').flatMap((verb) => (ORDINARY[verb] ? [[verb, ORDINARY[verb]] as const] : []));
  return { code, name, areas, verbs: { ...Object.fromEntries(verbs), ...own } };
}

export function verb(name: Said, allows: Said, office?: Office): Verb {
  return { name, allows, ...(office ? { office } : {}) };
}

export const REVEAL = verb(
  said('显示明文', 'Reveal'),
  said(
    '显示被脱敏的联系方式，每次都记入审计',
    'Show what is masked of how people are reached, each time on the audit record',
  ),
);
