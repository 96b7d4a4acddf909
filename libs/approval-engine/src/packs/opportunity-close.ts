import { packOf, type Pack } from '../pack.ts';
import { authorities } from './company.ts';
import { rankedHouse } from './organisations.ts';
import {
  ask,
  asks,
  flag,
  fullSwitches,
  golden,
  head,
  money,
  position,
  refuses,
  tell,
  text,
  within,
  yuan,
} from './words.ts';

const close = (outcome: string, but = {}) => ({
  outcome,
  amount: yuan('300000.00'),
  reasonGiven: outcome !== 'won',
  daysSinceConfirmed: 0,
  ...but,
});
const confirmed = 'confirmation: manager-a, assistant';
const late = 'late: sales-mgmt';

/** Manager or assistant confirms that the closing is complete; one that is late is shown to sales management. */
export const closePack: Pack = packOf({
  purpose: 'opportunity.close',
  organisation: rankedHouse,
  policy: {
    code: 'opportunity-close',
    version: 1,
    purpose: 'opportunity.close',
    title: text('商机关闭确认', 'Closing of an opportunity'),
    facts: {
      outcome: { type: 'enum', values: ['won', 'lost', 'abandoned'], label: text('结果', 'Outcome') },
      amount: money('预计金额', 'Expected amount'),
      reasonGiven: flag('已说明原因', 'Reason given'),
      daysSinceConfirmed: {
        type: 'integer',
        worse: 'higher',
        label: text('确认后工作日', 'Working days since it was certain'),
      },
    },
    authorities,
    gates: [
      {
        key: 'reason',
        require: {
          any: [
            { field: 'outcome', op: 'eq', value: 'won' },
            { field: 'reasonGiven', op: 'eq', value: true },
          ],
        },
      },
    ],
    steps: [
      ask(
        'confirmation',
        text('经理或助理确认', 'Department manager or assistant'),
        [head, position('assistant-to-president')],
        { mode: 'any', deadline: within(8, 'remind') },
      ),
      tell('late', text('逾期关闭抄送', 'Told of a late closing'), [position('sales-management-manager')], {
        field: 'daysSinceConfirmed',
        op: 'gt',
        value: 1,
      }),
    ],
    switches: fullSwitches(['vp-rd', 'vp-implementation']),
  },
  cases: [
    golden('赢单', 'sales-a1', close('won'), asks(confirmed)),
    golden('丢单有原因', 'sales-a1', close('lost'), asks(confirmed)),
    golden('丢单无原因', 'sales-a1', close('lost', { reasonGiven: false }), refuses('gate_closed', 'reason')),
    golden('弃单', 'sales-a2', close('abandoned'), asks(confirmed)),
    golden('一个工作日内', 'sales-a1', close('won', { daysSinceConfirmed: 1 }), asks(confirmed)),
    golden('晚了一天', 'sales-a1', close('won', { daysSinceConfirmed: 2 }), asks(confirmed, late)),
    golden('二部', 'sales-b1', close('won'), asks('confirmation: manager-b, assistant')),
    golden('经理自己关闭', 'manager-b', close('won'), asks('confirmation: assistant')),
    golden(
      '结果未知',
      'sales-a1',
      close('won', { outcome: null, reasonGiven: false }),
      refuses('fact_unknown', 'outcome'),
    ),
  ],
});
