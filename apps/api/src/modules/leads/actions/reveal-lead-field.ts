import { Injectable } from '@nestjs/common';
import { LookUnderMask } from '../../../platform/access/look-under-mask.js';
import type { RevealedOfLead } from '../lead-reveal.dto.js';
import { Leads } from '../leads.repository.js';

/** Shows what is under one mask of a lead. */
@Injectable()
export class RevealLeadField {
  constructor(
    private readonly leads: Leads,
    private readonly mask: LookUnderMask,
  ) {}

  /** @throws RowIsMissing, FieldIsHidden, TooManyReveals */
  async execute(id: string, field: RevealedOfLead): Promise<string | null> {
    const lead = await this.leads.show(id);
    return this.mask.execute({ key: `lead.${field}`, table: 'leads', column: field, id, value: lead[field] });
  }
}
