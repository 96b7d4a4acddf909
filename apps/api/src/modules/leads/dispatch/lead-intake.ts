import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Numbering } from '../../../platform/numbering/numbering.js';
import { leadOf, ownerOf } from '../actions/create-lead.js';
import type { CreateLeadDto } from '../lead.dto.js';
import { INTAKE, type Lead } from '../lead.entity.js';
import { Leads } from '../leads.repository.js';
import { Dispatcher, type Dispatched } from './dispatcher.js';
import type { Cause } from './dispatches.repository.js';

const INTO_INTAKE = { ownerId: INTAKE, departmentId: null };

/** Takes in leads that come without anybody: they go to whom the rules say, and wait in the intake where these name nobody. */
@Injectable()
export class LeadIntake {
  constructor(
    private readonly work: UnitOfWork,
    private readonly leads: Leads,
    private readonly numbering: Numbering,
    private readonly dispatcher: Dispatcher,
  ) {}

  async take(
    list: readonly Omit<CreateLeadDto, 'ownerId'>[],
    cause: Cause,
    importId: string | null = null,
  ): Promise<Lead[]> {
    if (list.length === 0) return [];
    const decisions = await this.dispatcher.decide(list);
    const numbers = await this.numbering.nextMany('XS', list.length);
    const rows = list.map((fields, at) => {
      const given = decisions[at]?.given;
      return leadOf(fields, given ? ownerOf(given) : INTO_INTAKE, numbers[at] as string, importId);
    });
    const made = await this.work.asHouse(() => this.leads.insertMany(rows));
    const dispatched = decisions.map((decision, at): Dispatched => ({ leadId: made[at]?.id as string, decision }));
    await this.dispatcher.record(dispatched, cause);
    return made;
  }
}
