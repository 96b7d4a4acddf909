import { packOf, type Pack } from '../pack.ts';
import { authorities } from './company.ts';
import { rankedHouse } from './organisations.ts';
import { ask, asks, flag, fullSwitches, golden, head, position, refuses, text, within } from './words.ts';

const split = (firstShare: number | null, but = {}) => ({
  ...{ crossDepartment: false, partner: false, newcomerLeads: false, firstShare },
  ...but,
});
const manager = 'manager: manager-a';
const management = 'sales-management: sales-mgmt';
const assistant = 'assistant: assistant';

/**
 * Most favourable to signing: the manager agrees to a split; sales management where another department is concerned or
 * somebody leads who came later; the assistant to the president where a partner takes part or the first is left with less
 * than a third.
 */
export const overridePack: Pack = packOf({
  purpose: 'registration.override',
  organisation: rankedHouse,
  policy: {
    code: 'registration-override',
    version: 1,
    purpose: 'registration.override',
    title: text('撞单例外', 'Exception in a conflict'),
    facts: {
      crossDepartment: flag('涉及多个部门', 'Of several departments'),
      partner: flag('涉及联营公司或代理', 'A joint venture or an agent takes part'),
      newcomerLeads: flag('由后录者主导', 'Somebody leads who came later'),
      firstShare: {
        type: 'integer',
        worse: 'lower',
        label: text('先录者业绩比例（%）', 'Share of whoever came first (%)'),
      },
    },
    authorities,
    gates: [],
    steps: [
      ask('manager', text('部门经理', 'Department manager'), [head], { deadline: within(16) }),
      ask('sales-management', text('销售管理部', 'Sales management'), [position('sales-management-manager')], {
        deadline: within(16),
        when: {
          any: [
            { field: 'crossDepartment', op: 'eq', value: true },
            { field: 'newcomerLeads', op: 'eq', value: true },
          ],
        },
      }),
      ask('assistant', text('总裁助理', 'Assistant to the president'), [position('assistant-to-president')], {
        deadline: within(16),
        when: {
          any: [
            { field: 'partner', op: 'eq', value: true },
            { field: 'firstShare', op: 'lt', value: 34 },
          ],
        },
      }),
    ],
    switches: fullSwitches(['vp-rd', 'vp-implementation']),
  },
  cases: [
    golden('同部门分成', 'sales-a1', split(70), asks(manager)),
    golden('二部', 'sales-b1', split(70), asks('manager: manager-b')),
    golden('跨部门', 'sales-b1', split(60, { crossDepartment: true }), asks('manager: manager-b', management)),
    golden('后录者主导', 'sales-a1', split(50, { newcomerLeads: true }), asks(manager, management)),
    golden('先录者三成四', 'sales-a1', split(34), asks(manager)),
    golden('先录者三成三', 'sales-a1', split(33), asks(manager, assistant)),
    golden('代理参与', 'sales-a1', split(80, { partner: true }), asks(manager, assistant)),
    golden(
      '跨部门且后录者全得',
      'sales-a2',
      split(0, { crossDepartment: true, newcomerLeads: true }),
      asks(manager, management, assistant),
    ),
    golden('经理自己申请', 'manager-a', split(70), asks('manager: assistant')),
    golden('比例未知', 'sales-a1', split(null), refuses('fact_unknown', 'firstShare')),
  ],
});
