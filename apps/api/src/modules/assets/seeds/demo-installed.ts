import type { AssetState } from '../asset.entity.js';

/** Something that stands at a customer of the demo company. Days are counted from today; the past is below zero. */
export interface DemoInstalled {
  readonly customer: string;
  readonly name: string;
  /** Code in our catalogue, or whose it is instead. */
  readonly product?: string;
  readonly competitor?: string;
  readonly model?: string;
  readonly serial?: string;
  readonly quantity: number;
  readonly unit: string;
  readonly location: string;
  readonly installed: number;
  readonly warranty?: number;
  readonly replace?: number;
  readonly state?: AssetState;
  readonly note?: string;
  /** It came by the signed contract with this customer. */
  readonly byContract?: true;
  /** Login of whoever keeps the record; 商务 where nobody is named. */
  readonly keeper?: string;
}

export const DEMO_INSTALLED: readonly DemoInstalled[] = [
  {
    customer: '东岭重型装备股份有限公司',
    name: '华澜 EAM 设备管理',
    product: 'HL-EAM',
    serial: 'EAM-26-0117',
    quantity: 1,
    unit: '套',
    location: '常州基地 信息中心机房',
    installed: -70,
    warranty: 295,
    byContract: true,
  },
  {
    customer: '东岭重型装备股份有限公司',
    name: '工业网关 GW-200',
    product: 'HL-GW-200',
    model: 'GW-200 A2',
    serial: 'GW2-2310-0442',
    quantity: 6,
    unit: '台',
    location: '常州基地 二号焊接车间',
    installed: -690,
    warranty: 41,
    note: '质保到期前请商量年度维护。',
  },
  {
    customer: '东岭重型装备股份有限公司',
    name: '车间看板系统',
    competitor: '启明数控',
    model: 'QM-Board 3.2',
    quantity: 1,
    unit: '套',
    location: '常州基地 总装车间',
    installed: -1460,
    replace: -15,
    note: '客户反映报表慢，明年预算里有更换。',
  },
  {
    customer: '北辰汽车零部件股份有限公司',
    name: '华澜 MES 制造执行系统 标准版',
    product: 'HL-MES-STD',
    serial: 'MES-26-0093',
    quantity: 1,
    unit: '套',
    location: '总成装配线',
    installed: -40,
    warranty: 325,
    byContract: true,
  },
  {
    customer: '北辰汽车零部件股份有限公司',
    name: '工业手持终端 PDA-10',
    product: 'HL-PDA-10',
    model: 'PDA-10 Pro',
    quantity: 12,
    unit: '台',
    location: '总成装配线与备件库',
    installed: -400,
    warranty: -35,
    note: '已过质保，其中 2 台电池鼓包。',
  },
  {
    customer: '岭南智能家电股份有限公司',
    name: '华澜 SCADA 数据采集 500 点',
    product: 'HL-SCADA-500',
    serial: 'SC5-2405-0078',
    quantity: 2,
    unit: '套',
    location: '注塑车间',
    installed: -550,
    warranty: 12,
    replace: 200,
  },
  {
    customer: '岭南智能家电股份有限公司',
    name: '注塑机联网盒',
    competitor: '粤控物联',
    model: 'YK-Edge 100',
    quantity: 24,
    unit: '个',
    location: '注塑车间',
    installed: -1100,
    replace: -20,
    state: 'retired',
    note: '厂家已停产，一半停用。',
    keeper: 'sales-b2',
  },
  {
    customer: '东岭重型装备（徐州）有限公司',
    name: '工业网关 GW-200',
    product: 'HL-GW-200',
    model: 'GW-200 A2',
    serial: 'GW2-2608-1105',
    quantity: 5,
    unit: '台',
    location: '徐州工厂 焊接车间',
    installed: -5,
    warranty: 725,
    byContract: true,
  },
  {
    customer: '海曙电子科技有限公司',
    name: '工业网关 GW-200（演示机）',
    product: 'HL-GW-200',
    serial: 'GW2-2601-0007',
    quantity: 1,
    unit: '台',
    location: '来料检验室',
    installed: -60,
    state: 'spare',
    note: '借给客户试用，成交后转为正式设备。',
    keeper: 'sales-a1',
  },
];
