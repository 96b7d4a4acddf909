import { Injectable } from '@nestjs/common';
import { RowIsStale } from '../../../platform/database/database.errors.js';
import { applyPatch } from '../../../platform/http/merge-patch.js';
import { Opportunities } from '../opportunities.repository.js';
import type { ChangeOpportunityDto } from '../opportunity.dto.js';
import type { Opportunity } from '../opportunity.entity.js';
import { OpportunityChecks } from '../opportunity-checks.js';
import { expectedAmountOf, writtenFields } from '../opportunity-fields.js';

@Injectable()
export class ChangeOpportunity {
  constructor(
    private readonly opportunities: Opportunities,
    private readonly checks: OpportunityChecks,
  ) {}

  /** @throws RowIsMissing, RowIsStale, ClosingIsDecided, ReferenceIsMissing, PermissionIsMissing, OwnerIsOutOfReach, CurrencyIsNotBase, AmountIsNegative */
  async execute(id: string, version: number, changes: ChangeOpportunityDto): Promise<void> {
    const opportunity = await this.opportunities.getForChange(id);
    if (opportunity.version !== version) throw new RowIsStale({ id, version });
    this.alter(opportunity, changes);
    const { customerId } = opportunity;
    const {
      primaryContactId = opportunity.primaryContactId,
      nextActionOwnerId,
      ownerId = opportunity.ownerId,
      expectedAmount,
    } = changes;
    if (primaryContactId !== opportunity.primaryContactId) await this.checks.parties({ customerId, primaryContactId });
    if (nextActionOwnerId) await this.checks.actor(nextActionOwnerId);
    if (ownerId !== opportunity.ownerId) Object.assign(opportunity, await this.checks.newOwner(ownerId));
    if (expectedAmount) Object.assign(opportunity, expectedAmountOf(expectedAmount));
    await this.opportunities.save(Object.assign(opportunity, { primaryContactId }), version);
  }

  /** What becomes of it, as far as it knows that by itself. @throws ClosingIsDecided */
  alter(opportunity: Opportunity, changes: ChangeOpportunityDto): void {
    opportunity.mustNotBeClosing();
    applyPatch(opportunity, writtenFields(changes));
    if (changes.name) opportunity.rename(changes.name);
  }
}
