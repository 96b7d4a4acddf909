import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Subject } from '../../../platform/subjects/subject.js';
import { Subjects } from '../../../platform/subjects/subjects.js';
import { ApprovalSubjects } from '../approval-subjects.js';

const LIVE = `('open', 'waiting', 'held')`;
const UNDER_WAY = `i.status IN ('running', 'blocked')`;
const STOPPED = `(i.stalled OR i.status = 'blocked')`;

/**
 * Whoever sits there, or is represented there; what waits for anybody at all; and what a superior decides for somebody
 * whose line leads through one of them, or did.
 */
const CONCERNED = `
  WITH RECURSIVE below AS (
    SELECT id FROM people WHERE id = ANY ($1::uuid[]) UNION SELECT p.id FROM people p JOIN below b ON p.superior_id = b.id
  )
  SELECT i.id FROM approval_instances i
  WHERE ${UNDER_WAY} AND (${STOPPED} OR EXISTS (
    SELECT 1 FROM approval_tasks t WHERE t.instance_id = i.id AND t.state IN ${LIVE}
      AND (t.actor_id = ANY ($1::uuid[]) OR t.principal_id = ANY ($1::uuid[])))
  OR (i.submitter_id IN (SELECT id FROM below) AND EXISTS (
    SELECT 1 FROM approval_rounds r WHERE r.instance_id = i.id AND r.round = i.round
      AND r.route @? '$.nodes[*].approvers[*] ? (@.by == "superior")')))
  ORDER BY i.id`;

/**
 * The seats that hold somebody who has gone or may decide nothing any more, or who has ceased to hold a position or to head
 * a department since he was asked to decide; and every approval that has come to a stop.
 */
const ASTRAY = `
  SELECT i.id FROM approval_instances i
  WHERE ${UNDER_WAY} AND (${STOPPED} OR EXISTS (
    SELECT 1 FROM approval_tasks t JOIN people p ON p.id IN (t.actor_id, t.principal_id)
      LEFT JOIN principals r ON r.person_id = p.id
    WHERE t.instance_id = i.id AND t.state IN ${LIVE} AND NOT (p.active AND coalesce('approval.decide' = ANY (r.permissions), false)))
  OR EXISTS (
    SELECT 1 FROM approval_tasks t JOIN (
      SELECT person_id, during, retracted_at FROM position_assignments
      UNION ALL SELECT person_id, during, retracted_at FROM department_heads WHERE kind <> 'deputy'
    ) was ON was.person_id = t.principal_id
    WHERE t.instance_id = i.id AND t.state IN ${LIVE} AND (was.retracted_at >= i.submitted_at
      OR upper(was.during) BETWEEN (i.submitted_at AT TIME ZONE 'Asia/Shanghai')::date AND (app_now() AT TIME ZONE 'Asia/Shanghai')::date)))
  ORDER BY i.id`;

/** Approvals under way whose people are to be held against the organisation, and the ownership, of today. By id. */
@Injectable()
export class AstrayApprovals {
  constructor(
    private readonly work: UnitOfWork,
    private readonly records: Subjects,
    private readonly subjects: ApprovalSubjects,
  ) {}

  concernedBy(personIds: readonly string[]): Promise<string[]> {
    return this.ids(CONCERNED, [personIds]);
  }

  astray(): Promise<string[]> {
    return this.ids(ASTRAY, []);
  }

  /** Where somebody is asked about what is his own by now: the record went to him after it was put up. */
  async ofOwners(): Promise<string[]> {
    const owned = this.records.all().filter(({ type, unowned }) => !unowned && this.subjects.find(type));
    return owned.length === 0 ? [] : this.ids(owned.map(askedAboutTheirOwn).join(' UNION '), []);
  }

  private async ids(which: string, given: unknown[]): Promise<string[]> {
    return (await this.work.manager.query<{ id: string }[]>(which, given)).map(({ id }) => id);
  }
}

function askedAboutTheirOwn({ type, table }: Subject): string {
  return `SELECT i.id FROM approval_tasks t JOIN approval_instances i ON i.id = t.instance_id
    JOIN ${table} s ON s.id = i.subject_id AND s.owner_id IN (t.principal_id, t.actor_id)
    WHERE t.state = 'open' AND i.status = 'running' AND i.subject_type = '${type}' AND s.owner_id <> i.submitter_id`;
}
