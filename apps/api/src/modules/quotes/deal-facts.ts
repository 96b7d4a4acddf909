import { OTHER_DEALS, type FactCatalogue, type Facts } from '@countersign/approval-engine';
import { Injectable } from '@nestjs/common';
import { RoutingDirectory, type FactSources } from '../approvals/index.js';
import { Catalogue } from '../catalog/index.js';
import { CustomerStanding, type Standing } from './customer-standing.js';
import { DealsOfCustomers, type DealKey } from './deals-of-customers.js';

const label = (zh: string, en: string) => ({ 'zh-CN': zh, en });

/** What is none of the values that there were when a policy was drafted. */
export const OTHER = 'other';
const open = { values: [OTHER], labels: { [OTHER]: label('其他', 'Other') }, other: OTHER };

/** What every policy about a deal may ask, quote or contract: with whom, of what, by whom, what is left, and what else there is. */
export const DEAL_FACTS: FactCatalogue = {
  margin: { type: 'integer', unit: 'percent', worse: 'lower', label: label('毛利率', 'Margin') },
  families: { type: 'choices', ...open, label: label('产品族', 'Product families') },
  customerRegion: { type: 'enum', ...open, label: label('客户区域', 'Region of the customer') },
  customerGrade: { type: 'enum', values: ['A', 'B', 'C', 'D'], label: label('客户等级', 'Grade of the customer') },
  submitterPositions: { type: 'choices', ...open, label: label('提交人职权', 'Positions of the submitter') },
  [OTHER_DEALS]: {
    type: 'deals',
    counts: ['amount', 'ratio', 'margin'],
    label: label('该客户的其他交易', 'Other deals with the customer'),
  },
};

/** Where they are taken from. */
export const DEAL_SOURCES: FactSources = {
  margin: label('明细的净价与价目表中的成本', 'Net prices of its lines, and what they cost by the price list'),
  families: label('明细中产品所属的产品族', 'The families of the products in its lines'),
  customerRegion: label('客户档案，提交当日', "The customer's record on the day"),
  customerGrade: label('客户档案，提交当日', "The customer's record on the day"),
  submitterPositions: label('组织架构，提交当日', 'The organisation on the day'),
  [OTHER_DEALS]: label('该客户的其他报价与合同，提交当日', "The customer's other quotes and contracts on the day"),
};

/** Facts that state what something costs us, and what one must be allowed to be shown them. */
export const GUARDED_FACTS = { margin: 'product.cost' } as const;

export interface DealToJudge extends DealKey {
  /** Whose deal it is, whoever puts it up for her. */
  readonly ownerId: string;
  readonly productIds: readonly string[];
  readonly margin: number | null;
}

/** Finds those facts out, as of now; the same for a preview and for a submission. */
@Injectable()
export class DealFacts {
  constructor(
    private readonly standing: CustomerStanding,
    private readonly catalogue: Catalogue,
    private readonly directory: RoutingDirectory,
    private readonly deals: DealsOfCustomers,
  ) {}

  async of({ ownerId, productIds, margin, ...deal }: DealToJudge): Promise<{ facts: Facts; standing: Standing }> {
    const [standing, families, submitterPositions, others] = await Promise.all([
      this.standing.of(deal.customerId),
      this.catalogue.families(productIds),
      this.positionsOf(ownerId),
      this.deals.besides(deal),
    ]);
    const { region: customerRegion, grade: customerGrade } = standing;
    return {
      standing,
      facts: { margin, families, customerRegion, customerGrade, submitterPositions, [OTHER_DEALS]: others },
    };
  }

  private async positionsOf(personId: string): Promise<readonly string[]> {
    return (await this.directory.asItIs()).people.find(({ id }) => id === personId)?.positions ?? [];
  }
}
