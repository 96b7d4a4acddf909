import { Injectable } from '@nestjs/common';
import { PermissionIsMissing } from '../../../platform/access/access.errors.js';
import { mayDo } from '../../../platform/access/principal.js';
import { RowIsStale } from '../../../platform/database/database.errors.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { EventBus } from '../../../platform/events/event-bus.js';
import { OpportunityStageChanged, OpportunityWon } from '../opportunities.events.js';
import { Opportunities } from '../opportunities.repository.js';
import type { Opportunity } from '../opportunity.entity.js';
import { OpportunityHistory } from '../opportunity-history.repository.js';
import type { SalesStage } from '../sales-stage.entity.js';
import { SalesStages } from '../sales-stages.repository.js';

@Injectable()
export class MoveOpportunity {
  constructor(
    private readonly work: UnitOfWork,
    private readonly opportunities: Opportunities,
    private readonly stages: SalesStages,
    private readonly history: OpportunityHistory,
    private readonly events: EventBus,
  ) {}

  /**
   * Moves it along the board. To put an open deal where won ones stand is to win it.
   * @throws RowIsMissing, RowIsStale, StageIsUnknown, OpportunityIsThere, OpportunityIsClosed, AfterSalesFollowsWin,
   *   PermissionIsMissing when it would be won by somebody who may not close
   */
  async execute(id: string, version: number, stageId: string, note: string): Promise<void> {
    const opportunity = await this.opportunities.getForChange(id);
    if (opportunity.version !== version) throw new RowIsStale({ id, version });
    opportunity.mustNotBeClosing();
    const stage = await this.stages.get(stageId);
    const { stageId: from, outcome: before } = opportunity;
    this.place(opportunity, stage, note);
    await this.opportunities.save(opportunity, version);
    await this.history.stageMoved(opportunity, from, note);
    await this.events.publish(
      new OpportunityStageChanged({ opportunityId: id, fromStageId: from, toStageId: stage.id }),
    );
    if (opportunity.outcome === 'won' && before !== 'won')
      await this.events.publish(new OpportunityWon(closedOf(opportunity)));
  }

  private place(opportunity: Opportunity, stage: SalesStage, note: string): void {
    if (opportunity.outcome !== 'open' || stage.kind !== 'won') return opportunity.moveTo(stage, this.work.now);
    const { principal } = this.work;
    if (!mayDo(principal, 'opportunity.close')) throw new PermissionIsMissing({ permission: 'opportunity.close' });
    opportunity.win(stage, { reason: null, note, at: this.work.now, by: principal.personId });
  }
}

export function closedOf({ id, customerId, ownerId }: Opportunity): {
  opportunityId: string;
  customerId: string;
  ownerId: string;
} {
  return { opportunityId: id, customerId, ownerId };
}
