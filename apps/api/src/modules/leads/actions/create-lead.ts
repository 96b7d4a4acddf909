import { Injectable } from '@nestjs/common';
import { fieldsOf, writable } from '../../../platform/access/field-access.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Numbering } from '../../../platform/numbering/numbering.js';
import { OwnerChoice, type ChosenOwner } from '../../org/index.js';
import { INTAKE, leadKeys, type Lead } from '../lead.entity.js';
import type { CreateLeadDto } from '../lead.dto.js';
import { Leads, type NewLead } from '../leads.repository.js';

@Injectable()
export class CreateLead {
  constructor(
    private readonly work: UnitOfWork,
    private readonly leads: Leads,
    private readonly owners: OwnerChoice,
    private readonly numbering: Numbering,
  ) {}

  /** @throws OwnerIsOutOfReach, FieldIsNotYours */
  async execute({ ownerId, ...sent }: CreateLeadDto): Promise<Lead> {
    const fields = writable(sent, null, { object: 'lead', fields: fieldsOf(this.work.actor) });
    const owner = await this.owners.choose('lead', ownerId);
    return this.leads.insert(leadOf(fields, owner, await this.numbering.next('XS')));
  }
}

/** A lead of an owner's, with everything left out as null. */
export function leadOf(
  fields: Omit<CreateLeadDto, 'ownerId'>,
  owner: ChosenOwner,
  number: string,
  importId: string | null = null,
): NewLead {
  const lead = {
    shortName: null,
    stockCode: null,
    contactName: null,
    title: null,
    phone: null,
    email: null,
    wechat: null,
    campaign: null,
    industry: null,
    region: null,
    address: null,
    need: null,
    note: null,
    unqualifiedReason: null,
    unqualifiedNote: null,
    customerId: null,
    contactId: null,
    opportunityId: null,
    qualifiedAt: null,
    ...definedOnly(fields),
    ...owner,
    number,
    importId,
    status: owner.ownerId === INTAKE ? ('new' as const) : ('assigned' as const),
  };
  return { ...lead, ...leadKeys(lead) };
}

function definedOnly<T extends object>(fields: T): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
}
