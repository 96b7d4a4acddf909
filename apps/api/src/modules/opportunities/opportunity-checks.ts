import { Injectable } from '@nestjs/common';
import { RecordRights } from '../../platform/subjects/record-rights.js';
import { ReferenceIsMissing, References } from '../../platform/subjects/references.js';
import { OwnerChoice, People, type ChosenOwner } from '../org/index.js';
import { BeginsInOpenStage } from './opportunities.errors.js';
import type { SalesStage } from './sales-stage.entity.js';
import { SalesStages } from './sales-stages.repository.js';

/** What a body says about others must be true before it is written. */
@Injectable()
export class OpportunityChecks {
  constructor(
    private readonly references: References,
    private readonly people: People,
    private readonly owners: OwnerChoice,
    private readonly stages: SalesStages,
    private readonly rights: RecordRights,
  ) {}

  /** The customer is within reach, the contact is one of the customer's. @throws ReferenceIsMissing */
  parties({ customerId, primaryContactId }: { customerId: string; primaryContactId: string }, at = ''): Promise<void> {
    return this.references.mustExist([
      { pointer: `${at}/customerId`, type: 'customer', id: customerId },
      {
        pointer: `${at}/primaryContactId`,
        type: 'contact',
        id: primaryContactId,
        within: { column: 'customer_id', id: customerId },
      },
    ]);
  }

  /** A customer that one only reads gets no deal from one. @throws RowIsForReading */
  mayBegin(customerId: string): Promise<void> {
    return this.rights.mustChange({ type: 'customer', id: customerId });
  }

  /** Whoever does the next action works here. @throws ReferenceIsMissing */
  async actor(personId: string, at = ''): Promise<void> {
    const found = await this.people.activeAmong([personId]);
    if (found.length === 0)
      throw new ReferenceIsMissing({}, [{ pointer: `${at}/nextActionOwnerId`, code: 'reference.unknown' }]);
  }

  /** @throws OwnerIsOutOfReach */
  owner(personId: string | undefined): Promise<ChosenOwner> {
    return this.owners.choose('opportunity', personId);
  }

  /** @throws PermissionIsMissing, OwnerIsOutOfReach */
  newOwner(personId: string): Promise<ChosenOwner> {
    return this.owners.give('opportunity', personId);
  }

  /** A deal begins in an open stage. @throws StageIsUnknown, BeginsInOpenStage */
  async firstStage(stageId: string | undefined, at: string): Promise<SalesStage> {
    if (!stageId) return this.stages.firstOf('open');
    const stage = await this.stages.get(stageId);
    if (stage.kind !== 'open')
      throw new BeginsInOpenStage({}, [{ pointer: `${at}/stageId`, code: BeginsInOpenStage.code }]);
    return stage;
  }
}
