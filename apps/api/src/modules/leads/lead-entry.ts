import { Injectable } from '@nestjs/common';
import { fieldsOf, writable } from '../../platform/access/field-access.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DuplicateRefusals } from '../customers/index.js';
import type { CreateLeadDto } from './lead.dto.js';

/** What somebody may enter as a lead. */
@Injectable()
export class LeadEntry {
  constructor(
    private readonly work: UnitOfWork,
    private readonly refusals: DuplicateRefusals,
  ) {}

  /** @throws FieldIsNotYours, DuplicateIsRefused, DuplicateIsKnown */
  async fields<Sent extends Omit<CreateLeadDto, 'ownerId'>>(sent: Sent): Promise<Sent> {
    const fields = writable(sent, null, { object: 'lead', fields: fieldsOf(this.work.actor) });
    await this.refusals.refuse('lead', fields);
    return fields;
  }
}
