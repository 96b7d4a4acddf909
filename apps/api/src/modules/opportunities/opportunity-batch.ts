import { Injectable } from '@nestjs/common';
import { batchController } from '../../platform/http/batch/batch-controller.js';
import type { BatchedNoun, BatchVerbs } from '../../platform/http/batch/batched-noun.js';
import type { Done } from '../../platform/http/batch/batches.js';
import { upsertController } from '../../platform/http/batch/upsert-controller.js';
import type { Reader } from '../../platform/http/shape/shown-records.js';
import { ChangeOpportunity } from './actions/change-opportunity.js';
import { CreateOpportunity } from './actions/create-opportunity.js';
import { DiscardOpportunity } from './actions/discard-opportunity.js';
import { Opportunities } from './opportunities.repository.js';
import { ChangeOpportunityDto, CreateOpportunityDto } from './opportunity.dto.js';
import { Opportunity } from './opportunity.entity.js';
import { opportunityView, OpportunityView } from './opportunity.view.js';

/** Many opportunities by the actions of one. */
@Injectable()
export class OpportunityBatch implements BatchVerbs {
  constructor(
    private readonly createOpportunity: CreateOpportunity,
    private readonly changeOpportunity: ChangeOpportunity,
    private readonly discardOpportunity: DiscardOpportunity,
    private readonly opportunities: Opportunities,
  ) {}

  create({ customerId, primaryContactId, ownerId, ...fields }: CreateOpportunityDto): Promise<Done> {
    return this.createOpportunity.execute({ customerId, primaryContactId, ownerId, fields });
  }

  async change(id: string, version: number, body: ChangeOpportunityDto): Promise<void> {
    await this.changeOpportunity.execute(id, version, body);
  }

  async discard(id: string, version: number): Promise<void> {
    await this.discardOpportunity.execute(id, version);
  }

  async show(id: string, { me, locale }: Reader): Promise<OpportunityView> {
    return opportunityView(await this.opportunities.show(id), { me, locale });
  }
}

const BATCHED: BatchedNoun = {
  ...{ noun: 'opportunity', path: 'opportunities', name: 'Opportunity', entity: Opportunity, verbs: OpportunityBatch },
  ...{ create: CreateOpportunityDto, change: ChangeOpportunityDto, view: OpportunityView },
  amounts: { field: 'opportunity.amounts', members: ['expectedAmount'] },
};

export const OpportunityBatchController = batchController(BATCHED);
export const OpportunityUpsertController = upsertController(BATCHED);
