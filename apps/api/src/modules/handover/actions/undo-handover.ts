import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../../../platform/config/config.js';
import { CONFIG } from '../../../platform/config/installation.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { HandoverReach } from '../handover-reach.js';
import { Handovers } from '../handovers.repository.js';
import { UNDO_JOB } from '../jobs.js';

/** Lets the worker give everything back that nobody has handed on since, what ended with the account too. It enables no account. */
@Injectable()
export class UndoHandover {
  constructor(
    private readonly work: UnitOfWork,
    private readonly handovers: Handovers,
    private readonly reach: HandoverReach,
    private readonly jobs: Jobs,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @throws HandoverIsOver, HandoverUndoIsLate */
  async execute(id: string): Promise<void> {
    const handover = await this.handovers.getForChange(id);
    await this.reach.mustReach(handover.personId);
    handover.beginUndo(this.work.now, this.config.handoverUndoHours);
    handover.begunBy = this.work.principal.personId;
    await this.handovers.save(handover);
    await this.jobs.ask(UNDO_JOB, { handoverId: id });
  }
}
