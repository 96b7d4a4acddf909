import type { OrgDirectory } from '../org.ts';

/** id, name, department, superior, position; a department's head is the first of its people. */
type Row = readonly [string, string, string | null, string | null, string];

function directory(
  people: readonly Row[],
  departments: readonly (readonly [string, string, string | null])[],
): OrgDirectory {
  return {
    asOf: '2026-11-22',
    people: people.map(([id, name, departmentId, superiorId, code]) => ({
      id,
      name,
      departmentId,
      superiorId,
      positions: [code],
      disabled: false,
    })),
    departments: departments.map(([id, name, parentId]) => ({
      id,
      name,
      headId: people.find((person) => person[2] === id)?.[0] ?? null,
      parentId,
    })),
  };
}

/** The company of [001]: two sales departments under an assistant to the president, two vice presidents. */
export const rankedHouse = directory(
  [
    ['president', '林国栋', 'company', null, 'president'],
    ['assistant', '沈慧敏', 'company', 'president', 'assistant-to-president'],
    ['vp-rd', '郑凯', 'rd', 'president', 'vp-rd'],
    ['vp-impl', '何志强', 'implementation', 'president', 'vp-implementation'],
    ['sales-mgmt', '孙晓燕', 'sales-management', 'assistant', 'sales-management-manager'],
    ['manager-a', '周建华', 'sales-a', 'assistant', 'department-manager'],
    ['manager-b', '吴丽萍', 'sales-b', 'assistant', 'department-manager'],
    ['sales-a1', '陈思远', 'sales-a', 'manager-a', 'salesperson'],
    ['sales-a2', '赵敏', 'sales-a', 'manager-a', 'salesperson'],
    ['sales-b1', '王雨桐', 'sales-b', 'manager-b', 'salesperson'],
    ['sales-b2', '李俊杰', 'sales-b', 'manager-b', 'salesperson'],
    ['business', '钱玉梅', 'business', 'assistant', 'business-manager'],
    ['legal', '韩文静', 'legal', 'president', 'legal'],
    ['finance', '冯立新', 'finance', 'president', 'finance-manager'],
    ['admin', '系统管理员', null, null, 'administrator'],
  ],
  [
    ['company', '华澜智造', null],
    ['sales-a', '销售一部', 'company'],
    ['sales-b', '销售二部', 'company'],
    ['rd', '研发中心', 'company'],
    ['implementation', '实施服务中心', 'company'],
    ['sales-management', '销售管理部', 'company'],
    ['business', '商务部', 'company'],
    ['legal', '法务部', 'company'],
    ['finance', '财务部', 'company'],
  ],
);

/** A house like that of [003]: three directors side by side, a chief operating officer above them. */
export const directorsHouse = directory(
  [
    ['ceo', '高远', 'headquarters', null, 'president'],
    ['coo', '罗静', 'operations', 'ceo', 'coo'],
    ['sales-director', '唐俊', 'sales', 'coo', 'sales-director'],
    ['commercial-director', '许琳', 'commercial', 'coo', 'commercial-director'],
    ['service-director', '邵明', 'service', 'coo', 'service-director'],
    ['finance', '董洁', 'finance', 'ceo', 'finance-manager'],
    ['sales-east', '曹阳', 'sales', 'sales-director', 'salesperson'],
    ['sales-north', '彭博', 'sales', 'sales-director', 'salesperson'],
    ['consultant', '姚雪', 'service', 'service-director', 'consultant'],
  ],
  [
    ['headquarters', '总部', null],
    ['operations', '运营中心', 'headquarters'],
    ['sales', '销售部', 'operations'],
    ['commercial', '商务部', 'operations'],
    ['service', '服务部', 'operations'],
    ['finance', '财务部', 'headquarters'],
  ],
);

/** A house like that of [004]: one marketing director, a business manager, a general manager and his deputy. */
export const marketingHouse = directory(
  [
    ['gm', '方志远', 'company', null, 'general-manager'],
    ['deputy-gm', '贾岚', 'company', 'gm', 'deputy-general-manager'],
    ['marketing', '石磊', 'marketing', 'gm', 'marketing-director'],
    ['business', '顾芳', 'business', 'gm', 'business-manager'],
    ['finance', '熊伟', 'finance', 'gm', 'finance-manager'],
    ['office', '段鹏', 'office-hz', 'marketing', 'office-head'],
    ['sales-1', '龙飞', 'office-hz', 'office', 'salesperson'],
    ['sales-2', '万莉', 'office-hz', 'office', 'salesperson'],
    ['engineer', '钱坤', 'engineering', 'deputy-gm', 'engineering-manager'],
  ],
  [
    ['company', '公司', null],
    ['marketing', '营销中心', 'company'],
    ['business', '商务部', 'company'],
    ['finance', '财务部', 'company'],
    ['office-hz', '杭州办事处', 'marketing'],
    ['engineering', '工程部', 'company'],
  ],
);
