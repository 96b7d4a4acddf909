import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { EventBus } from '../../../platform/events/event-bus.js';
import { OpportunityLost, OpportunityWon } from '../opportunities.events.js';
import { Opportunities } from '../opportunities.repository.js';
import type { CloseOpportunityDto } from '../opportunity.dto.js';
import { OpportunityHistory } from '../opportunity-history.repository.js';
import { SalesStages } from '../sales-stages.repository.js';
import { closedOf } from './move-opportunity.js';

@Injectable()
export class CloseOpportunity {
  constructor(
    private readonly work: UnitOfWork,
    private readonly opportunities: Opportunities,
    private readonly stages: SalesStages,
    private readonly history: OpportunityHistory,
    private readonly events: EventBus,
  ) {}

  /**
   * @param by who closes it, where it is not the person of the request
   * @throws RowIsMissing, OpportunityIsClosed, LossNeedsReason, WinHasNoLossReason
   */
  async execute(
    id: string,
    { outcome, reason = null, note = '' }: CloseOpportunityDto,
    by = this.work.principal.personId,
  ): Promise<void> {
    const opportunity = await this.opportunities.getForChange(id);
    const closing = { reason, note, at: this.work.now, by };
    const { stageId: from } = opportunity;
    if (outcome === 'won') opportunity.win(await this.stages.firstOf('won'), closing);
    else opportunity.lose(closing);
    if (opportunity.closing !== 'none') opportunity.closing = 'confirmed';
    await this.opportunities.save(opportunity);
    await this.history.stageMoved(opportunity, from, note);
    const News = outcome === 'won' ? OpportunityWon : OpportunityLost;
    await this.events.publish(new News(closedOf(opportunity)));
  }
}
