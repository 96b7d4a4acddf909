import { Injectable } from '@nestjs/common';
import { Leads } from '../leads.repository.js';

@Injectable()
export class ReopenLead {
  constructor(private readonly leads: Leads) {}

  /** Takes up again what was given up. @throws LeadIsNotGivenUp, RowIsMissing */
  async execute(id: string): Promise<void> {
    const lead = await this.leads.getForChange(id);
    lead.reopen();
    await this.leads.save(lead);
  }
}
