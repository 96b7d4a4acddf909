import type { DemoVerdict } from '../../quotes/index.js';

/** One contract of the demo company, made from the approved quote of a deal. */
export interface DemoPaper {
  readonly deal: string;
  readonly note: string;
  readonly verdicts: readonly DemoVerdict[];
  /** Opinion of the review that let it pass; without it the contract still waits for what comes before. */
  readonly reviewed?: string;
  /** How many business days ago both sides signed, where they have. */
  readonly signedDaysAgo?: number;
  /** Where the original is kept, where it has been filed. */
  readonly filedAt?: string;
}

const COUNTERSIGNED: readonly DemoVerdict[] = [
  ['sales-mgmt', 'advise', '付款节点与验收条款齐全，建议签订。'],
  ['vp-rd', 'approve', '标准产品，无定制开发。'],
  ['vp-impl', 'approve', '实施资源已排定。'],
  ['president', 'approve'],
];

/** In the order they were signed, then those on their way. */
export const DEMO_PAPERS: readonly DemoPaper[] = [
  {
    deal: '东岭重装能耗看板',
    note: '与报价一致，公司标准文本。',
    verdicts: [['manager-a', 'approve', '条款与报价一致。']],
    reviewed: '条款齐全，付款节点清楚。',
    signedDaysAgo: 94,
    filedAt: '商务部档案室 A3-05',
  },
  {
    deal: '北辰零部件追溯一期',
    note: '金额超过 20 万元，请会签。',
    verdicts: COUNTERSIGNED,
    reviewed: '会签意见齐全，同意用印。',
    signedDaysAgo: 77,
    filedAt: '商务部档案室 A3-06',
  },
  {
    deal: '岭南家电模具保养',
    note: '中标后客户法务审核文本一个月，未改条款。',
    verdicts: [['manager-b', 'approve']],
    reviewed: '条款齐全。',
    signedDaysAgo: 38,
    filedAt: '商务部档案室 A3-07',
  },
  {
    deal: '徐州工厂焊接数据采集',
    note: '客户要求尽快进场，请优先处理。',
    verdicts: [['manager-a', 'approve', '同意，注意与集团合同衔接。']],
    reviewed: '条款齐全，原件回寄后归档。',
    signedDaysAgo: 12,
  },
  {
    deal: '甬江模具进度管理',
    note: '与报价一致，公司标准文本。',
    verdicts: [['manager-a', 'approve']],
  },
  {
    deal: '滨海食品批次追溯',
    note: '金额超过 20 万元，请会签；客户希望本周签约。',
    verdicts: [['sales-mgmt', 'advise', '样板客户约定已写入拜访纪要，价格在报价授权内，建议签订。']],
  },
  { deal: '珠江包装订单看板', note: '与报价一致，公司标准文本。', verdicts: [] },
];
