import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../../../platform/config/config.js';
import { demoPassword } from '../../../platform/config/demo-password.js';
import { CONFIG } from '../../../platform/config/installation.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Seeds, type Seed } from '../../../platform/seeds/seeds.js';
import { Company } from '../company.js';
import { hashPassword } from '../passwords.js';
import { Staffing, type NewPerson } from '../staffing.js';
import type { DepartmentKind } from '../structure/tree.js';

type DemoPerson = Omit<NewPerson, 'passwordHash'>;

const PEOPLE: readonly DemoPerson[] = [
  { login: 'admin', name: '系统管理员', position: 'administrator', roles: ['administrator'] },
  { login: 'president', name: '林国栋', position: 'president', department: 'company', roles: ['executive'] },
  {
    login: 'assistant',
    name: '沈慧敏',
    position: 'assistant-to-president',
    department: 'company',
    superior: 'president',
    roles: ['assistant-to-president', 'privacy-officer'],
  },
  { login: 'vp-rd', name: '郑凯', position: 'vp-rd', department: 'rd', superior: 'president', roles: ['executive'] },
  {
    login: 'vp-impl',
    name: '何志强',
    position: 'vp-implementation',
    department: 'implementation',
    superior: 'president',
    roles: ['executive'],
  },
  {
    login: 'sales-mgmt',
    name: '孙晓燕',
    position: 'sales-management-manager',
    department: 'sales-management',
    superior: 'assistant',
    roles: ['sales-management'],
  },
  {
    login: 'manager-a',
    name: '周建华',
    position: 'department-manager',
    department: 'sales-a',
    superior: 'assistant',
    roles: ['department-manager'],
  },
  {
    login: 'manager-b',
    name: '吴丽萍',
    position: 'department-manager',
    department: 'sales-b',
    superior: 'assistant',
    roles: ['department-manager'],
  },
  {
    login: 'sales-a1',
    name: '陈思远',
    position: 'salesperson',
    department: 'sales-a',
    superior: 'manager-a',
    roles: ['salesperson'],
  },
  {
    login: 'sales-a2',
    name: '赵敏',
    position: 'salesperson',
    department: 'sales-a',
    superior: 'manager-a',
    roles: ['salesperson'],
  },
  {
    login: 'sales-b1',
    name: '王雨桐',
    position: 'salesperson',
    department: 'sales-b',
    superior: 'manager-b',
    roles: ['salesperson'],
  },
  {
    login: 'sales-b2',
    name: '李俊杰',
    position: 'salesperson',
    department: 'sales-b',
    superior: 'manager-b',
    roles: ['salesperson'],
  },
  {
    login: 'business',
    name: '钱玉梅',
    position: 'business-manager',
    department: 'business',
    superior: 'assistant',
    roles: ['business'],
  },
  {
    login: 'pre-sales',
    name: '方晓宁',
    position: 'engineer',
    department: 'rd',
    superior: 'vp-rd',
    roles: ['technical-engineer'],
  },
  {
    login: 'engineering',
    name: '唐海波',
    position: 'engineering-manager',
    department: 'engineering',
    superior: 'vp-impl',
    roles: ['engineering-manager'],
  },
  {
    login: 'legal',
    name: '韩文静',
    position: 'legal',
    department: 'legal',
    superior: 'president',
    roles: ['legal', 'privacy-officer'],
  },
  {
    login: 'finance',
    name: '冯立新',
    position: 'finance-manager',
    department: 'finance',
    superior: 'president',
    roles: ['finance'],
  },
  // 昆澜, a joint venture in Kunshan, and 信川, who sell for 销售二部 in the southwest.
  {
    login: 'jv-head',
    name: '顾长林',
    position: 'department-manager',
    department: 'kunlan',
    superior: 'assistant',
    roles: ['department-manager'],
  },
  {
    login: 'jv-sales1',
    name: '许嘉宁',
    position: 'salesperson',
    department: 'kunlan',
    superior: 'jv-head',
    roles: ['salesperson'],
  },
  {
    login: 'jv-sales2',
    name: '罗一鸣',
    position: 'salesperson',
    department: 'kunlan',
    superior: 'jv-head',
    roles: ['salesperson'],
  },
  {
    login: 'agent-head',
    name: '蒋蓉',
    position: 'department-manager',
    department: 'xinchuan',
    superior: 'manager-b',
    roles: ['department-manager'],
  },
  {
    login: 'agent-sales',
    name: '邓雪莹',
    position: 'salesperson',
    department: 'xinchuan',
    superior: 'agent-head',
    roles: ['salesperson'],
  },
];

/** What its people sign in with. */
export const DEMO_LOGINS: ReadonlySet<string> = new Set(PEOPLE.map(({ login }) => login));

type DemoDepartment = [code: string, name: string, parent: string | undefined, head: string, kind?: DepartmentKind];

const DEPARTMENTS: readonly Readonly<DemoDepartment>[] = [
  ['company', '华澜智造', undefined, 'president'],
  ['sales-a', '销售一部', 'company', 'manager-a'],
  ['sales-b', '销售二部', 'company', 'manager-b'],
  ['rd', '研发中心', 'company', 'vp-rd'],
  ['implementation', '实施服务中心', 'company', 'vp-impl'],
  ['engineering', '工程部', 'implementation', 'engineering'],
  ['sales-management', '销售管理部', 'company', 'sales-mgmt'],
  ['business', '商务部', 'company', 'business'],
  ['legal', '法务部', 'company', 'legal'],
  ['finance', '财务部', 'company', 'finance'],
  ['kunlan', '昆澜智能装备（联营）', 'company', 'jv-head', 'joint_venture'],
  ['xinchuan', '信川科技（西南代理）', 'sales-b', 'agent-head', 'agent'],
];

/** The demo company: the people of every example, test and picture. */
@Injectable()
@Seeds('demo', 1)
export class DemoCompany implements Seed {
  constructor(
    private readonly work: UnitOfWork,
    private readonly staffing: Staffing,
    private readonly company: Company,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async execute(): Promise<void> {
    const passwordHash = await hashPassword(await demoPassword(this.config));
    for (const [code, name, parent, , kind] of DEPARTMENTS) await this.staffing.department(code, name, parent, kind);
    await this.staffing.position('engineer', '技术工程师', 'vp-rd');
    await this.staffing.position('engineering-manager', '工程部经理', 'vp-implementation');
    for (const person of PEOPLE) await this.staffing.hire({ ...person, passwordHash });
    for (const [code, , , head] of DEPARTMENTS) await this.staffing.putInCharge(code, head);
    await this.company.setName('华澜智造软件有限公司');
    await this.showWhatRolesSee();
    await this.staffing.rebuildReach();
  }

  /** With the rule on, nearly everybody here who heads a department would see everything, and no scope could be shown. */
  private async showWhatRolesSee(): Promise<void> {
    await this.work.manager.query(
      `UPDATE access_rules SET enabled = false, version = version + 1 WHERE code = 'managers-view-customers-and-opportunities'`,
    );
  }
}
