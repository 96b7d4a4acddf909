import { Injectable } from '@nestjs/common';
import { HOUSE } from '../../../platform/access/principal.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Deciders, RoutingDirectory } from '../../approvals/index.js';
import { ForeseeHoles } from '../../policies/index.js';
import { ForeseeApprovals } from './foresee-approvals.js';
import type { RehearsalReport } from './report.js';
import type { Tried } from './try-the-day.js';

/** What follows for approvals and policies from the organisation of a day: worked out from it, with nothing written. */
@Injectable()
export class Prospect {
  constructor(
    private readonly directory: RoutingDirectory,
    private readonly deciders: Deciders,
    private readonly approvals: ForeseeApprovals,
    private readonly holes: ForeseeHoles,
    private readonly work: UnitOfWork,
  ) {}

  async execute(
    { conflicts, today, then, reach }: Tried,
    stopping: AbortSignal,
    looked: (count: number) => Promise<void>,
  ): Promise<Omit<RehearsalReport, 'day'>> {
    const [now, day] = [this.directory.forRouting(today), this.directory.forRouting(then)];
    const foreseen = await this.approvals.execute(day, stopping, looked);
    const holes = await this.work.run(HOUSE, 'read', async () =>
      this.holes.execute(await this.deciders.among(now), await this.deciders.among(day)),
    );
    return { conflicts, reach, ...foreseen, holes };
  }
}
