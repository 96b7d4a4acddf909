import type { Matrix } from '../matrix.ts';
import { packOf, type Pack } from '../pack.ts';
import { directorsHouse } from './organisations.ts';
import { asks, flag, fullSwitches, golden, money, position, refuses, seating, text, within, yuan } from './words.ts';

export const directorAuthorities = [
  ['sales-director', 'commercial-director', 'service-director', 'finance-manager'],
  ['coo'],
  ['president'],
] as const;

/**
 * Contract type × margin. Which band goes to which chain cannot be read in the source any more; this mapping is our
 * assumption, and its titles say so to whoever imports it: the thinner the margin, the more directors, and two bands
 * sooner where we promise services.
 */
const margins: Matrix = {
  title: text(
    '合同类型与毛利授权（预设假设，启用前请核对各档毛利）',
    'Authority by contract type and margin (assumed: confirm the bands before use)',
  ),
  dimensions: [{ fact: 'contractType' }, { fact: 'margin', worse: 'lower' }],
  levels: [
    seating('sales-director', text('销售总监审批', 'Sales director'), [position('sales-director')], {
      deadline: within(8),
    }),
    seating('commercial-director', text('商务总监审批', 'Commercial director'), [position('commercial-director')], {
      deadline: within(8),
    }),
    seating('service-director', text('服务总监审批', 'Service director'), [position('service-director')], {
      deadline: within(8),
    }),
    seating('coo', text('首席运营官审批', 'Chief operating officer'), [position('coo')], { deadline: within(16) }),
  ],
  cells: [
    { where: { contractType: ['product'], margin: { from: 3000 } }, requires: 'sales-director' },
    { where: { contractType: ['product'], margin: { from: 2000, below: 3000 } }, requires: 'commercial-director' },
    { where: { contractType: ['product'], margin: { from: 1000, below: 2000 } }, requires: 'service-director' },
    { where: { contractType: ['integration', 'service'], margin: { from: 3000 } }, requires: 'commercial-director' },
    {
      where: { contractType: ['integration', 'service'], margin: { from: 1000, below: 3000 } },
      requires: 'service-director',
    },
    { where: { margin: { below: 1000 } }, requires: 'coo' },
  ],
  window: { days: 90, least: ['margin'] },
};

const deal = (contractType: string, margin: number | null, but = {}) => ({
  contractType,
  margin,
  amount: yuan('300000.00'),
  customerInCrm: true,
  ...but,
});
/** A contract with the same customer, a month earlier. */
const beside = (margin: number | null) => ({
  asOf: '2026-11-22',
  deals: [
    {
      ...{ number: 'HT-2026-000001', purpose: 'contract.approval', on: '2026-10-22', with: 'customer' as const },
      facts: { margin },
    },
  ],
});
const [sales, commercial, service] = [
  'sales-director: sales-director',
  'commercial-director: commercial-director',
  'service-director: service-director',
];
const told = 'finance-told: finance';

export const directorsContractPack: Pack = packOf({
  purpose: 'contract.approval',
  organisation: directorsHouse,
  policy: {
    code: '003-contract',
    version: 3,
    purpose: 'contract.approval',
    title: text('合同审批（按类型与毛利，分档为预设假设）', 'Contract approval by type and margin (bands assumed)'),
    facts: {
      contractType: {
        type: 'enum',
        values: ['product', 'integration', 'service'],
        labels: {
          product: text('产品', 'Product'),
          integration: text('集成', 'Integration'),
          service: text('服务', 'Service'),
        },
        label: text('合同类型', 'Contract type'),
      },
      margin: { type: 'integer', unit: 'percent', worse: 'lower', label: text('毛利率', 'Margin') },
      amount: { ...money('合同金额', 'Contract amount'), worse: 'higher' },
      customerInCrm: flag('客户已在 CRM 中', 'Customer is in the CRM'),
      otherDeals: { type: 'deals', label: text('该客户的其他交易', 'Other deals with the customer') },
    },
    authorities: directorAuthorities,
    gates: [{ key: 'customer-in-crm', require: { field: 'customerInCrm', op: 'eq', value: true } }],
    matrices: { margin: margins },
    steps: [
      { kind: 'matrix', key: 'authority', matrix: 'margin', climb: 'climb' },
      {
        kind: 'cc',
        key: 'finance-told',
        title: text('抄送财务', 'Finance is told'),
        approvers: [position('finance-manager')],
      },
    ],
    switches: fullSwitches(['coo', 'sales-director']),
  },
  cases: [
    golden('产品合同，毛利三成', 'sales-east', deal('product', 3000), asks(sales!, told)),
    golden('产品合同，毛利 29.99%', 'sales-east', deal('product', 2999), asks(sales!, commercial!, told)),
    golden('产品合同，毛利两成', 'sales-east', deal('product', 2000), asks(sales!, commercial!, told)),
    golden('产品合同，毛利 19.99%', 'sales-north', deal('product', 1999), asks(sales!, commercial!, service!, told)),
    golden(
      '产品合同，毛利 9.99%',
      'sales-north',
      deal('product', 999),
      asks(sales!, commercial!, service!, 'coo: coo', told),
    ),
    golden('服务合同，毛利三成', 'sales-east', deal('service', 3000), asks(sales!, commercial!, told)),
    golden('集成合同，毛利两成五', 'sales-east', deal('integration', 2500), asks(sales!, commercial!, service!, told)),
    golden('亏损合同', 'sales-east', deal('service', -500), asks(sales!, commercial!, service!, 'coo: coo', told)),
    golden(
      '同一客户上月另有一份毛利 15% 的合同',
      'sales-east',
      deal('product', 3000, { otherDeals: beside(1500) }),
      asks(sales!, commercial!, service!, told),
    ),
    golden(
      '同一客户另一份合同的毛利未知',
      'sales-east',
      deal('product', 3000, { otherDeals: beside(null) }),
      refuses('fact_unknown', 'margin'),
    ),
    golden('毛利未知', 'sales-east', deal('product', null), refuses('fact_unknown', 'margin')),
    golden(
      '客户不在 CRM',
      'sales-east',
      deal('product', 3000, { customerInCrm: false }),
      refuses('gate_closed', 'customer-in-crm'),
    ),
    golden('销售总监自己提交', 'sales-director', deal('product', 3500), asks('sales-director: coo', told)),
  ],
});
