import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Activity } from '../../activities/index.js';
import { TakingBack } from '../../imports/index.js';
import { ImportedOpportunities } from './imported-opportunities.repository.js';

/** What files bring of the past: none of it lies ahead, and all of it can be taken back. */
@Injectable()
export class TakeBackPast {
  constructor(
    private readonly clock: Clock,
    private readonly takingBack: TakingBack,
    private readonly opportunities: ImportedOpportunities,
  ) {}

  today(): string {
    return this.clock.today();
  }

  /** @returns how many deals have been touched since; nothing is taken back then */
  deals(importId: string): Promise<number> {
    return this.takingBack.execute(importId, [this.opportunities]);
  }

  /** The same of activities. */
  activities(importId: string): Promise<number> {
    return this.takingBack.execute(importId, [{ type: 'activity', entity: Activity }]);
  }
}
