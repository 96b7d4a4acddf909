import { Injectable } from '@nestjs/common';
import { RowIsStale } from '../../../platform/database/database.errors.js';
import { applyPatch } from '../../../platform/http/merge-patch.js';
import { Opportunities } from '../opportunities.repository.js';
import type { ChangeOpportunityDto } from '../opportunity.dto.js';
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
    opportunity.mustNotBeClosing();
    const { customerId } = opportunity;
    const {
      primaryContactId = opportunity.primaryContactId,
      nextActionOwnerId,
      ownerId = opportunity.ownerId,
      expectedAmount,
      name,
    } = changes;
    if (primaryContactId !== opportunity.primaryContactId) await this.checks.parties({ customerId, primaryContactId });
    if (nextActionOwnerId) await this.checks.actor(nextActionOwnerId);
    if (ownerId !== opportunity.ownerId) Object.assign(opportunity, await this.checks.newOwner(ownerId));
    if (expectedAmount) Object.assign(opportunity, expectedAmountOf(expectedAmount));
    applyPatch(opportunity, { ...writtenFields(changes), primaryContactId });
    if (name) opportunity.rename(name);
    await this.opportunities.save(opportunity, version);
  }
}
