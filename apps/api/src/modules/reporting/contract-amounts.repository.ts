import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';

export const BASES = ['signature', 'approval'] as const;
export type Basis = (typeof BASES)[number];

export interface AmountRow {
  departmentId: string | null;
  departmentName: string | null;
  month: string;
  amount: string;
  count: number;
}

/** A contract counts in the month it was signed by both sides, or, to look ahead, in the month it was approved. */
const DAY_OF: Readonly<Record<Basis, string>> = {
  signature: `CASE WHEN c.status IN ('signed', 'filed') THEN c.signed_on END`,
  approval: `CASE WHEN c.status IN ('approved', 'reviewed', 'sealed', 'signed', 'filed') THEN (c.approved_at AT TIME ZONE 'Asia/Shanghai')::date END`,
};

@Injectable()
export class ContractAmounts {
  constructor(private readonly work: UnitOfWork) {}

  /** Amounts with tax in CNY at the frozen rate, by the department that was stamped on the contract. */
  by(basis: Basis, months: readonly string[]): Promise<AmountRow[]> {
    return this.work.manager.query<AmountRow[]>(
      `SELECT d.id AS "departmentId", d.name AS "departmentName", to_char(c.day, 'YYYY-MM') AS month,
         sum(c.net_total_cny)::numeric(20, 2) AS amount, count(*)::int AS count
       FROM (SELECT c.department_id, c.net_total_cny, ${DAY_OF[basis]} AS day FROM contracts c WHERE c.deleted_at IS NULL) c
       LEFT JOIN departments d ON d.id = c.department_id
       WHERE c.day >= ($1 || '-01')::date AND c.day < (($2 || '-01')::date + interval '1 month')
       GROUP BY 1, 2, 3 ORDER BY 2, 3`,
      [months[0], months.at(-1)],
    );
  }
}
