import { Injectable } from '@nestjs/common';
import { HOUSE } from '../../../platform/access/principal.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Job, JobGivenUp } from '../../../platform/jobs/job.js';
import { RehearsalFailed } from '../reorganisation.errors.js';
import { Prospect } from './prospect.js';
import type { Rehearsal } from './rehearsal.entity.js';
import { Rehearsals } from './rehearsals.repository.js';
import { TryTheDay } from './try-the-day.js';

export const REHEARSAL_JOB = 'reorganisation.rehearsal';

/** Rehearses a day, and keeps the report; it writes nothing else. One that is begun again begins at the beginning. */
@Injectable()
export class RunRehearsal {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rehearsals: Rehearsals,
    private readonly tryTheDay: TryTheDay,
    private readonly prospect: Prospect,
  ) {}

  @Job(REHEARSAL_JOB)
  async execute({ rehearsalId }: { rehearsalId: string }, stopping: AbortSignal): Promise<void> {
    const { row, total } = await this.work.run(HOUSE, 'read', async () => {
      return { row: await this.rehearsals.get(rehearsalId), total: await this.rehearsals.underWay() };
    });
    if (row.hasEnded()) return;
    await this.write(rehearsalId, { status: 'running', total, done: 0 });
    const tried = await this.tryTheDay.execute(row.changes, row.day);
    let done = 0;
    const found = await this.prospect.execute(tried, stopping, (count) =>
      this.write(rehearsalId, { done: (done += count) }),
    );
    const report = { day: row.day, ...found };
    await this.write(rehearsalId, { status: 'done', report, total: done, finishedAt: new Date() });
  }

  @JobGivenUp(REHEARSAL_JOB)
  async giveUp({ rehearsalId }: { rehearsalId: string }): Promise<void> {
    await this.write(rehearsalId, { status: 'failed', failure: RehearsalFailed.code, finishedAt: new Date() });
  }

  private async write(id: string, change: Partial<Rehearsal>): Promise<void> {
    await this.work.run(HOUSE, 'write', async () => {
      const row = await this.rehearsals.get(id);
      if (row.hasEnded()) return;
      await this.rehearsals.save(Object.assign(row, change, change.finishedAt ? { finishedAt: this.work.now } : {}));
    });
  }
}
