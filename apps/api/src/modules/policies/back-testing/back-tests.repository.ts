import { Injectable } from '@nestjs/common';
import { LessThan } from 'typeorm';
import { RowIsMissing } from '../../../platform/database/database.errors.js';
import { Rows } from '../../../platform/database/rows.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { BackTest } from './back-test.entity.js';
import type { ChangedSubmission } from './changed-submission.js';
import type { Report } from './report.js';

type NewBackTest = Pick<BackTest, 'policyId' | 'number' | 'content' | 'contentHash' | 'periodFrom' | 'periodTo'>;

@Injectable()
export class BackTests {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rows: Rows,
  ) {}

  /**
   * Newest first, those before another one.
   * @throws RowIsMissing where that is none of this policy's
   */
  async ofPolicy(policyId: string, before: string | null, take: number): Promise<BackTest[]> {
    const last = before === null ? null : await this.work.manager.findOneBy(BackTest, { id: before, policyId });
    if (before !== null && !last) throw new RowIsMissing({ type: 'back-test', id: before });
    return this.work.manager.find(BackTest, {
      where: { policyId, ...(last ? { id: LessThan(last.id) } : {}) },
      order: { id: 'DESC' },
      take,
    });
  }

  /** What came of trying exactly this content, if anybody has. */
  async latestOf(policyId: string, contentHash: string): Promise<Report | null> {
    const row = await this.work.manager.findOne(BackTest, {
      where: { policyId, contentHash, status: 'done' },
      order: { createdAt: 'DESC' },
    });
    return row ? (row.report as Report) : null;
  }

  /** @throws RowIsMissing */
  async get(id: string): Promise<BackTest> {
    const row = await this.work.manager.findOneBy(BackTest, { id });
    if (!row) throw new RowIsMissing({ type: 'back-test', id });
    return row;
  }

  insert(fields: NewBackTest): Promise<BackTest> {
    const fresh = { status: 'queued' as const, total: 0, done: 0, report: null, failure: null, finishedAt: null };
    return this.rows.insert(BackTest, { ...fields, ...fresh } as never);
  }

  save(backTest: BackTest): Promise<BackTest> {
    return this.rows.change(backTest);
  }

  async clearChanges(backTestId: string): Promise<void> {
    await this.work.manager.query('DELETE FROM approval_back_test_changes WHERE back_test_id = $1', [backTestId]);
  }

  async addChanges(backTestId: string, rows: readonly ChangedSubmission[]): Promise<void> {
    if (rows.length === 0) return;
    await this.work.manager.query(
      `INSERT INTO approval_back_test_changes (back_test_id, instance_id, round, kind, detail, exposed, amount, discount, currency)
       SELECT $1, r."instanceId", r.round, r.kind, r.detail, r.exposed, r.amount, r.discount, r.currency
       FROM jsonb_to_recordset($2::jsonb) AS r ("instanceId" uuid, round int, kind text, detail jsonb, exposed boolean,
         amount numeric, discount numeric, currency text)`,
      [backTestId, JSON.stringify(rows)],
    );
  }
}
