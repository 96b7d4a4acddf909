import { Injectable } from '@nestjs/common';
import { applyPatch } from '../../../platform/http/merge-patch.js';
import type { ChangeLeadDto } from '../lead.dto.js';
import { leadKeys } from '../lead.entity.js';
import { Leads } from '../leads.repository.js';

@Injectable()
export class ChangeLead {
  constructor(private readonly leads: Leads) {}

  /** @throws LeadIsClosed, LeadHasNoOwner for a status that cannot be; RowIsStale, RowIsMissing */
  async execute(id: string, version: number, { status, ...sent }: ChangeLeadDto): Promise<void> {
    const lead = await this.leads.getForChange(id);
    applyPatch(lead, sent);
    if (status === 'following') lead.follow();
    await this.leads.save(Object.assign(lead, leadKeys(lead)), version);
  }
}
