import type { ProductKind } from '../product.entity.js';

export interface DemoProduct {
  readonly code: string;
  readonly name: string;
  readonly family: string;
  readonly kind: ProductKind;
  readonly unit: string;
  /** Renminbi including tax; null for what is quoted case by case and has no guide price (指导价) yet. */
  readonly listPrice: string | null;
  readonly taxRate: number;
  /** What a unit costs the company, renminbi including tax; null where nobody can say before the project is known. */
  readonly cost: string | null;
  readonly description: string;
}

const SOFTWARE = 1300;
const SERVICE = 600;

/** What a unit costs the company, by code; bespoke solutions are costed with each project. */
const COSTS: Readonly<Record<string, string>> = {
  'HL-MES-STD': '38000.00',
  'HL-MES-ENT': '62000.00',
  'HL-APS': '54000.00',
  'HL-QMS': '41000.00',
  'HL-WMS': '29000.00',
  'HL-EAM': '22000.00',
  'HL-SCADA-500': '14500.00',
  'HL-USER-50': '3600.00',
  'HL-GW-200': '2350.00',
  'HL-PDA-10': '2480.00',
  'HL-IMP-DAY': '1650.00',
  'HL-DEV-DAY': '1780.00',
  'HL-MNT-STD': '9800.00',
};

/**
 * What 华澜智造 sells. The standard MES, five gateways and 28 days of implementation list at 312,500, which is 150,000
 * at 4.8 折; the enterprise edition, five gateways and 53 days list at 542,500, which is 260,400.
 */
export const DEMO_PRODUCTS: readonly DemoProduct[] = [
  software(
    'HL-MES-STD',
    '华澜 MES 制造执行系统 标准版',
    '制造执行',
    '套',
    '168000.00',
    '单车间授权，含工单、报工、在制品与设备看板，不限用户数。',
  ),
  software(
    'HL-MES-ENT',
    '华澜 MES 制造执行系统 企业版',
    '制造执行',
    '套',
    '298000.00',
    '多车间授权，增加排程联动、追溯与多组织权限。',
  ),
  software('HL-APS', '华澜 APS 高级排程', '计划排程', '套', '236000.00', '有限产能排程，支持插单模拟与交期承诺。'),
  software(
    'HL-QMS',
    '华澜 QMS 质量管理',
    '质量管理',
    '套',
    '186000.00',
    '来料、过程与成品检验，SPC 控制图与八步法改善。',
  ),
  software('HL-WMS', '华澜 WMS 仓储管理', '仓储物流', '套', '128000.00', '库位、批次与条码管理，对接 AGV 调度。'),
  software('HL-EAM', '华澜 EAM 设备管理', '设备管理', '套', '98000.00', '点检、保养、备件与停机分析。'),
  software(
    'HL-SCADA-500',
    '华澜 SCADA 数据采集 500 点',
    '数据采集',
    '套',
    '58000.00',
    '500 个采集点授权，含历史库与报警。',
  ),
  software('HL-USER-50', '并发用户扩展包（50 个）', '授权扩展', '包', '24000.00', '企业版并发用户扩展。'),
  hardware(
    'HL-GW-200',
    '工业网关 GW-200',
    '数据采集',
    '台',
    '6500.00',
    '八串口双网口，内置 OPC UA、Modbus 与主流 PLC 驱动。',
  ),
  hardware('HL-PDA-10', '工业手持终端 PDA-10', '终端设备', '台', '4800.00', '安卓工业级，一维二维码扫描，IP67。'),
  service('HL-IMP-DAY', '实施服务', '实施服务', '人天', '4000.00', '现场调研、配置、培训与上线支持，差旅另计。'),
  service('HL-DEV-DAY', '二次开发服务', '实施服务', '人天', '4200.00', '接口与定制功能开发，含测试与交付文档。'),
  service('HL-MNT-STD', '年度标准维护', '运维服务', '年', '36000.00', '5×8 远程支持、补丁升级与每年两次巡检。'),
  service('HL-CUSTOM', '行业专项解决方案', '实施服务', '项', null, '按项目评估，报价前须由研发中心给出指导价。'),
];

type Facts = [code: string, name: string, family: string, unit: string, listPrice: string | null, description: string];

function software(...facts: Facts): DemoProduct {
  return product('software', SOFTWARE, facts);
}

function hardware(...facts: Facts): DemoProduct {
  return product('hardware', SOFTWARE, facts);
}

function service(...facts: Facts): DemoProduct {
  return product('service', SERVICE, facts);
}

function product(
  kind: ProductKind,
  taxRate: number,
  [code, name, family, unit, listPrice, description]: Facts,
): DemoProduct {
  return { code, name, family, kind, unit, listPrice, taxRate, cost: COSTS[code] ?? null, description };
}
