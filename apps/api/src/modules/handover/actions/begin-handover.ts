import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { BeginChecks } from '../begin-checks.js';
import { Handovers } from '../handovers.repository.js';
import { MOVE_JOB } from '../jobs.js';

/** Lets the worker begin, once everything has somebody who may take it. */
@Injectable()
export class BeginHandover {
  constructor(
    private readonly work: UnitOfWork,
    private readonly handovers: Handovers,
    private readonly plans: BeginChecks,
    private readonly jobs: Jobs,
  ) {}

  /** @throws HandoverHasBegun, HandoverIsIncomplete, HandoverHasConflicts, LeavingDayIsPast */
  async execute(id: string): Promise<void> {
    const handover = await this.handovers.getForChange(id);
    handover.mustBeOpen();
    await this.plans.mustBeReady(handover);
    handover.begin(this.work.principal.personId, this.work.now);
    await this.handovers.save(handover);
    await this.jobs.ask(MOVE_JOB, { handoverId: id });
  }
}
