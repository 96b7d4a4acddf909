/** The logins of the demo company, which are also the ids of its people unless told otherwise. */
export const hualanLogins = [
  'president',
  'assistant',
  'vp-rd',
  'vp-impl',
  'sales-mgmt',
  'manager-a',
  'manager-b',
  'sales-a1',
  'sales-a2',
  'sales-b1',
  'sales-b2',
  'business',
  'legal',
  'finance',
  'admin',
] as const;

export type HualanLogin = (typeof hualanLogins)[number];

/** One of the fifteen people: name, place and position. */
export interface HualanPerson {
  readonly login: HualanLogin;
  readonly name: string;
  readonly department: string | null;
  readonly superior: HualanLogin | null;
  readonly position: string;
  readonly title: string;
}

const person = (
  login: HualanLogin,
  name: string,
  department: string | null,
  superior: HualanLogin | null,
  position: string,
  title: string,
): HualanPerson => ({ login, name, department, superior, position, title });

export const hualanPeople: readonly HualanPerson[] = [
  person('president', '林国栋', 'company', null, 'president', '总裁'),
  person('assistant', '沈慧敏', 'company', 'president', 'assistant-to-president', '总裁助理'),
  person('vp-rd', '郑凯', 'rd', 'president', 'vp-rd', '研发副总裁'),
  person('vp-impl', '何志强', 'implementation', 'president', 'vp-implementation', '实施服务副总裁'),
  person('sales-mgmt', '孙晓燕', 'sales-management', 'assistant', 'sales-management-manager', '销售管理部经理'),
  person('manager-a', '周建华', 'sales-a', 'assistant', 'department-manager', '销售一部经理'),
  person('manager-b', '吴丽萍', 'sales-b', 'assistant', 'department-manager', '销售二部经理'),
  person('sales-a1', '陈思远', 'sales-a', 'manager-a', 'salesperson', '销售代表'),
  person('sales-a2', '赵敏', 'sales-a', 'manager-a', 'salesperson', '销售代表'),
  person('sales-b1', '王雨桐', 'sales-b', 'manager-b', 'salesperson', '销售代表'),
  person('sales-b2', '李俊杰', 'sales-b', 'manager-b', 'salesperson', '销售代表'),
  person('business', '钱玉梅', 'business', 'assistant', 'business-manager', '商务经理'),
  person('legal', '韩文静', 'legal', 'president', 'legal', '法务'),
  person('finance', '冯立新', 'finance', 'president', 'finance-manager', '财务经理'),
  person('admin', '系统管理员', null, null, 'administrator', '管理员'),
];

export const hualanDepartments: readonly {
  readonly code: string;
  readonly name: string;
  readonly head: HualanLogin;
  readonly parent: string | null;
}[] = [
  { code: 'company', name: '华澜智造', head: 'president', parent: null },
  { code: 'sales-a', name: '销售一部', head: 'manager-a', parent: 'company' },
  { code: 'sales-b', name: '销售二部', head: 'manager-b', parent: 'company' },
  { code: 'rd', name: '研发中心', head: 'vp-rd', parent: 'company' },
  { code: 'implementation', name: '实施服务中心', head: 'vp-impl', parent: 'company' },
  { code: 'sales-management', name: '销售管理部', head: 'sales-mgmt', parent: 'company' },
  { code: 'business', name: '商务部', head: 'business', parent: 'company' },
  { code: 'legal', name: '法务部', head: 'legal', parent: 'company' },
  { code: 'finance', name: '财务部', head: 'finance', parent: 'company' },
];

export interface OrgPersonRow {
  readonly id: string;
  readonly name: string;
  readonly departmentId: string | null;
  readonly superiorId: string | null;
  readonly positions: readonly string[];
  readonly disabled: boolean;
}

export interface OrgRows {
  readonly asOf: string;
  readonly people: readonly OrgPersonRow[];
  readonly departments: readonly {
    readonly id: string;
    readonly name: string;
    readonly headId: string | null;
    readonly parentId: string | null;
  }[];
}

interface Choices {
  readonly asOf?: string;
  /** The id by which a person is known, the login unless told otherwise. */
  readonly idOf?: (login: HualanLogin) => string;
  readonly departmentIdOf?: (code: string) => string;
  /** What is different today: who is locked out, who moved, whose position changed. */
  readonly but?: Partial<Record<HualanLogin, Partial<Omit<OrgPersonRow, 'id'>>>>;
}

/** 华澜智造软件有限公司 as a directory that the approval engine reads. */
export function hualanOrg(choices: Choices = {}): OrgRows {
  const { asOf = '2026-11-22', idOf = (login) => login, departmentIdOf = (code) => code, but = {} } = choices;
  const people = hualanPeople.map(({ login, name, department, superior, position }) => ({
    id: idOf(login),
    name,
    departmentId: department === null ? null : departmentIdOf(department),
    superiorId: superior === null ? null : idOf(superior),
    positions: [position],
    disabled: false,
    ...but[login],
  }));
  const departments = hualanDepartments.map(({ code, name, head, parent }) => ({
    id: departmentIdOf(code),
    name,
    headId: idOf(head),
    parentId: parent === null ? null : departmentIdOf(parent),
  }));
  return { asOf, people, departments };
}
