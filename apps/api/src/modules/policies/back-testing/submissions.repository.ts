import { Injectable } from '@nestjs/common';
import type { Facts, OrgDirectory, Plan, Policy } from '@countersign/approval-engine';
import { startOfBusinessDay, addDays } from '@countersign/kernel';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';

/** A submission as it was: its facts, its route, and what it was routed in; null where that was not kept yet. */
export interface Submission {
  readonly instanceId: string;
  readonly round: number;
  readonly number: string;
  readonly facts: Facts;
  readonly submitterId: string;
  /** Who put it up for the submitter, until then. */
  readonly assistants: readonly string[];
  readonly plan: Plan;
  readonly versionId: string | null;
  readonly orgHash: string | null;
  readonly asOf: Date | null;
  readonly submittedAt: Date;
}

export interface Period {
  readonly purpose: string;
  readonly from: string | null;
  readonly to: string | null;
}

export interface Cursor {
  readonly instanceId: string;
  readonly round: number;
}

const WITHIN = `FROM approval_rounds r JOIN approval_instances i ON i.id = r.instance_id
  LEFT JOIN approval_routings o ON o.instance_id = r.instance_id AND o.round = r.round
  WHERE i.purpose = $1 AND ($2::timestamptz IS NULL OR r.submitted_at >= $2) AND ($3::timestamptz IS NULL OR r.submitted_at < $3)`;

/** Everything that was ever submitted, read and never written. */
@Injectable()
export class Submissions {
  constructor(private readonly work: UnitOfWork) {}

  async count(period: Period): Promise<number> {
    const [row] = await this.work.manager.query<[{ n: number }]>(`SELECT count(*)::int AS n ${WITHIN}`, bounds(period));
    return row.n;
  }

  page(period: Period, after: Cursor | null, size: number): Promise<Submission[]> {
    return this.work.manager.query<Submission[]>(
      `SELECT r.instance_id AS "instanceId", r.round, i.number, r.facts, i.submitter_id AS "submitterId", r.route AS plan,
         ARRAY(SELECT DISTINCT a.actor_id FROM approval_actions a WHERE a.instance_id = i.id AND a.action IN ('submit', 'resubmit')
           AND a.at <= r.submitted_at AND a.actor_id <> i.submitter_id) AS assistants,
         o.policy_version_id AS "versionId", o.org_hash AS "orgHash", o.as_of AS "asOf", r.submitted_at AS "submittedAt" ${WITHIN}
         AND ($4::uuid IS NULL OR (r.instance_id, r.round) > ($4::uuid, $5::int))
       ORDER BY r.instance_id, r.round LIMIT $6`,
      [...bounds(period), after?.instanceId ?? null, after?.round ?? 0, size],
    );
  }

  async organisations(hashes: readonly string[]): Promise<Map<string, Omit<OrgDirectory, 'asOf'>>> {
    const rows = await this.work.manager.query<{ hash: string; content: Omit<OrgDirectory, 'asOf'> }[]>(
      'SELECT hash, content FROM approval_orgs WHERE hash = ANY($1)',
      [hashes],
    );
    return new Map(rows.map(({ hash, content }) => [hash, content]));
  }

  async policies(ids: readonly string[]): Promise<Map<string, Policy>> {
    const rows = await this.work.manager.query<{ id: string; content: Policy }[]>(
      'SELECT id, content FROM approval_policy_versions WHERE id = ANY($1::uuid[])',
      [ids],
    );
    return new Map(rows.map(({ id, content }) => [id, content]));
  }

  /** When the visits of each node began and ended, the latest of them, for what a node usually takes. */
  visits(purpose: string): Promise<{ key: string; openedAt: Date; closedAt: Date }[]> {
    return this.work.manager.query(
      `SELECT n.node_key AS key, n.opened_at AS "openedAt", n.closed_at AS "closedAt"
       FROM approval_node_runs n JOIN approval_instances i ON i.id = n.instance_id
       WHERE i.purpose = $1 AND n.state IN ('passed', 'failed') ORDER BY n.closed_at DESC LIMIT 5000`,
      [purpose],
    );
  }
}

function bounds({ purpose, from, to }: Period): [string, Date | null, Date | null] {
  return [purpose, from ? startOfBusinessDay(from) : null, to ? startOfBusinessDay(addDays(to, 1)) : null];
}
