import { packOf, type Pack } from '../pack.ts';
import { authorities } from './company.ts';
import { rankedHouse } from './organisations.ts';
import { ask, asks, flag, fullSwitches, golden, head, money, position, refuses, text, within, yuan } from './words.ts';

const claim = (amount: string | null, overPolicy = false, withoutActivity = false) => ({
  amount: amount === null ? null : yuan(amount),
  overPolicy,
  withoutActivity,
});
const manager = 'superior: manager-a';
const finance = 'finance: finance';

/** The superior, then finance; what is above the limits or large needs the president in between. */
export const expensePack: Pack = packOf({
  purpose: 'expense.claim',
  organisation: rankedHouse,
  policy: {
    code: 'expense-claim',
    version: 1,
    purpose: 'expense.claim',
    title: text('费用报销', 'Expense claim'),
    facts: {
      amount: { ...money('报销金额', 'Amount claimed'), worse: 'higher' },
      overPolicy: flag('超出标准', 'Above the limits'),
      withoutActivity: flag('有明细未关联 CRM 记录', 'A line refers to no CRM record'),
    },
    authorities,
    gates: [{ key: 'bound-to-records', require: { field: 'withoutActivity', op: 'eq', value: false } }],
    steps: [
      ask('superior', text('上级审批', 'Superior'), [head], {
        deadline: within(16),
        decisive: ['amount', 'overPolicy'],
      }),
      ask('president', text('总裁特批', 'President, exception'), [position('president')], {
        deadline: within(24, 'remind'),
        when: {
          any: [
            { field: 'overPolicy', op: 'eq', value: true },
            { field: 'amount', op: 'gt', value: yuan('50000.00') },
          ],
        },
      }),
      ask('finance', text('财务审核', 'Finance'), [position('finance-manager')], {
        deadline: within(24),
        decisive: ['amount', 'overPolicy'],
      }),
    ],
    switches: fullSwitches(['vp-rd', 'vp-implementation']),
  },
  cases: [
    golden('普通报销', 'sales-a1', claim('860.00'), asks(manager, finance)),
    golden('五万', 'sales-a1', claim('50000.00'), asks(manager, finance)),
    golden('五万零一分', 'sales-a1', claim('50000.01'), asks(manager, 'president: president', finance)),
    golden('超标准', 'sales-a1', claim('200.00', true), asks(manager, 'president: president', finance)),
    golden('未关联记录', 'sales-a1', claim('200.00', false, true), refuses('gate_closed', 'bound-to-records')),
    golden('金额未知', 'sales-a1', claim(null), refuses('fact_unknown', 'amount')),
    golden('二部', 'sales-b1', claim('200.00'), asks('superior: manager-b', finance)),
    golden('经理自己报销', 'manager-a', claim('200.00'), asks('superior: assistant', finance)),
    golden('财务自己报销', 'finance', claim('200.00'), asks('superior: president', 'finance: president')),
  ],
});
