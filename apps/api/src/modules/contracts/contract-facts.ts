import { contractPolicy, countedOf, type FactCatalogue, type Facts } from '@countersign/approval-engine';
import { Money } from '@countersign/kernel';
import { Injectable } from '@nestjs/common';
import type { FactSources } from '../approvals/index.js';
import { DEAL_FACTS, DEAL_SOURCES, DealFacts, DealsOfCustomers, type Standing } from '../quotes/index.js';
import { ownersOfChanges } from './clauses.js';
import type { ContractClause } from './clause.entity.js';
import { CONTRACT_TYPES, TYPE_WORDS, type ContractType } from './contract-type.js';
import { GrantCoverage, type CoveredDeal, type Outside } from './grant-coverage.js';
import { Improvement, type PlainLine } from './improvement.js';
import { CONTRACT_PURPOSE } from './purposes.js';

/** Everything that a policy about a contract may ask. */
export const CONTRACT_FACTS: FactCatalogue = {
  ...contractPolicy.facts,
  contractType: {
    type: 'enum',
    values: CONTRACT_TYPES,
    labels: TYPE_WORDS,
    label: { 'zh-CN': '合同类型', en: 'Contract type' },
  },
  ...DEAL_FACTS,
};

/** Of an amendment also whether it only made the contract better for us. */
export const AMENDMENT_FACTS: FactCatalogue = {
  ...CONTRACT_FACTS,
  improvesOnly: { type: 'boolean', label: { 'zh-CN': '只变好', en: 'Nothing became worse for us' } },
};

const words = (zh: string, en: string) => ({ 'zh-CN': zh, en });

export const CONTRACT_SOURCES: FactSources = {
  ...DEAL_SOURCES,
  amount: words('明细净额合计，按冻结汇率折合人民币', 'Net total of its lines, in renminbi at the rate it froze'),
  amountAggregate: words(
    '本合同与该客户 90 天内的其他合同合计',
    "This contract and the customer's other contracts within 90 days",
  ),
  ratio: words(
    '整单与各主要明细的净价 ÷ 冻结的价目表价格，取最低',
    'Net by list price of the whole and of each material line, by the price list it froze; the lowest',
  ),
  contractType: words('合同上的类型', 'The type on the contract'),
  customerInCrm: words('客户档案，提交当日', "The customer's record on the day"),
  grantCovers: words('合同与其报价的审批授权逐项对照', 'The contract held against the grant of its quote'),
  standardText: words('条款与条款库中的标准文本对照', 'Its clauses held against the standard texts of the library'),
  changedClauseOwners: words('改动过的条款及其负责岗位', 'The clauses that were changed, and who answers for them'),
};

export const AMENDMENT_SOURCES: FactSources = {
  ...CONTRACT_SOURCES,
  improvesOnly: words('与变更前合同的逐项对照', 'Held against the contract before it'),
};

/** what one legal entity signs within 90 days counts as one contract. */
const SPLITTING = { how: 'sum', days: 90, purposes: [CONTRACT_PURPOSE] } as const;

export interface ContractToJudge extends CoveredDeal {
  readonly number: string;
  readonly ownerId: string;
  readonly type: ContractType;
  readonly netTotalCny: string;
  readonly margin: number | null;
  readonly previousId: string | null;
  readonly lines: readonly PlainLine[];
}

export interface Assessed {
  readonly facts: Facts;
  readonly outside: readonly Outside[];
  readonly standing: Standing;
}

type Clauses = readonly Pick<ContractClause, 'key' | 'text' | 'standard' | 'ownerPosition'>[];

/** What the policy asks about a contract, found out as of now; the same for a preview and for a submission. */
@Injectable()
export class ContractFacts {
  constructor(
    private readonly deal: DealFacts,
    private readonly deals: DealsOfCustomers,
    private readonly coverage: GrantCoverage,
    private readonly improvement: Improvement,
  ) {}

  /** For a submission, which waits for the others of the customer. */
  async submitted(contract: ContractToJudge, clauses: Clauses): Promise<Assessed> {
    await this.deals.oneAtATime(contract.customerId);
    return this.of(contract, clauses);
  }

  async of(contract: ContractToJudge, clauses: Clauses): Promise<Assessed> {
    const { type, netTotalCny, worstRatio } = contract;
    // A label names the revision of the quote as well; all of them are one deal.
    const quoteNumber = contract.quoteNumber?.split(' ')[0] ?? null;
    const { facts, standing } = await this.deal.of({ ...contract, quoteNumber });
    const outside = await this.coverage.outside(contract);
    const amount = Money.of(netTotalCny, 'CNY').toJSON();
    return {
      outside,
      standing,
      facts: {
        ...facts,
        ...(await this.improvement.of(contract, clauses)),
        amount,
        amountAggregate: countedOf({ ...facts, amount }, 'amount', SPLITTING),
        ratio: worstRatio,
        contractType: type,
        customerInCrm: standing.inCrm,
        grantCovers: outside.length === 0,
        standardText: clauses.every(({ standard }) => standard),
        changedClauseOwners: ownersOfChanges(clauses),
      },
    };
  }
}
