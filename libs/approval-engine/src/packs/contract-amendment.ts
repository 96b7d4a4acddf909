import { packOf, type Pack } from '../pack.ts';
import { contract, contractPack, countersigned, manager, president } from './001-contract.ts';
import { rankedHouse } from './organisations.ts';
import { ask, asks, flag, golden, position, refuses, text, within, yuan } from './words.ts';

const { policy: countersign } = contractPack;
const changed = (amount: string, ratio: number | null, but = {}) => ({
  ...contract(amount, ratio),
  improvesOnly: false,
  ...but,
});
const business = 'business-review: business';

/** What became worse goes the way of a contract of that content; what only became better is checked by business. */
export const amendmentPack: Pack = packOf({
  purpose: 'contract.amendment',
  organisation: rankedHouse,
  policy: {
    ...countersign,
    code: 'contract-amendment',
    version: 1,
    purpose: 'contract.amendment',
    title: text('合同变更评审', 'Contract amendment'),
    facts: {
      ...countersign.facts,
      improvesOnly: flag('只变好', 'Nothing became worse for us'),
    },
    steps: [
      {
        kind: 'choice',
        key: 'effect',
        branches: [{ key: 'better', when: { field: 'improvesOnly', op: 'eq', value: true }, steps: [] }],
        otherwise: countersign.steps,
      },
      ask('business-review', text('商务经理审核', 'Business manager'), [position('business-manager')], {
        deadline: within(8),
      }),
    ],
  },
  cases: [
    golden('价格上调', 'sales-a1', changed('150000.00', 6000, { improvesOnly: true }), asks(business)),
    golden('大合同只变好', 'sales-a1', changed('900000.00', 9000, { improvesOnly: true }), asks(business)),
    golden('小额变更', 'sales-a1', changed('150000.00', 5000), asks(manager, business)),
    golden('变更后超过二十万', 'sales-a1', changed('200000.01', 5000), asks(...countersigned, president, business)),
    golden('变更后低于 4.5 折', 'sales-a1', changed('150000.00', 4499), asks(...countersigned, president, business)),
    golden(
      '变更条款',
      'sales-a1',
      changed('150000.00', 6000, { standardText: false, changedClauseOwners: ['legal', 'finance-manager'] }),
      asks(...countersigned, 'clause-owners: legal, finance', president, business),
    ),
    golden(
      '超出报价授权',
      'sales-a1',
      changed('150000.00', 4700, { grantCovers: false }),
      asks(manager, 'assistant-to-president: assistant', business),
    ),
    golden(
      '累计超过二十万',
      'sales-b1',
      changed('120000.00', 6000, { amountAggregate: yuan('240000.00') }),
      asks(...countersigned, president, business),
    ),
    golden(
      '好坏未知',
      'sales-a1',
      changed('150000.00', 6000, { improvesOnly: null }),
      refuses('fact_unknown', 'improvesOnly'),
    ),
  ],
});
