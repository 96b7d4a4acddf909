import { Injectable } from '@nestjs/common';
import { fieldsOf, writable } from '../../../platform/access/field-access.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { applyPatch } from '../../../platform/http/merge-patch.js';
import { DuplicateRefusals } from '../../customers/index.js';
import type { ChangeLeadDto } from '../lead.dto.js';
import { leadKeys, type Lead } from '../lead.entity.js';
import { Leads } from '../leads.repository.js';

/** What another record may be recognised by. */
const COMPARED = ['name', 'phone', 'email', 'wechat'] as const;

@Injectable()
export class ChangeLead {
  constructor(
    private readonly work: UnitOfWork,
    private readonly leads: Leads,
    private readonly refusals: DuplicateRefusals,
  ) {}

  /** @throws LeadIsClosed, LeadHasNoOwner for a status that cannot be; FieldIsNotYours, DuplicateIsRefused, DuplicateIsKnown, RowIsStale, RowIsMissing */
  async execute(id: string, version: number, sent: ChangeLeadDto): Promise<void> {
    const lead = await this.leads.getForChange(id);
    this.alter(lead, sent);
    if (COMPARED.some((name) => sent[name] !== undefined))
      await this.refusals.refuse('lead', lead, { exceptIds: [lead.id] });
    await this.leads.save(Object.assign(lead, leadKeys(lead)), version);
  }

  /** What becomes of it, as far as it knows that by itself. @throws LeadIsClosed, LeadHasNoOwner, FieldIsNotYours */
  alter(lead: Lead, { status, ...sent }: ChangeLeadDto): void {
    applyPatch(lead, writable(sent, lead, { object: 'lead', fields: fieldsOf(this.work.actor) }));
    if (status === 'following') lead.follow();
  }
}
