import { insertAll, ownedBy } from './bulk.mjs';
import { idOf } from './random.mjs';

export const DECIDED = 50_000;
export const WAITING = 500;
const MINUTE_MS = 60_000;

/** A department manager who has decided 50,000 approvals of her people and has 500 before her. */
export async function loadApprovals(client, { sellers, today, say }) {
  const { rows } = await client.query(`
    SELECT p.id AS approver, v.id AS version FROM people p, approval_policy_versions v JOIN approval_policies y ON y.id = v.policy_id
    WHERE p.login = 'bench-manager-1' AND y.purpose = 'quote.discount' ORDER BY v.number DESC LIMIT 1`);
  const [{ approver, version }] = rows;
  const own = sellers.filter(({ departmentId }) => departmentId === sellers[0].departmentId);
  const made = Array.from({ length: DECIDED + WAITING }, (_, n) =>
    approval(n, { approver, version, today, submitter: own[n % own.length] }),
  );
  for (const table of Object.keys(made[0]))
    await insertAll(
      client,
      table,
      made.flatMap((each) => each[table]),
    );
  say(`${DECIDED} decided approvals and ${WAITING} that wait for one manager`);
}

function approval(n, { approver, version, today, submitter }) {
  const [id, run, task] = [7, 8, 9].map((kind) => idOf(kind, n));
  const at = new Date(today - (DECIDED + WAITING - n) * MINUTE_MS).toISOString();
  const isDecided = n < DECIDED;
  const title = { 'zh-CN': '部门经理审批', en: 'Department manager' };
  const subject = { subject_type: 'quote', subject_id: idOf(10, n), subject_version: 1, title: '产线监控系统' };
  return {
    approval_instances: [
      {
        id,
        ...ownedBy(submitter, { made: at, changed: at }),
        ...subject,
        ...{ purpose: 'quote.discount', number: `BJ-2025-${String(n).padStart(6, '0')}`, snapshot: {}, facts: {} },
        ...{ subject_hash: '', policy_version_id: version, submitter_id: submitter.id, org_as_of: at, note: '' },
        ...{
          status: isDecided ? 'approved' : 'running',
          round: 1,
          submitted_at: at,
          finished_at: isDecided ? at : null,
        },
        ...{ amount: '150000.00', currency: 'CNY', ratio: 7000, customer_name: '苏州智能装备有限公司', stalled: false },
      },
    ],
    approval_node_runs: [
      {
        ...{ id: run, instance_id: id, round: 1, ordinal: 1, node_key: 'department-manager', title, mode: 'single' },
        ...{ state: isDecided ? 'passed' : 'active', opened_at: at, closed_at: isDecided ? at : null },
        ...{ visit: 1, told: [] },
      },
    ],
    approval_tasks: [
      {
        ...{ id: task, instance_id: id, node_run_id: run, ordinal: 1, version: 1, position: 'department-manager' },
        ...{ state: isDecided ? 'approved' : 'open', principal_id: approver, actor_id: approver, opened_at: at },
        ...{
          decided_at: isDecided ? at : null,
          seat_groups: [],
          weight: 1,
          due_explanation: [],
          origin: { kind: 'policy' },
        },
      },
    ],
    approval_actions: isDecided
      ? [
          {
            ...{ id: idOf(11, n), instance_id: id, seq: 2, at, actor_id: approver, principal_id: approver },
            ...{ action: 'approve', task_id: task, node_key: 'department-manager', subject_hash: '', events: [] },
            ...{ idempotency_key: `bench-${n}`, previous_hash: '', hash: '' },
          },
        ]
      : [],
    record_shares: [
      { subject_type: 'approval', subject_id: id, grantee_id: approver, reason: 'approver', created_at: at },
    ],
  };
}
