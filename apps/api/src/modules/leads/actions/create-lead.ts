import { Injectable } from '@nestjs/common';
import { Numbering } from '../../../platform/numbering/numbering.js';
import { OwnerChoice, type ChosenOwner } from '../../org/index.js';
import { Dispatcher } from '../dispatch/dispatcher.js';
import { INTAKE, leadKeys, type Lead } from '../lead.entity.js';
import type { CreateLeadDto } from '../lead.dto.js';
import { LeadEntry } from '../lead-entry.js';
import { Leads, type NewLead } from '../leads.repository.js';

@Injectable()
export class CreateLead {
  constructor(
    private readonly entry: LeadEntry,
    private readonly leads: Leads,
    private readonly owners: OwnerChoice,
    private readonly numbering: Numbering,
    private readonly dispatcher: Dispatcher,
  ) {}

  /** Without an owner the rules of assignment are asked; whoever enters it has it where they name nobody. @throws OwnerIsOutOfReach, FieldIsNotYours, DuplicateIsRefused, DuplicateIsKnown, and what Numbering.give refuses */
  async execute({ ownerId, number, ...sent }: CreateLeadDto): Promise<Lead> {
    const fields = await this.entry.fields(sent);
    const [decision] = ownerId === undefined ? await this.dispatcher.decide([fields]) : [];
    const given = decision?.given;
    const owner = given ? ownerOf(given) : await this.owners.choose('lead', ownerId);
    const lead = leadOf(fields, owner, await this.numbering.give('XS', number));
    const made = given ? await this.leads.insertForAnother(lead) : await this.leads.insert(lead);
    if (decision) await this.dispatcher.record([{ leadId: made.id, decision }], 'entered');
    return made;
  }
}

export const ownerOf = ({ ownerId, departmentId }: ChosenOwner): ChosenOwner => ({ ownerId, departmentId });

/** A lead of an owner's, with everything left out as null. */
export function leadOf(
  fields: Omit<CreateLeadDto, 'ownerId' | 'number'>,
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
    productInterest: null,
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
