import { Injectable } from '@nestjs/common';
import { fieldsOf, writable } from '../../../platform/access/field-access.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { applyPatch } from '../../../platform/http/merge-patch.js';
import type { ChangeLeadDto } from '../lead.dto.js';
import { leadKeys } from '../lead.entity.js';
import { Leads } from '../leads.repository.js';

@Injectable()
export class ChangeLead {
  constructor(
    private readonly work: UnitOfWork,
    private readonly leads: Leads,
  ) {}

  /** @throws LeadIsClosed, LeadHasNoOwner for a status that cannot be; FieldIsNotYours, RowIsStale, RowIsMissing */
  async execute(id: string, version: number, { status, ...sent }: ChangeLeadDto): Promise<void> {
    const lead = await this.leads.getForChange(id);
    applyPatch(lead, writable(sent, lead, { object: 'lead', fields: fieldsOf(this.work.actor) }));
    if (status === 'following') lead.follow();
    await this.leads.save(Object.assign(lead, leadKeys(lead)), version);
  }
}
