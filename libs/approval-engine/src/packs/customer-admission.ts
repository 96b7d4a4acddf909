import { packOf, type Pack } from '../pack.ts';
import { authorities } from './company.ts';
import { rankedHouse } from './organisations.ts';
import { ask, asks, flag, fullSwitches, golden, head, position, refuses, text, within } from './words.ts';

const customer = (but = {}) => ({ duplicateSuspected: false, creditCodeValid: true, partner: false, ...but });
const reviewed = 'review: manager-a, assistant';

/** A new customer is reviewed for accuracy by the department manager or the assistant; doubts go to sales management. */
export const admissionPack: Pack = packOf({
  purpose: 'customer.admission',
  organisation: rankedHouse,
  policy: {
    code: 'customer-admission',
    version: 1,
    purpose: 'customer.admission',
    title: text('新客户审核', 'Review of a new customer'),
    facts: {
      duplicateSuspected: flag('疑似重复', 'Suspected duplicate'),
      creditCodeValid: flag('统一社会信用代码有效', 'Credit code is valid'),
      partner: flag('渠道客户', 'Partner'),
    },
    authorities,
    gates: [],
    steps: [
      ask(
        'review',
        text('经理或助理审核', 'Department manager or assistant'),
        [head, position('assistant-to-president')],
        { mode: 'any', deadline: within(16, 'remind') },
      ),
      ask('sales-management', text('销售管理部核对', 'Sales management'), [position('sales-management-manager')], {
        deadline: within(16),
        when: {
          any: [
            { field: 'duplicateSuspected', op: 'eq', value: true },
            { field: 'creditCodeValid', op: 'eq', value: false },
          ],
        },
      }),
    ],
    switches: fullSwitches(['vp-rd', 'vp-implementation']),
  },
  cases: [
    golden('资料齐全', 'sales-a1', customer(), asks(reviewed)),
    golden(
      '疑似重复',
      'sales-a1',
      customer({ duplicateSuspected: true }),
      asks(reviewed, 'sales-management: sales-mgmt'),
    ),
    golden(
      '代码无效',
      'sales-a2',
      customer({ creditCodeValid: false }),
      asks(reviewed, 'sales-management: sales-mgmt'),
    ),
    golden('渠道客户', 'sales-a1', customer({ partner: true }), asks(reviewed)),
    golden('二部', 'sales-b1', customer(), asks('review: manager-b, assistant')),
    golden('经理自己录入', 'manager-a', customer(), asks('review: assistant')),
    golden('商务经理录入', 'business', customer(), asks('review: assistant')),
    golden(
      '是否重复未查',
      'sales-a1',
      customer({ duplicateSuspected: null }),
      refuses('fact_unknown', 'duplicateSuspected'),
    ),
  ],
});
