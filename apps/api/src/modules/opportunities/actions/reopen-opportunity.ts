import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Grants } from '../../approvals/index.js';
import { Opportunities } from '../opportunities.repository.js';
import type { Opportunity } from '../opportunity.entity.js';
import { OpportunityHistory } from '../opportunity-history.repository.js';
import type { SalesStage } from '../sales-stage.entity.js';
import { SalesStages } from '../sales-stages.repository.js';

@Injectable()
export class ReopenOpportunity {
  constructor(
    private readonly work: UnitOfWork,
    private readonly opportunities: Opportunities,
    private readonly stages: SalesStages,
    private readonly history: OpportunityHistory,
    private readonly grants: Grants,
  ) {}

  /** @throws RowIsMissing, OpportunityIsOpen */
  async execute(id: string): Promise<void> {
    const opportunity = await this.opportunities.getForChange(id);
    const { stageId: from } = opportunity;
    opportunity.reopen(await this.stageToGoOnIn(opportunity), this.work.now);
    await this.opportunities.save(opportunity);
    // What was confirmed then is no confirmation of the next closing.
    await this.grants.invalidate({ type: 'opportunity', id });
    await this.history.stageMoved(opportunity, from, null);
  }

  private async stageToGoOnIn({ id, stageId, outcome }: Opportunity): Promise<SalesStage> {
    const before = outcome === 'won' ? await this.history.lastOpenStage(id) : stageId;
    return before ? this.stages.get(before) : this.stages.firstOf('open');
  }
}
