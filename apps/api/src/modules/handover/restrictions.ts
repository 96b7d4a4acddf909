import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { People } from '../org/index.js';

/** Who is leaving may do less; written again whenever a leaving is settled or called off. */
@Injectable()
export class Restrictions {
  constructor(
    private readonly work: UnitOfWork,
    private readonly people: People,
  ) {}

  async settle(): Promise<void> {
    await this.work.asHouse(() => this.people.rebuildReach());
  }
}
