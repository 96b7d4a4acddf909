import { Injectable } from '@nestjs/common';
import { Leads } from '../leads.repository.js';

@Injectable()
export class DiscardLead {
  constructor(private readonly leads: Leads) {}

  /** Into the recycle bin. @throws LeadIsQualified, RowIsStale, RowIsMissing */
  async execute(id: string, version: number): Promise<void> {
    const lead = await this.leads.getForChange(id);
    lead.mustBeDiscardable();
    await this.leads.discard(lead, version);
  }
}
