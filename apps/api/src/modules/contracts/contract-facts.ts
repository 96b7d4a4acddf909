import type { Facts } from '@countersign/approval-engine';
import { Injectable } from '@nestjs/common';
import { CustomerStanding, type Standing } from '../quotes/index.js';
import { Commitments } from './commitments.repository.js';
import { contractFacts } from './contract-snapshot.js';
import { GrantCoverage, type CoveredDeal, type Outside } from './grant-coverage.js';

export interface Assessed {
  readonly facts: Facts;
  readonly outside: readonly Outside[];
  readonly standing: Standing;
}

type Clauses = Parameters<typeof contractFacts>[0]['clauses'];

/** What the policy asks about a contract, found out as of now; the same for a preview and for a submission. */
@Injectable()
export class ContractFacts {
  constructor(
    private readonly standing: CustomerStanding,
    private readonly coverage: GrantCoverage,
    private readonly commitments: Commitments,
  ) {}

  async of(deal: CoveredDeal & { readonly netTotalCny: string }, clauses: Clauses): Promise<Assessed> {
    const standing = await this.standing.of(deal.customerId);
    const outside = await this.coverage.outside(deal);
    const othersWithin90Days = await this.commitments.within90Days(deal.customerId, deal.id);
    const { netTotalCny, worstRatio } = deal;
    const known = { netTotalCny, worstRatio, othersWithin90Days, customerInCrm: standing.inCrm, clauses };
    return { facts: contractFacts({ ...known, grantCovers: outside.length === 0 }), outside, standing };
  }
}
