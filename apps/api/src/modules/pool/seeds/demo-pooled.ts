import { Injectable } from '@nestjs/common';
import { TODAY } from '../../../platform/clock/today.sql.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { CreateCustomer } from '../../customers/index.js';
import { DemoStaff } from '../../org/index.js';
import { Countdowns } from '../countdown/countdowns.repository.js';
import { Moves } from '../ledger/moves.js';

interface Quiet {
  readonly name: string;
  readonly industry: string;
  readonly region: string;
  readonly grade: 'B' | 'C' | 'D';
  readonly needs: string;
  readonly contact: readonly [name: string, title: string, mobile: string];
  readonly owner: string;
  /** Why it was given up; of those in the pool without it the rule took it, after so many days. */
  readonly reason?: string;
  /** Since when nobody was in touch. */
  readonly days: number;
  /** It is its owner's still. */
  readonly kept?: true;
}

const QUIET: readonly Quiet[] = [
  {
    name: '澄江工业泵业有限公司',
    industry: '通用机械',
    region: '华东',
    grade: 'B',
    needs: '泵类产品的装配追溯',
    contact: ['许文涛', '生产部长', '13900030001'],
    owner: 'sales-a2',
    days: 61,
  },
  {
    name: '吴淞标准件制造有限公司',
    industry: '通用机械',
    region: '华东',
    grade: 'C',
    needs: '冲压车间计划排产',
    contact: ['蒋丽', '计划主管', '13900030002'],
    owner: 'sales-a1',
    days: 34,
    reason: '客户今年没有预算，暂时顾不上',
  },
  {
    name: '白马湖食品机械有限公司',
    industry: '专用机械',
    region: '华东',
    grade: 'D',
    needs: '了解设备联网',
    contact: ['潘志明', '总经理', '13900030003'],
    owner: 'sales-a2',
    days: 66,
  },
  {
    name: '海河仪器仪表有限公司',
    industry: '仪器仪表',
    region: '华北',
    grade: 'B',
    needs: '检定记录电子化',
    contact: ['郭亚楠', '质量经理', '13900030004'],
    owner: 'sales-b1',
    days: 60,
  },
  {
    name: '洞庭农业装备有限公司',
    industry: '专用机械',
    region: '华中',
    grade: 'C',
    needs: '售后配件管理',
    contact: ['龙飞', '信息科长', '13900030005'],
    owner: 'sales-b2',
    days: 21,
    reason: '转由当地团队跟进更合适',
  },
  {
    name: '阳澄湖水产加工有限公司',
    industry: '食品',
    region: '华东',
    grade: 'C',
    needs: '冷链批次追溯',
    contact: ['顾春华', '厂长', '13900030006'],
    owner: 'sales-a2',
    days: 58,
    kept: true,
  },
  {
    name: '太仓港口起重机械有限公司',
    industry: '专用机械',
    region: '华东',
    grade: 'B',
    needs: '大型结构件的工时统计',
    contact: ['宋立群', '制造部长', '13900030007'],
    owner: 'sales-a2',
    days: 36,
    kept: true,
  },
  {
    name: '昆仑山泉饮料有限公司',
    industry: '食品',
    region: '华东',
    grade: 'D',
    needs: '灌装线数据采集',
    contact: ['叶青', '信息主管', '13900030008'],
    owner: 'sales-a2',
    days: 8,
    kept: true,
  },
  {
    name: '滹沱河化工设备有限公司',
    industry: '专用机械',
    region: '华北',
    grade: 'C',
    needs: '焊接记录电子化',
    contact: ['靳建军', '质量部长', '13900030009'],
    owner: 'sales-b1',
    days: 44,
    kept: true,
  },
  {
    name: '西江铝型材有限公司',
    industry: '有色金属',
    region: '华南',
    grade: 'B',
    needs: '挤压车间排产',
    contact: ['梁志豪', '生产总监', '13900030010'],
    owner: 'sales-b2',
    days: 17,
    kept: true,
  },
];

/** Customers of the demo company that nobody was in touch with: some in the pools, some on their way, one of them with two days left. */
@Injectable()
export class DemoPooled {
  constructor(
    private readonly work: UnitOfWork,
    private readonly staff: DemoStaff,
    private readonly createCustomer: CreateCustomer,
    private readonly countdowns: Countdowns,
    private readonly moves: Moves,
  ) {}

  async execute(): Promise<void> {
    for (const quiet of QUIET) {
      const id = await this.enter(quiet);
      await this.work.manager.query(`UPDATE countdowns SET reset_on = ${TODAY} - $2::int WHERE id = $1`, [
        id,
        quiet.days,
      ]);
      await this.work.manager.query('SELECT recount(ARRAY[$1::uuid])', [id]);
      if (quiet.kept) continue;
      const [row] = await this.countdowns.releasable([id]);
      if (!row?.homeId) throw new Error(`no pool takes ${quiet.name}`);
      const move = { id, fromId: row.ownerId, ownerId: row.homeId, departmentId: row.departmentId };
      const { reason } = quiet;
      await this.moves.execute([move], reason ? { kind: 'released', reason } : { kind: 'recycled', reason: '' });
    }
  }

  private async enter({ name, industry, region, grade, needs, contact, owner }: Quiet): Promise<string> {
    const [person, title, mobile] = contact;
    const made = await this.staff.as(owner, () =>
      this.createCustomer.execute({
        name,
        industry,
        region,
        grade,
        companySize: 'small',
        registeredAddress: `${region}地区`,
        source: 'exhibition',
        firstContactOn: '2026-06-18',
        mainNeeds: needs,
        status: 'active',
        contact: { name: person, title, role: 'influencer', relationship: 'acquainted', mobile },
      }),
    );
    return made.customer.id;
  }
}
