import { packOf, type Pack } from '../pack.ts';
import { authorities } from './company.ts';
import { rankedHouse } from './organisations.ts';
import { ask, asks, flag, fullSwitches, golden, refuses, text, within } from './words.ts';

const publication = (but = {}) => ({
  purposeCode: 'quote.discount',
  proposer: 'admin',
  findings: 0,
  changesAuthority: true,
  ...but,
});
const second = 'second-person: sales-mgmt, president';

/** Nobody changes the rules alone: whoever proposes, somebody else who answers for sales or for the house decides. */
export const publicationPack: Pack = packOf({
  purpose: 'policy.publication',
  organisation: rankedHouse,
  policy: {
    code: 'policy-publication',
    version: 1,
    purpose: 'policy.publication',
    title: text('审批策略发布', 'Publication of a policy'),
    facts: {
      purposeCode: { type: 'text', label: text('用途', 'Purpose') },
      proposer: { type: 'id', label: text('提议人', 'Proposer') },
      findings: { type: 'integer', worse: 'higher', label: text('遗留提示数', 'Warnings left') },
      changesAuthority: flag('改变审批权限', 'Changes who may decide'),
    },
    authorities,
    gates: [{ key: 'proposer-known', require: { field: 'proposer', op: 'isNull', value: false } }],
    steps: [
      ask(
        'second-person',
        text('第二人核准', 'A second person'),
        [{ by: 'anyOfPositions', codes: ['sales-management-manager', 'president'] }],
        { mode: 'any', deadline: within(24, 'remind') },
      ),
    ],
    // Above him is not enough: in the proposer's place nobody decides but the other one of the two.
    switches: { ...fullSwitches([]), selfApproval: 'block', emptySlate: 'block', transfer: false, delegate: false },
  },
  cases: [
    golden('管理员提议', 'admin', publication(), asks(second)),
    golden('有遗留提示', 'admin', publication({ findings: 3 }), asks(second)),
    golden('不改变权限', 'admin', publication({ changesAuthority: false }), asks(second)),
    golden(
      '销售管理部经理提议',
      'sales-mgmt',
      publication({ proposer: 'sales-mgmt' }),
      asks('second-person: president'),
    ),
    golden('总裁提议', 'president', publication({ proposer: 'president' }), asks('second-person: sales-mgmt')),
    golden('总裁助理提议', 'assistant', publication({ proposer: 'assistant' }), asks(second)),
    golden('合同策略', 'admin', publication({ purposeCode: 'contract.approval' }), asks(second)),
    golden('提议人不明', 'admin', publication({ proposer: null }), refuses('gate_closed', 'proposer-known')),
    golden('提示数格式不对', 'admin', publication({ findings: 0.5 }), refuses('fact_malformed', 'findings')),
  ],
});
