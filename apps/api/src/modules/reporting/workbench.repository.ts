import { Injectable } from '@nestjs/common';
import { startOfBusinessDay } from '@countersign/kernel';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';

export interface TaskRow {
  id: string;
  version: number;
  number: string;
  subject: string;
  followUp: string;
  followUpDueOn: string;
  status: string;
  customerId: string;
  customerName: string | null;
}

export interface Figures {
  openCount: number;
  openAmount: string;
  weighted: string;
  wonThisMonth: string;
  wonCountThisMonth: number;
  newLeads: number;
  quotesInApproval: number;
}

const TASKS_SHOWN = 10;

/** What a person finds when she comes in: hers are hers, the figures those of the rows she reaches. */
@Injectable()
export class Workbench {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** The most urgent follow-ups, with how many there are in all. */
  async tasks(personId: string): Promise<{ rows: TaskRow[]; count: number; overdue: number }> {
    const rows = await this.work.manager.query<(TaskRow & { count: number; overdue: number })[]>(
      `SELECT a.id, a.version, a.number, a.subject, a.follow_up AS "followUp", a.follow_up_due_on::text AS "followUpDueOn", a.status,
         a.customer_id AS "customerId", c.name AS "customerName", a.count, a.overdue
       FROM (SELECT a.*, count(*) OVER ()::int AS count, count(*) FILTER (WHERE a.follow_up_due_on < $2::date) OVER ()::int AS overdue
         FROM activities a WHERE a.follow_up_owner_id = $1 AND a.status <> 'done' AND a.deleted_at IS NULL
         ORDER BY a.follow_up_due_on, a.id LIMIT ${TASKS_SHOWN}) a
       LEFT JOIN customers c ON c.id = a.customer_id ORDER BY a.follow_up_due_on, a.id`,
      [personId, this.clock.today()],
    );
    return { rows, count: rows[0]?.count ?? 0, overdue: rows[0]?.overdue ?? 0 };
  }

  async figures(): Promise<Figures> {
    const monthBegan = startOfBusinessDay(`${this.clock.today().slice(0, 7)}-01`);
    const [row] = await this.work.manager.query<Figures[]>(
      `SELECT open.*, won.*,
         (SELECT count(*)::int FROM leads l WHERE l.deleted_at IS NULL AND l.status IN ('new', 'assigned')) AS "newLeads",
         (SELECT count(*)::int FROM quotes q WHERE q.deleted_at IS NULL AND q.status = 'in_approval') AS "quotesInApproval"
       FROM (SELECT count(*)::int AS "openCount", coalesce(sum(o.expected_amount), 0)::numeric(20, 2) AS "openAmount",
           coalesce(sum(o.expected_amount * s.probability / 100), 0)::numeric(20, 2) AS weighted
         FROM opportunities o JOIN sales_stages s ON s.id = o.stage_id WHERE o.outcome = 'open' AND o.deleted_at IS NULL) open,
         (SELECT count(*)::int AS "wonCountThisMonth", coalesce(sum(o.expected_amount), 0)::numeric(20, 2) AS "wonThisMonth"
         FROM opportunities o WHERE o.outcome = 'won' AND o.closed_at >= $1 AND o.deleted_at IS NULL) won`,
      [monthBegan],
    );
    return row as Figures;
  }
}
