import { Injectable } from '@nestjs/common';
import { newId } from '../../../platform/database/ids.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Numbering } from '../../../platform/numbering/numbering.js';
import { Seeds, type Seed } from '../../../platform/seeds/seeds.js';
import { People } from '../../org/index.js';
import { leadOf } from '../actions/create-lead.js';
import { INTAKE, Lead, type LeadStatus } from '../lead.entity.js';
import type { CreateLeadDto } from '../lead.dto.js';

type DemoLead = Omit<CreateLeadDto, 'ownerId' | 'custom'> & {
  /** Login, or nobody yet. */
  readonly owner?: string;
  readonly status?: Extract<LeadStatus, 'following' | 'unqualified'>;
  readonly on: string;
};

const DEMO_LEADS: readonly DemoLead[] = [
  {
    name: '青浦激光设备有限公司',
    contactName: '钟睿',
    title: '总经理助理',
    phone: '13900020001',
    source: 'website_form',
    industry: '专用机械',
    region: '华东',
    need: '想了解设备联网方案',
    on: '2026-11-19',
  },
  {
    name: '象山海洋装备有限公司',
    contactName: '柯建平',
    title: '生产部部长',
    phone: '13900020002',
    source: 'phone',
    industry: '船舶',
    region: '华东',
    need: '分段制造进度管理',
    on: '2026-11-18',
  },
  {
    name: '太行煤机股份有限公司',
    contactName: '段世荣',
    title: '信息中心主任',
    phone: '13900020003',
    source: 'exhibition',
    campaign: '工博会 2026',
    industry: '工程机械',
    region: '华北',
    need: '液压支架追溯',
    on: '2026-11-17',
  },
  {
    name: '洞庭冷链食品有限公司',
    source: 'online_chat',
    industry: '食品',
    region: '华中',
    need: '询问批次追溯报价',
    on: '2026-11-20',
  },
  {
    name: '西樵陶瓷机械有限公司',
    contactName: '霍敏',
    title: '副总',
    phone: '13900020005',
    source: 'exhibition',
    campaign: '工博会 2026',
    industry: '专用机械',
    region: '华南',
    on: '2026-11-16',
  },
  {
    name: '虞山仪表有限公司',
    contactName: '顾全',
    title: '技术总监',
    phone: '13900020006',
    source: 'referral',
    industry: '电器仪表',
    region: '华东',
    need: '标定数据自动采集',
    owner: 'sales-a1',
    on: '2026-11-12',
  },
  {
    name: '金坛储能科技有限公司',
    contactName: '潘越',
    title: '工厂长',
    phone: '13900020007',
    source: 'exhibition',
    campaign: '工博会 2026',
    industry: '电气设备',
    region: '华东',
    need: '电芯工序追溯',
    owner: 'sales-a1',
    status: 'following',
    on: '2026-11-05',
  },
  {
    name: '长荡湖水产加工有限公司',
    source: 'phone',
    industry: '农业综合',
    region: '华东',
    owner: 'sales-a1',
    status: 'unqualified',
    on: '2026-10-21',
  },
  {
    name: '宜陵电梯部件有限公司',
    contactName: '焦阳',
    title: '质量经理',
    phone: '13900020009',
    source: 'web_search',
    industry: '机械基件',
    region: '华东',
    need: '供应商来料管理',
    owner: 'sales-a2',
    status: 'following',
    on: '2026-11-03',
  },
  {
    name: '石臼湖汽车内饰有限公司',
    contactName: '鲍晨',
    title: 'IT 主管',
    phone: '13900020010',
    source: 'colleague',
    industry: '汽车配件',
    region: '华东',
    owner: 'sales-a2',
    on: '2026-11-14',
  },
  {
    name: '渤海阀门集团有限公司',
    contactName: '滕志刚',
    title: '总工',
    phone: '13900020011',
    source: 'design_institute',
    industry: '机械基件',
    region: '华北',
    need: '阀门全生命周期档案',
    owner: 'sales-b1',
    status: 'following',
    on: '2026-10-29',
  },
  {
    name: '沧海管道装备有限公司',
    contactName: '窦慧',
    title: '计划经理',
    phone: '13900020012',
    source: 'industry_news',
    industry: '钢加工',
    region: '华北',
    owner: 'sales-b1',
    on: '2026-11-13',
  },
  {
    name: '罗浮山药业有限公司',
    contactName: '冼嘉琪',
    title: '生产总监',
    phone: '13900020013',
    source: 'key_account_visit',
    industry: '中成药',
    region: '华南',
    need: '电子批记录',
    owner: 'sales-b2',
    status: 'following',
    on: '2026-11-08',
  },
  {
    name: '北江铝型材有限公司',
    contactName: '麦志勇',
    title: '厂长',
    phone: '13900020014',
    source: 'phone',
    industry: '铝',
    region: '华南',
    owner: 'sales-b2',
    on: '2026-11-15',
  },
  {
    name: '淀山湖精密五金有限公司',
    contactName: '包振华',
    title: '车间主任',
    phone: '13900020015',
    source: 'phone',
    industry: '机械基件',
    region: '华东',
    need: '冲床数据采集',
    owner: 'jv-sales2',
    status: 'following',
    on: '2026-11-10',
  },
  {
    name: '乐山晶硅材料有限公司',
    contactName: '邱玉兰',
    title: '设备部经理',
    phone: '13900020016',
    source: 'exhibition',
    industry: '电子元件',
    region: '西南',
    need: '长晶炉数据采集',
    owner: 'agent-sales',
    status: 'following',
    on: '2026-11-11',
  },
  {
    name: '泸州灌装机械有限公司',
    contactName: '温大勇',
    title: '副总',
    phone: '13900020017',
    source: 'referral',
    industry: '专用机械',
    region: '西南',
    need: '售后备件管理',
    owner: 'agent-sales',
    on: '2026-11-17',
  },
];

/** What came in lately: some in the intake, some with salespeople. */
@Seeds('demo', 5.1)
@Injectable()
export class DemoLeads implements Seed {
  constructor(
    private readonly work: UnitOfWork,
    private readonly numbering: Numbering,
    private readonly people: People,
  ) {}

  async execute(): Promise<void> {
    const numbers = await this.numbering.nextMany('XS', DEMO_LEADS.length);
    const rows = [];
    for (const [i, lead] of DEMO_LEADS.entries()) rows.push(await this.row(lead, numbers[i] as string));
    await this.work.manager.insert(Lead, rows as never);
  }

  private async row({ owner, status, on, ...fields }: DemoLead, number: string): Promise<object> {
    const [keeper, clerk] = [
      owner ? await this.people.findForSignIn(owner) : null,
      await this.people.findForSignIn('business'),
    ];
    if (!clerk) throw new Error('the demo company has nobody to take in leads');
    const at = new Date(`${on}T10:00:00+08:00`);
    const whose = keeper
      ? { ownerId: keeper.id, departmentId: keeper.departmentId }
      : { ownerId: INTAKE, departmentId: null };
    const why = status === 'unqualified' ? { unqualifiedReason: 'not_a_target' as const } : {};
    return {
      ...leadOf(fields, whose, number),
      ...(status ? { status } : {}),
      ...why,
      id: newId(),
      custom: {},
      createdBy: clerk.id,
      updatedBy: keeper?.id ?? clerk.id,
      createdAt: at,
      updatedAt: at,
    };
  }
}
