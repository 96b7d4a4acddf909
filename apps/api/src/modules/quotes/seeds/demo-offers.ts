import type { DemoDecision } from '../../approvals/index.js';
import type { Milestone } from '../milestones.js';

/** Who decided, in turn, and how. */
export type DemoVerdict = readonly [login: string, decision: DemoDecision['decision'], reason?: string];

/** One quote of the demo company. */
export interface DemoOffer {
  /** Name of the opportunity it is for; the quote is its owner's. */
  readonly deal: string;
  /** Basis points of the list price, on every line. */
  readonly share: number;
  readonly lines: readonly (readonly [code: string, quantity: string])[];
  /** For those who decide; without it the quote is still a draft. */
  readonly submitted?: string;
  readonly verdicts?: readonly DemoVerdict[];
}

export const DEMO_PAYMENT_TERMS = '银行转账，按付款节点支付';

export const DEMO_MILESTONES: Milestone[] = [
  { name: '预付款', percent: 3000, dueRule: '合同生效后 7 个工作日内' },
  { name: '上线款', percent: 4000, dueRule: '系统上线后 10 个工作日内' },
  { name: '验收款', percent: 2500, dueRule: '验收合格后 10 个工作日内' },
  { name: '质保金', percent: 500, dueRule: '质保期满后 10 个工作日内' },
];

/** The oldest deals first: what was approved and became a contract, then what people wait for, then drafts. */
export const DEMO_OFFERS: readonly DemoOffer[] = [
  {
    deal: '东岭重装能耗看板',
    share: 5700,
    lines: [
      ['HL-SCADA-500', '2'],
      ['HL-GW-200', '12'],
      ['HL-IMP-DAY', '25'],
    ],
    submitted: '集团样板项目，折扣在部门权限内。',
    verdicts: [['manager-a', 'approve', '样板工程，同意。']],
  },
  {
    deal: '北辰零部件追溯一期',
    share: 5300,
    lines: [
      ['HL-QMS', '2'],
      ['HL-PDA-10', '20'],
      ['HL-IMP-DAY', '40'],
    ],
    submitted: '两个车间一次采购，后续还有二期总成防错。',
    verdicts: [['manager-b', 'approve']],
  },
  {
    deal: '岭南家电模具保养',
    share: 5400,
    lines: [
      ['HL-EAM', '1'],
      ['HL-GW-200', '10'],
      ['HL-IMP-DAY', '20'],
    ],
    submitted: '先做模具车间，为总装排产铺路。',
    verdicts: [['manager-b', 'approve', '同意，注意跟进总装排产机会。']],
  },
  {
    deal: '徐州工厂焊接数据采集',
    share: 5600,
    lines: [
      ['HL-SCADA-500', '1'],
      ['HL-GW-200', '20'],
      ['HL-IMP-DAY', '22'],
    ],
    submitted: '东岭集团徐州工厂，与集团价格一致。',
    verdicts: [['manager-a', 'approve']],
  },
  {
    deal: '滨海食品批次追溯',
    share: 4800,
    lines: [
      ['HL-QMS', '1'],
      ['HL-WMS', '1'],
      ['HL-PDA-10', '15'],
      ['HL-IMP-DAY', '20'],
    ],
    submitted: '食品行业第一单，客户同意作为参观样板。',
    verdicts: [
      ['manager-b', 'approve', '行业突破，建议支持。'],
      ['assistant', 'approve', '同意，请落实样板客户的书面约定。'],
    ],
  },
  {
    deal: '甬江模具进度管理',
    share: 4700,
    lines: [
      ['HL-MES-STD', '1'],
      ['HL-IMP-DAY', '5'],
    ],
    submitted: '小型客户预算有限，实施范围已压缩到五人天。',
    verdicts: [
      ['manager-a', 'approve', '实施量小，风险可控。'],
      ['assistant', 'approve'],
    ],
  },
  {
    deal: '珠江包装订单看板',
    share: 5200,
    lines: [
      ['HL-SCADA-500', '1'],
      ['HL-PDA-10', '6'],
      ['HL-DEV-DAY', '6'],
    ],
    submitted: '客户已口头确认价格。',
    verdicts: [['manager-b', 'approve']],
  },
  {
    deal: '数联集成年度框架',
    share: 4200,
    lines: [
      ['HL-GW-200', '60'],
      ['HL-SCADA-500', '3'],
      ['HL-IMP-DAY', '70'],
    ],
    submitted: '年度框架，集成商希望拿到最低价。',
    verdicts: [
      ['manager-a', 'approve', '量大，提请总裁助理定夺。'],
      ['assistant', 'reject', '框架没有采购量承诺，4.2 折毛利不足；请按阶梯返点重新设计方案。'],
    ],
  },
  {
    deal: '江海新材批次配方管理',
    share: 4900,
    lines: [
      ['HL-MES-ENT', '1'],
      ['HL-WMS', '1'],
      ['HL-GW-200', '30'],
      ['HL-DEV-DAY', '40'],
      ['HL-IMP-DAY', '90'],
    ],
    submitted: '对手西门子报价接近，需在本周答复客户。',
    verdicts: [['manager-a', 'return', '配方脱敏的开发量没有依据，请与研发中心核对人天后再提交。']],
  },
  {
    deal: '北辰零部件总成防错',
    share: 4600,
    lines: [
      ...([
        ['HL-MES-ENT', '2'],
        ['HL-QMS', '2'],
        ['HL-USER-50', '4'],
      ] as const),
      ...([
        ['HL-GW-200', '40'],
        ['HL-IMP-DAY', '75'],
      ] as const),
    ],
    submitted: '主机厂年底审核，客户要求本月定标；罗克韦尔已报 4.5 折。',
    verdicts: [['manager-b', 'approve', '一期合作良好，建议按 4.6 折支持。']],
  },
  {
    deal: '鹏城光学良率分析',
    share: 5800,
    lines: [
      ['HL-QMS', '1'],
      ['HL-SCADA-500', '2'],
      ['HL-MNT-STD', '1'],
      ['HL-IMP-DAY', '30'],
    ],
    submitted: '客户倾向自研，报价含一年维护。',
  },
  {
    deal: '锦川精工 MES 一期',
    share: 4800,
    lines: [
      ['HL-MES-STD', '1'],
      ['HL-GW-200', '5'],
      ['HL-IMP-DAY', '28'],
    ],
    submitted: '客户希望年前上线，鼎捷正在压价。',
  },
  {
    deal: '东岭重装五厂联动排产',
    share: 5000,
    lines: [
      ['HL-APS', '2'],
      ['HL-MES-ENT', '5'],
      ['HL-IMP-DAY', '160'],
    ],
  },
  {
    deal: '湘江轨交转向架数据包',
    share: 5500,
    lines: [
      ['HL-MES-ENT', '2'],
      ['HL-QMS', '1'],
      ['HL-DEV-DAY', '100'],
      ['HL-IMP-DAY', '150'],
    ],
  },
];
