import type { Matrix } from '../matrix.ts';
import { packOf, type Pack } from '../pack.ts';
import { marketingHouse } from './organisations.ts';
import {
  ask,
  asks,
  flag,
  fullSwitches,
  golden,
  money,
  position,
  refuses,
  seating,
  text,
  within,
  yuan,
} from './words.ts';

const authorities = [
  ['business-manager', 'finance-manager', 'office-head', 'engineering-manager'],
  ['marketing-director'],
  ['deputy-general-manager'],
  ['general-manager'],
] as const;
const switches = fullSwitches(['deputy-general-manager', 'marketing-director']);
const marketing = [position('marketing-director')];
const director = 'marketing-director: marketing';
const general = 'general-manager: gm';

/**
 * The three quote flows as bands of one table. 自审核, inside the salesperson's own authority, is the lowest level and
 * asks nobody; no cell names it, so that nothing passes by it until a house says which ratios do.
 */
const discounts: Matrix = {
  title: text('报价授权', 'Quote authority'),
  dimensions: [{ fact: 'ratio', worse: 'lower' }],
  levels: [
    seating('own-authority', text('自审核（无须审批）', 'Within their own authority, nobody is asked'), []),
    seating('marketing-director', text('营销总监审批', 'Marketing director'), marketing, { deadline: within(8) }),
    seating('general-manager', text('总经理审批', 'General manager'), [position('general-manager')], {
      deadline: within(24, 'remind'),
    }),
  ],
  cells: [
    { where: { ratio: { from: 5000 } }, requires: 'marketing-director' },
    { where: { ratio: { below: 5000 } }, requires: 'general-manager' },
  ],
};

const quote = (ratio: number | null, customerInCrm = true) => ({ ratio, amount: yuan('90000.00'), customerInCrm });

export const marketingQuotePack: Pack = packOf({
  purpose: 'quote.discount',
  organisation: marketingHouse,
  policy: {
    code: '004-quote',
    version: 2,
    purpose: 'quote.discount',
    title: text('报价审批（营销总监、总经理）', 'Quote approval by marketing director and general manager'),
    facts: {
      ratio: { type: 'ratio', worse: 'lower', label: text('最低折扣', 'Worst price ratio') },
      amount: money('报价金额', 'Quote amount'),
      customerInCrm: flag('客户已在 CRM 中', 'Customer is in the CRM'),
    },
    authorities,
    gates: [{ key: 'customer-in-crm', require: { field: 'customerInCrm', op: 'eq', value: true } }],
    matrices: { discount: discounts },
    steps: [{ kind: 'matrix', key: 'discount', matrix: 'discount', climb: 'climb' }],
    switches,
  },
  cases: [
    golden('原价：自审核尚未开放', 'sales-1', quote(10_000), asks(director)),
    golden('五折', 'sales-1', quote(5000), asks(director)),
    golden('4.999 折', 'sales-1', quote(4999), asks(director, general)),
    golden('白送', 'sales-2', quote(0), asks(director, general)),
    golden('折扣未知', 'sales-1', quote(null), refuses('fact_unknown', 'ratio')),
    golden('客户不在 CRM', 'sales-1', quote(8000, false), refuses('gate_closed', 'customer-in-crm')),
    golden('总监自己报价', 'marketing', quote(8000), asks('marketing-director: gm')),
    golden('总经理自己报价', 'gm', quote(4000), asks(director, 'general-manager: deputy-gm')),
  ],
});

const claim = (amount: string | null, overPolicy = false, withoutActivity = false) => ({
  amount: amount === null ? null : yuan(amount),
  overPolicy,
  withoutActivity,
});
const finance = 'finance: finance';

export const marketingExpensePack: Pack = packOf({
  purpose: 'expense.claim',
  organisation: marketingHouse,
  policy: {
    code: '004-expense',
    version: 1,
    purpose: 'expense.claim',
    title: text('费用审批（营销总监、财务）', 'Expense claims by marketing director and finance'),
    facts: {
      amount: { ...money('报销金额', 'Amount claimed'), worse: 'higher' },
      overPolicy: flag('超出标准', 'Above the limits'),
      withoutActivity: flag('有明细未关联 CRM 记录', 'A line refers to no CRM record'),
    },
    authorities,
    gates: [{ key: 'bound-to-records', require: { field: 'withoutActivity', op: 'eq', value: false } }],
    steps: [
      ask('marketing-director', text('营销总监审批', 'Marketing director'), marketing, { deadline: within(16) }),
      ask('general-manager', text('总经理特批', 'General manager, exception'), [position('general-manager')], {
        deadline: within(24, 'remind'),
        when: { field: 'overPolicy', op: 'eq', value: true },
      }),
      ask('finance', text('财务审核', 'Finance'), [position('finance-manager')], { deadline: within(24) }),
    ],
    switches,
  },
  cases: [
    golden('普通报销', 'sales-1', claim('860.00'), asks(director, finance)),
    golden('大额报销', 'sales-2', claim('36000.00'), asks(director, finance)),
    golden('超标准', 'sales-1', claim('860.00', true), asks(director, general, finance)),
    golden('未关联记录', 'sales-1', claim('860.00', false, true), refuses('gate_closed', 'bound-to-records')),
    golden('金额未知不影响审批人', 'sales-1', claim(null), asks(director, finance)),
    golden('总监自己报销', 'marketing', claim('100.00'), asks('marketing-director: gm', finance)),
    golden('财务自己报销', 'finance', claim('100.00'), asks(director, 'finance: gm')),
    golden('总经理报销', 'gm', claim('100.00'), asks(director, finance)),
  ],
});

const contract = (amount: string, customerInCrm: boolean | null = true) => ({ amount: yuan(amount), customerInCrm });
const chain = [director, 'business-manager: business', general];

/** 营销总监 → 商务部经理 → 总经理: the higher rank first, as the source has it, so each step stands alone. */
export const marketingContractPack: Pack = packOf({
  purpose: 'contract.approval',
  organisation: marketingHouse,
  policy: {
    code: '004-contract',
    version: 1,
    purpose: 'contract.approval',
    title: text(
      '合同审批（营销总监、商务部、总经理）',
      'Contracts by marketing director, business and general manager',
    ),
    facts: {
      amount: { ...money('合同金额', 'Contract amount'), worse: 'higher' },
      customerInCrm: flag('客户已在 CRM 中', 'Customer is in the CRM'),
    },
    authorities,
    gates: [{ key: 'customer-in-crm', require: { field: 'customerInCrm', op: 'eq', value: true } }],
    steps: [
      ask('marketing-director', text('营销总监审批', 'Marketing director'), marketing, { deadline: within(8) }),
      ask('business-manager', text('商务部经理审核', 'Business manager'), [position('business-manager')], {
        deadline: within(8),
      }),
      ask('general-manager', text('总经理审批', 'General manager'), [position('general-manager')], {
        deadline: within(24, 'remind'),
      }),
    ],
    switches,
  },
  cases: [
    golden('小合同', 'sales-1', contract('1000.00'), asks(...chain)),
    golden('大合同', 'sales-2', contract('9000000.00'), asks(...chain)),
    golden('办事处主任提交', 'office', contract('50000.00'), asks(...chain)),
    golden('工程部提交', 'engineer', contract('50000.00'), asks(...chain)),
    golden('客户不在 CRM', 'sales-1', contract('1000.00', false), refuses('gate_closed', 'customer-in-crm')),
    golden('客户未知', 'sales-1', contract('1000.00', null), refuses('fact_unknown', 'customerInCrm')),
    golden('总监提交', 'marketing', contract('1000.00'), asks('marketing-director: gm', chain[1]!, general)),
    golden('商务部经理提交', 'business', contract('1000.00'), asks(director, 'business-manager: gm', general)),
    golden('总经理提交', 'gm', contract('1000.00'), asks(director, chain[1]!, 'general-manager: deputy-gm')),
  ],
});
