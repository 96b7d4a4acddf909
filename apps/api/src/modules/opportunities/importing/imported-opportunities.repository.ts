import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Takeable } from '../../imports/index.js';
import { Opportunity } from '../opportunity.entity.js';

type Deal = Pick<Opportunity, 'id' | 'number' | 'name' | 'version' | 'customerId' | 'ownerId'>;

/** The deals that imports make, and those that files speak of. */
@Injectable()
export class ImportedOpportunities implements Takeable<Opportunity> {
  readonly type = 'opportunity';
  readonly entity = Opportunity;

  constructor(private readonly work: UnitOfWork) {}

  /** Those of the customers that the importer sees under one of these names or numbers. */
  called(customerIds: readonly string[], words: readonly string[]): Promise<Deal[]> {
    const [ids, asked] = [[...new Set(customerIds)], [...new Set(words)]];
    const at = { customerId: In(ids), deletedAt: IsNull() };
    return this.work.manager.find(Opportunity, {
      select: { id: true, number: true, name: true, version: true, customerId: true, ownerId: true },
      where: [
        { ...at, name: In(asked) },
        { ...at, number: In(asked) },
      ],
      order: { id: 'ASC' },
    });
  }
}
