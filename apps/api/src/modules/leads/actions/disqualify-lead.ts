import { Injectable } from '@nestjs/common';
import type { DisqualifyLeadDto } from '../lead.dto.js';
import { Leads } from '../leads.repository.js';

/** Gives a lead up; the reason is kept, and it can be taken up again. */
@Injectable()
export class DisqualifyLead {
  constructor(private readonly leads: Leads) {}

  /** @throws LeadIsClosed, RowIsMissing */
  async execute(id: string, { reason, note }: DisqualifyLeadDto): Promise<void> {
    const lead = await this.leads.getForChange(id);
    lead.disqualify(reason, note ?? null);
    await this.leads.save(lead);
  }
}
