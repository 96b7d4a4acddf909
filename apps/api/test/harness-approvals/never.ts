const AMONG = (column: string) => `($1::uuid[] IS NULL OR ${column} = ANY ($1::uuid[]))`;

/** Each finds rows that must not be there: among the approvals `$1`, or, where it is null, in the whole database. */
export const NEVER: Readonly<Record<string, string>> = {
  'I-1 at most one live approval of a record and purpose': `
    SELECT subject_id, purpose, count(*) FROM approval_instances WHERE status IN ('running', 'returned', 'blocked', 'suspended')
      AND ($1::uuid[] IS NULL OR subject_id IN (SELECT subject_id FROM approval_instances WHERE id = ANY ($1::uuid[])))
    GROUP BY 1, 2 HAVING count(*) > 1`,
  'I-2 nobody is asked when it is over': `
    SELECT t.id, t.state, i.status FROM approval_tasks t JOIN approval_instances i ON i.id = t.instance_id
    WHERE ${AMONG('i.id')} AND t.state IN ('open', 'waiting', 'held') AND i.status NOT IN ('running', 'returned', 'blocked', 'suspended')`,
  'I-3 somebody is asked, or a timer runs, while it is running': `
    SELECT i.id FROM approval_instances i WHERE i.status = 'running' AND i.subject_type = 'sample' AND ${AMONG('i.id')}
      AND NOT EXISTS (SELECT 1 FROM approval_tasks t WHERE t.instance_id = i.id AND t.state = 'open')
      AND NOT EXISTS (SELECT 1 FROM approval_timers t WHERE t.instance_id = i.id AND t.fired_at IS NULL)`,
  'I-4 no seat is decided twice': `
    SELECT task_id, count(*) FROM approval_actions WHERE ${AMONG('instance_id')} AND action IN ('approve', 'reject', 'return', 'advise', 'abstain', 'opine')
    GROUP BY 1 HAVING count(*) > 1`,
  'I-10 reminders come in order': `
    SELECT a.task_id, a.stage, b.stage AS after, a.due_at, b.due_at AS "afterDue", a.fired_at, b.fired_at AS "afterFired", a.outcome, b.outcome AS "afterOutcome"
    FROM approval_timers a JOIN approval_timers b USING (task_id)
    WHERE ${AMONG('a.instance_id')}
      AND (a.stage, b.stage) IN (('remind-50', 'remind-80'), ('remind-80', 'remind-100'), ('remind-100', 'due'))
      AND (a.due_at > b.due_at OR a.fired_at IS NULL AND b.fired_at IS NOT NULL OR a.fired_at > b.fired_at)`,
  'the time of a seat stands still exactly while nobody can act there': `
    SELECT t.id, t.state, i.status, t.halted_at FROM approval_tasks t JOIN approval_instances i ON i.id = t.instance_id
    WHERE ${AMONG('i.id')} AND i.subject_type = 'sample' AND t.due_at IS NOT NULL AND t.state IN ('open', 'held')
      AND (t.halted_at IS NULL) <> (t.state = 'open' AND i.status = 'running')`,
  'a timer waits with its seat': `
    SELECT r.id, r.halted, t.halted_at FROM approval_timers r JOIN approval_tasks t ON t.id = r.task_id
    WHERE ${AMONG('r.instance_id')} AND r.fired_at IS NULL AND t.state IN ('open', 'held') AND r.halted <> (t.halted_at IS NOT NULL)`,
  'whoever is asked, or has decided, may see what it is about': `
    SELECT p.instance_id, p.person_id FROM (
      SELECT instance_id, unnest(ARRAY[actor_id, principal_id]) AS person_id FROM approval_tasks WHERE state = 'open'
      UNION SELECT instance_id, actor_id FROM approval_actions WHERE action IN ('approve', 'reject', 'return', 'advise', 'abstain', 'opine', 'transfer')
    ) p JOIN approval_instances i ON i.id = p.instance_id
    WHERE i.subject_type = 'sample' AND ${AMONG('i.id')} AND NOT EXISTS (SELECT 1 FROM shares s
      WHERE s.subject_type = 'approval' AND s.subject_id = p.instance_id AND s.person_id = p.person_id)`,
  'nobody decides on what is his by now, nor administers its approval': `
    SELECT a.instance_id, a.seq, a.action, a.actor_id, r.since FROM approval_actions a JOIN approval_instances i ON i.id = a.instance_id
    CROSS JOIN LATERAL (SELECT * FROM harness_records h WHERE h.id = i.subject_id AND h.since <= a.at ORDER BY h.since DESC LIMIT 1) r
    WHERE ${AMONG('i.id')} AND a.actor_id = r.owner_id AND a.actor_id <> i.submitter_id AND a.at > r.since
      AND a.action IN ('approve', 'reject', 'return', 'advise', 'abstain', 'suspend', 'resume', 'reassign', 'terminate', 'migrate')`,
  'what somebody has opened is not taken back from him, where the policy minds': `
    SELECT a.instance_id, a.seq, a.actor_id, t.id, t.seen_by, t.seen_at FROM approval_actions a JOIN approval_instances i ON i.id = a.instance_id
    JOIN approval_policy_versions v ON v.id = i.policy_version_id AND v.content -> 'switches' ->> 'takeBack' = 'unseen'
    CROSS JOIN LATERAL jsonb_array_elements(a.events) e CROSS JOIN LATERAL jsonb_array_elements_text(e -> 'taskIds') closed
    JOIN approval_tasks t ON t.id = closed::uuid
    WHERE ${AMONG('i.id')} AND a.action = 'takeBack' AND e ->> 'type' = 'TasksClosed' AND e ->> 'state' = 'CANCELLED'
      AND t.seen_at < a.at AND t.seen_by <> a.actor_id`,
  'one key has one effect': `
    SELECT instance_id, idempotency_key, count(*) FROM approval_actions WHERE ${AMONG('instance_id')} GROUP BY 1, 2 HAVING count(*) > 1`,
  'an end is told exactly once to each listener': `
    SELECT payload ->> 'instanceId', listener, count(*) FROM outbox WHERE event = 'ApprovalFinished'
      AND ($1::uuid[] IS NULL OR payload ->> 'instanceId' = ANY ($1::uuid[]::text[])) GROUP BY 1, 2 HAVING count(*) > 1`,
  'an end is told': `
    SELECT i.id, i.status FROM approval_instances i WHERE i.finished_at IS NOT NULL AND i.subject_type = 'sample' AND ${AMONG('i.id')}
      AND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.event = 'ApprovalFinished' AND o.payload ->> 'instanceId' = i.id::text)`,
};
