import { Injectable } from '@nestjs/common';
import { HOUSE } from '../../../platform/access/principal.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Job, JobGivenUp, JobInterrupted } from '../../../platform/jobs/job.js';
import { BACK_TEST_FAILED } from '../policies.errors.js';
import { PolicyBook } from '../policy-book.repository.js';
import type { BackTest } from './back-test.entity.js';
import { BackTests } from './back-tests.repository.js';
import { Replay, type UsualHours } from './replay.js';
import { EMPTY, type Report } from './report.js';
import { Submissions, type Cursor, type Period, type Submission } from './submissions.repository.js';

export const BACK_TEST_JOB = 'policies.back-test';

/** Few enough that nobody waits for the process meanwhile. */
const PAGE = 200;

/** Routes everything that was submitted again, page by page; it writes its own report and nothing else. */
@Injectable()
export class RunBackTest {
  constructor(
    private readonly work: UnitOfWork,
    private readonly book: PolicyBook,
    private readonly backTests: BackTests,
    private readonly submissions: Submissions,
    private readonly replay: Replay,
  ) {}

  /** One that is begun again begins at the first submission: it has left nothing behind. */
  @Job(BACK_TEST_JOB)
  async execute({ backTestId }: { backTestId: string }, stopping: AbortSignal): Promise<void> {
    const begun = await this.begin(backTestId);
    if (!begun) return;
    const { backTest, period, usual } = begun;
    let report: Report = EMPTY;
    let last: Cursor | null = null;
    for (let page = await this.page(period, last); page.length > 0; page = await this.page(period, last)) {
      if (stopping.aborted) throw new JobInterrupted();
      const part = await this.read(() => this.replay.execute(report, page, backTest.content, usual));
      report = part.report;
      last = page.at(-1) ?? last;
      await this.write(backTestId, async (row) => {
        row.done += page.length;
        await this.backTests.addChanges(backTestId, part.changed);
      });
    }
    await this.write(backTestId, (row) =>
      Object.assign(row, { status: 'done', report, finishedAt: this.work.now, total: row.done }),
    );
  }

  @JobGivenUp(BACK_TEST_JOB)
  async giveUp({ backTestId }: { backTestId: string }): Promise<void> {
    await this.write(backTestId, (row) => {
      if (!row.hasEnded())
        Object.assign(row, { status: 'failed', failure: BACK_TEST_FAILED, finishedAt: this.work.now });
    });
  }

  private async begin(id: string): Promise<{ backTest: BackTest; period: Period; usual: UsualHours } | null> {
    const { backTest, period, usual, total } = await this.read(async () => {
      const found = await this.backTests.get(id);
      const { purpose } = await this.book.byId(found.policyId);
      const within = { purpose, from: found.periodFrom, to: found.periodTo };
      const [count, hours] = [await this.submissions.count(within), await this.replay.usualHours(purpose)];
      return { backTest: found, period: within, total: count, usual: hours };
    });
    if (backTest.hasEnded()) return null;
    await this.write(id, async (row) => {
      Object.assign(row, { status: 'running', total, done: 0 });
      await this.backTests.clearChanges(id);
    });
    return { backTest, period, usual };
  }

  private page(period: Period, after: Cursor | null): Promise<Submission[]> {
    return this.read(() => this.submissions.page(period, after, PAGE));
  }

  private read<T>(body: () => Promise<T>): Promise<T> {
    return this.work.run(HOUSE, 'read', body);
  }

  private async write(id: string, change: (row: BackTest) => unknown): Promise<void> {
    await this.work.run(HOUSE, 'write', async () => {
      const row = await this.backTests.get(id);
      await change(row);
      await this.backTests.save(row);
    });
  }
}
