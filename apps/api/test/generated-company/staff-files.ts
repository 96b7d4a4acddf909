import { numbersFrom } from './company.js';

/** Three files a company might be taken over from, as their text. */
export interface StaffFiles {
  readonly departments: string;
  readonly positions: string;
  readonly people: string;
}

const LEVELS = ['总经理', '分公司总经理', '部门经理', '主管', '员工'];
const TEAMS = ['销售部', '综合部', '财务部', '售后部', '市场部'];

/** Branches with the same five departments each; every department has a manager and supervisors under her. */
export function staffOf({ people, branches }: { people: number; branches: number }): StaffFiles {
  const departments = ['部门代码,部门名称,上级部门,部门类型', 'gen-top,生成集团,,部门'];
  const staff = ['账号,姓名,工号,邮箱,手机,部门,职位,上级,角色'];
  const hire = (n: number, where: string, level: string, superior: string, role: string): string => {
    const login = loginOf(n);
    staff.push(
      `${login},员工${n},G${n},${login}@example.com,139${String(n).padStart(8, '0')},${where},gen-${level},${superior},${role}`,
    );
    return login;
  };
  let n = 0;
  const top = hire(n++, 'gen-top', '0', '', 'executive');
  const places: { where: string; superior: string }[] = [];
  for (let b = 1; b <= branches; b++) {
    departments.push(`gen-b${b},第${b}分公司,gen-top,分公司`);
    const head = hire(n++, `第${b}分公司`, '1', top, 'department-manager');
    for (const [t, team] of TEAMS.entries()) {
      departments.push(`gen-b${b}t${t},${team},第${b}分公司,部门`);
      const where = `生成集团/第${b}分公司/${team}`;
      const manager = hire(n++, where, '2', head, 'department-manager');
      for (let s = 0; s < 2; s++) places.push({ where, superior: hire(n++, where, '3', manager, 'salesperson') });
    }
  }
  for (let at = 0; n < people; at++) {
    const { where, superior } = places[at % places.length]!;
    hire(n++, where, '4', superior, 'salesperson');
  }
  const positions = [
    '职位代码,职位名称,上级职位',
    ...LEVELS.map((name, l) => `gen-${l},${name}（生成）,${l ? `gen-${l - 1}` : ''}`),
  ];
  const file = (lines: string[]): string => `${lines.join('\n')}\n`;
  return { departments: file(departments), positions: file(positions), people: file(staff) };
}

const loginOf = (n: number): string => `staff${String(n).padStart(4, '0')}`;

/** The same rows below the same header. */
export function inAnotherOrder(file: string, seed: number): string {
  const [header, ...rows] = file.trimEnd().split('\n');
  const next = numbersFrom(seed);
  const shuffled = rows.map((row) => ({ row, at: seed === 0 ? 0 : next() })).sort((a, b) => a.at - b.at);
  return `${[header, ...shuffled.map(({ row }) => row)].join('\n')}\n`;
}
