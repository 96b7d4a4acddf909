import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Numbering } from '../../../platform/numbering/numbering.js';
import { searchColumns } from '../../../platform/text-search/text-search.js';
import { Opportunities } from '../opportunities.repository.js';
import type { OpportunityFieldsDto } from '../opportunity.dto.js';
import type { Opportunity } from '../opportunity.entity.js';
import { OpportunityChecks } from '../opportunity-checks.js';
import { blank, expectedAmountOf, writtenFields } from '../opportunity-fields.js';
import { OpportunityHistory } from '../opportunity-history.repository.js';

export interface NewOpportunity {
  readonly customerId: string;
  readonly primaryContactId: string;
  /** Whoever creates it when left out. */
  readonly ownerId?: string | undefined;
  readonly fields: OpportunityFieldsDto;
  /** The lead it arose from. */
  readonly lead?: { readonly id: string; readonly number: string };
  /** Where it comes from a file: which import brings it, since when it is there, and how it ended. */
  readonly past?: {
    readonly importId: string;
    readonly since: Date | undefined;
    readonly closing: Partial<Opportunity>;
  };
  /** Where the fields stand in the body, for the pointers of a refusal: '' or `/opportunity`. */
  readonly at?: string;
}

@Injectable()
export class CreateOpportunity {
  constructor(
    private readonly work: UnitOfWork,
    private readonly opportunities: Opportunities,
    private readonly history: OpportunityHistory,
    private readonly checks: OpportunityChecks,
    private readonly numbering: Numbering,
  ) {}

  /**
   * @throws ReferenceIsMissing for a customer, contact or person that is missing or out of reach, OwnerIsOutOfReach,
   *   CurrencyIsNotBase, AmountIsNegative, StageIsUnknown, BeginsInOpenStage
   */
  async execute({
    customerId,
    primaryContactId,
    ownerId,
    fields,
    lead,
    past,
    at = '',
  }: NewOpportunity): Promise<Opportunity> {
    const stage = await this.checks.firstStage(fields.stageId, at);
    await this.checks.parties({ customerId, primaryContactId }, at);
    await this.checks.mayBegin(customerId);
    await this.checks.actor(fields.nextActionOwnerId, at);
    const owner = await this.checks.owner(ownerId);
    const number = await this.numbering.give('SJ', fields.number, `${at}/number`);
    const begun = {
      ...blank(),
      ...writtenFields(fields),
      ...searchColumns(fields.name, number),
      ...expectedAmountOf(fields.expectedAmount, at),
      ...owner,
      customerId,
      primaryContactId,
      number,
      stageId: stage.id,
      stageEnteredAt: past?.since ?? this.work.now,
      leadId: lead?.id ?? null,
      leadNumber: lead?.number ?? null,
      importId: past?.importId ?? null,
    };
    const opportunity = await this.opportunities.insert({ ...begun, ...past?.closing }, past?.since);
    await this.history.stageMoved(opportunity, null, null);
    return opportunity;
  }
}
