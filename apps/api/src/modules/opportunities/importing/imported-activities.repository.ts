import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Activity } from '../../activities/index.js';

/** The activities that files speak of. */
@Injectable()
export class ImportedActivities {
  constructor(private readonly work: UnitOfWork) {}

  /** Those with the customers at one of these moments that the importer sees. */
  at(customerIds: readonly string[], moments: readonly Date[]): Promise<Activity[]> {
    return this.work.manager.findBy(Activity, {
      customerId: In([...new Set(customerIds)]),
      occurredAt: In([...moments]),
      deletedAt: IsNull(),
    });
  }
}
