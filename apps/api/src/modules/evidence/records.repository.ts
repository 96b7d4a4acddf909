import { Injectable } from '@nestjs/common';
import { RowIsMissing } from '../../platform/database/database.errors.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { EvidenceRecord } from './evidence-record.js';

const INSTANT = `'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'`;
const instant = (column: string): string => `to_char(${column} AT TIME ZONE 'UTC', ${INSTANT})`;

const RECORD = `
  SELECT
    json_build_object('id', i.id, 'number', i.number, 'title', i.title, 'subjectType', i.subject_type, 'subjectId', i.subject_id,
      'purpose', i.purpose, 'submitterId', i.submitter_id, 'status', i.status, 'round', i.round, 'subjectHash', i.subject_hash,
      'submittedAt', ${instant('i.submitted_at')}, 'finishedAt', ${instant('i.finished_at')}) AS instance,
    (SELECT json_build_object('code', p.code, 'version', v.number, 'contentHash', v.content_hash, 'content', v.content)
      FROM approval_policy_versions v JOIN approval_policies p ON p.id = v.policy_id WHERE v.id = i.policy_version_id) AS policy,
    (SELECT coalesce(json_agg(json_build_object('round', r.round, 'subjectVersion', r.subject_version, 'snapshot', r.snapshot,
        'facts', r.facts, 'subjectHash', r.subject_hash, 'note', r.note, 'route', r.route, 'submittedAt', ${instant('r.submitted_at')})
        ORDER BY r.round), '[]') FROM approval_rounds r WHERE r.instance_id = i.id) AS rounds,
    (SELECT coalesce(json_agg(json_build_object('seq', a.seq, 'at', ${instant('a.at')}, 'actorId', a.actor_id,
        'principalId', a.principal_id, 'action', a.action, 'taskId', a.task_id, 'nodeKey', a.node_key, 'opinion', a.opinion,
        'reason', a.reason, 'subjectHash', a.subject_hash, 'idempotencyKey', a.idempotency_key, 'events', a.events,
        'previousHash', a.previous_hash, 'hash', a.hash) ORDER BY a.seq), '[]')
      FROM approval_actions a WHERE a.instance_id = i.id) AS actions,
    (SELECT json_build_object('subjectType', g.subject_type, 'subjectId', g.subject_id, 'purpose', g.purpose,
        'contentHash', g.content_hash, 'customerId', g.customer_id, 'productIds', g.product_ids, 'minRatio', g.min_ratio,
        'maxAmount', g.max_amount::text, 'minMargin', g.min_margin, 'terms', g.terms_hash, 'tolerance', g.tolerance, 'currency', g.currency, 'validUntil', g.valid_until,
        'consumedAmount', g.consumed_amount::text, 'status', g.status)
      FROM approval_grants g WHERE g.instance_id = i.id) AS "grant"
  FROM approval_instances i`;

/** Reads approvals whole, as they stand in the tables: what is to be proved must not pass through code that tidies it. */
@Injectable()
export class EvidenceRecords {
  constructor(private readonly work: UnitOfWork) {}

  /** @throws RowIsMissing also for an approval the reader may not see */
  async get(instanceId: string): Promise<EvidenceRecord> {
    const [record] = await this.work.manager.query<EvidenceRecord[]>(`${RECORD} WHERE i.id = $1`, [instanceId]);
    if (!record) throw new RowIsMissing({ type: 'approval', id: instanceId });
    return record;
  }

  /** The approvals after this id, in the order of ids. */
  after(instanceId: string | null, most: number): Promise<EvidenceRecord[]> {
    const sql = `${RECORD} WHERE $1::uuid IS NULL OR i.id > $1 ORDER BY i.id LIMIT $2`;
    return this.work.manager.query<EvidenceRecord[]>(sql, [instanceId, most]);
  }
}
