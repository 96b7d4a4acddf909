import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { ChangedSubmission, ListedChange } from './changed-submission.js';

/** How many changed routes a reader is listed one by one. */
const LISTED = 500;

export interface VisibleChange {
  readonly backTestId: string;
  readonly kind: ChangedSubmission['kind'];
  readonly detail: ListedChange;
}

/** What the exposed deals of one currency come to. */
export interface ExposedSum {
  readonly backTestId: string;
  readonly currency: string;
  readonly deals: number;
  readonly amount: string;
  readonly discount: string;
}

const SUMS = `SELECT back_test_id AS "backTestId", currency, count(*)::int AS deals, sum(amount)::text AS amount,
    coalesce(sum(discount), 0)::text AS discount
  FROM approval_back_test_changes WHERE back_test_id = ANY ($1::uuid[]) AND exposed AND currency IS NOT NULL GROUP BY 1, 2 ORDER BY 2`;

/** Submissions that would go another way; the database shows each to those who see its approval. */
@Injectable()
export class ChangedSubmissions {
  constructor(private readonly work: UnitOfWork) {}

  /** Those the reader may see, the first few hundred of each back-test. */
  visible(backTestIds: readonly string[]): Promise<VisibleChange[]> {
    return this.work.manager.query<VisibleChange[]>(
      `SELECT back_test_id AS "backTestId", kind, detail FROM (
         SELECT *, row_number() OVER (PARTITION BY back_test_id, kind ORDER BY instance_id, round) AS place
         FROM approval_back_test_changes WHERE back_test_id = ANY ($1::uuid[])) c
       WHERE place <= ${LISTED} ORDER BY instance_id, round`,
      [backTestIds],
    );
  }

  /** How many changes and how many exposed deals of each back-test the reader may see. */
  counts(backTestIds: readonly string[]): Promise<{ backTestId: string; changes: number; exposed: number }[]> {
    return this.work.manager.query(
      `SELECT back_test_id AS "backTestId", (count(*) FILTER (WHERE kind = 'change'))::int AS changes,
         (count(*) FILTER (WHERE exposed))::int AS exposed
       FROM approval_back_test_changes WHERE back_test_id = ANY ($1::uuid[]) GROUP BY 1`,
      [backTestIds],
    );
  }

  /** Sums over what the reader sees, and over everything. */
  async sums(backTestIds: readonly string[]): Promise<{ seen: ExposedSum[]; all: ExposedSum[] }> {
    const seen = await this.work.manager.query<ExposedSum[]>(SUMS, [backTestIds]);
    const all = await this.work.asHouse(() => this.work.manager.query<ExposedSum[]>(SUMS, [backTestIds]));
    return { seen, all };
  }
}
