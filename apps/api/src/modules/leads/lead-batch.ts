import { Injectable } from '@nestjs/common';
import { batchController } from '../../platform/http/batch/batch-controller.js';
import type { BatchedNoun, BatchVerbs } from '../../platform/http/batch/batched-noun.js';
import type { Done } from '../../platform/http/batch/batches.js';
import { upsertController } from '../../platform/http/batch/upsert-controller.js';
import type { Reader } from '../../platform/http/shape/shown-records.js';
import { ChangeLead } from './actions/change-lead.js';
import { CreateLead } from './actions/create-lead.js';
import { DiscardLead } from './actions/discard-lead.js';
import { ChangeLeadDto, CreateLeadDto } from './lead.dto.js';
import { Lead } from './lead.entity.js';
import { leadView, LeadView } from './lead.view.js';
import { Leads } from './leads.repository.js';

/** Many leads by the actions of one. */
@Injectable()
export class LeadBatch implements BatchVerbs {
  constructor(
    private readonly createLead: CreateLead,
    private readonly changeLead: ChangeLead,
    private readonly discardLead: DiscardLead,
    private readonly leads: Leads,
  ) {}

  create(body: CreateLeadDto): Promise<Done> {
    return this.createLead.execute(body);
  }

  change(id: string, version: number, body: ChangeLeadDto): Promise<void> {
    return this.changeLead.execute(id, version, body);
  }

  discard(id: string, version: number): Promise<void> {
    return this.discardLead.execute(id, version);
  }

  async show(id: string, { me, locale }: Reader): Promise<LeadView> {
    return leadView(await this.leads.showMade(id), me, locale);
  }
}

const BATCHED: BatchedNoun = {
  ...{ noun: 'lead', path: 'leads', name: 'Lead', entity: Lead, verbs: LeadBatch },
  ...{ create: CreateLeadDto, change: ChangeLeadDto, view: LeadView },
};

export const LeadBatchController = batchController(BATCHED);
export const LeadUpsertController = upsertController(BATCHED);
