import { foldName, coreName } from '../../src/modules/customers/company-name.js';
import { found, type Making } from './making.js';
import { owned, type Values } from './writer.js';

/** What is one person's alone, or lies between two: files, bulk edits, tokens, sign-ins, visits of support, seats to be given away. */
export async function writePersonal(make: Making, count: number): Promise<void> {
  await exports(make, count);
  await bulkEdits(make, count);
  await tokens(make, count);
  await signIns(make, count);
  await supportViews(make, count);
  await exceptions(make, count);
  await travellers(make, count);
}

const times = <T>(count: number, one: (n: number) => T): T[] => Array.from({ length: count }, (_, n) => one(n));
const AGO = '2026-10-01T00:00:00Z';

async function exports(make: Making, count: number): Promise<void> {
  const rows = times(count, () => ({
    ...{ id: make.id(), person_id: make.one(make.owners), list: 'customers', format: 'csv' },
    ...{ question: {}, locale: 'zh-CN', status: 'failed', attempt: 1, failure: 'export.failed', finished_at: AGO },
    ...{ processed: 0, failure_params: {}, created_at: AGO },
  }));
  await make.writer.rows('exports', rows);
}

async function bulkEdits(make: Making, count: number): Promise<void> {
  const rows = times(count, () => ({
    ...{ id: make.id(), person_id: make.one(make.owners), object: 'customer', changes: { grade: 'A' } },
    ...{ status: 'done', total: 1, created_at: AGO, finished_at: AGO },
  }));
  await make.writer.rows('bulk_edits', rows);
}

async function tokens(make: Making, count: number): Promise<void> {
  const ids = times(count, () => ({ id: make.id(), person_id: make.one(make.owners) }));
  const sessions = ids.map((each) => ({
    ...{ ...each, method: 'token', expires_at: '2027-10-01T00:00:00Z', created_at: AGO, last_seen_at: AGO },
    ...{ confirmed_at: AGO, address: '', user_agent: '' },
  }));
  await make.writer.rows('sessions', sessions);
  const rows = ids.map(({ id, person_id }, n) => ({
    ...{
      id,
      person_id,
      version: 1,
      name: `Program ${n}`,
      hash: `made-up-${n}`,
      hint: 'abcd',
      scopes: ['customer:view'],
    },
    ...{ created_at: AGO, created_by: person_id },
  }));
  await make.writer.rows('personal_tokens', rows);
}

async function signIns(make: Making, count: number): Promise<void> {
  await make.writer.sql(
    `INSERT INTO sign_ins (person_id, succeeded, method, address, user_agent, at)
     SELECT p, true, 'password', '127.0.0.1', 'test', $2::timestamptz FROM unnest($1::uuid[]) p`,
    [times(count, () => make.one(make.owners)), AGO],
  );
}

/** Between two people each; half of them agreed to, and over. */
async function supportViews(make: Making, count: number): Promise<void> {
  const rows = times(count, (n) => {
    const asker = make.one(make.owners);
    const agreed = { consented_at: AGO, ends_at: '2026-10-01T01:00:00Z', ended_at: null };
    const open = { consented_at: null, ends_at: null, ended_at: null };
    return {
      ...{ id: make.id(), version: 1, asked_by: asker, person_id: anotherThan(make, asker), reason: 'help' },
      ...{ hours: 1, asked_at: AGO, ...(n % 2 ? agreed : open) },
    };
  });
  await make.writer.rows('support_views', rows);
}

async function exceptions(make: Making, count: number): Promise<void> {
  const rows = times(count, (n) => {
    const asker = make.one(make.owners);
    return {
      ...{ id: make.id(), version: 1, asker_id: asker, object: 'customer', pointer: '/mainNeeds', kind: 'bank_card' },
      ...{ digest: `made-up-${n}`, masked: '6222****', reason: 'an order number', status: 'open', custom: {} },
      ...{ created_at: AGO, created_by: asker, updated_at: AGO, updated_by: asker },
    };
  });
  await make.writer.rows('forbidden_exceptions', rows);
}

async function travellers(make: Making, count: number): Promise<void> {
  const ids = times(count, () => make.one(make.owners));
  await make.writer.sql('UPDATE accounts SET travelling = true, version = version + 1 WHERE id = ANY ($1)', [ids]);
}

/** Seats of approvals under way that somebody wants to give to somebody else; taken back, so that nothing waits. */
export async function writeReassignments(make: Making): Promise<void> {
  const seats = await make.writer.sql<{ id: string; instance_id: string; version: number; actor_id: string }>(
    `SELECT id, instance_id, version, actor_id FROM approval_tasks WHERE actor_id IS NOT NULL ORDER BY id LIMIT 25`,
  );
  const rows = seats.map(({ id, instance_id, version, actor_id }) => {
    const proposer = anotherThan(make, actor_id);
    const to = anotherThan(make, proposer);
    return {
      ...{ id: make.id(), version: 1, custom: {}, instance_id, task_id: id, task_version: version, seen_seq: 1 },
      ...{ from_id: actor_id, to_id: to, asked_id: anotherThan(make, proposer, to), reason: 'away' },
      ...{ answer: 'withdrawn', answered_by: proposer, answered_at: AGO },
      ...{ created_at: AGO, created_by: proposer, updated_at: AGO, updated_by: proposer },
    };
  });
  await make.writer.rows('approval_reassignments', rows);
}

function anotherThan(make: Making, ...ids: readonly string[]): string {
  return make.one(make.owners.filter((each) => !ids.includes(each)));
}

/** Pools of departments all over the company, joint ventures and agents among them; customers in each, and appeals. */
export async function writePools(make: Making, count: number): Promise<void> {
  const departments = await make.writer.sql<{ id: string; kind: string }>(
    `SELECT id, kind FROM departments WHERE code LIKE 'd-%' ORDER BY code`,
  );
  const closed = departments.filter(({ kind }) => ['joint_venture', 'agent'].includes(kind));
  const homes = [...closed, ...departments.filter((_, n) => n % 4 === 0)];
  const pools = [...new Set(homes.map(({ id }) => id))].map((departmentId, n) => ({
    ...{ id: make.id(), name: `公海 ${n}`, department_id: departmentId, created_by: make.one(make.owners) },
  }));
  for (const { id, name, department_id, created_by } of pools) {
    await make.writer.sql(`INSERT INTO owners (id, kind, name) VALUES ($1, 'queue', $2)`, [id, name]);
    await make.writer.sql(
      `INSERT INTO pools (id, name, department_id, created_by, updated_by) VALUES ($1, $2, $3, $4, $4)`,
      [id, name, department_id, created_by],
    );
  }
  await make.writer.sql('SELECT rebuild_reach()');
  await appeals(
    make,
    await pooled(
      make,
      count,
      pools.map(({ id }) => id),
    ),
  );
}

async function pooled(make: Making, count: number, pools: readonly string[]): Promise<Values[]> {
  const rows = times(count, (n): Values => {
    const name = `沉静${n}号有限公司`;
    const number = `V-pooled-${String(n).padStart(4, '0')}`;
    return {
      ...owned(make.id(), pools[n % pools.length] ?? '', number),
      ...{
        name,
        name_folded: foldName(name),
        name_core: coreName(name),
        primary_contact_id: make.id(),
        parent_id: null,
      },
      ...{ credit_code: null, import_id: null, historic_amount: null, ...found(name, number) },
    };
  });
  const contacts = rows.map((row, n) => {
    const number = `V-pooled-c-${n}`;
    return {
      ...owned(row['primary_contact_id'] as string, row['owner_id'] as string, number),
      ...{ customer_id: row['id'], name: `Quiet ${n}`, mobile: `138${10_000_000 + n}`, ...found(`Quiet ${n}`, number) },
    };
  });
  await make.writer.sql('BEGIN');
  await make.writer.like('customers', rows);
  await make.writer.like('contacts', contacts);
  await make.writer.sql('COMMIT');
  return rows;
}

/** Of every other of them: by somebody who lost it to the pool, and took the appeal back. */
async function appeals(make: Making, customers: readonly Values[]): Promise<void> {
  for (const { id, owner_id, name } of customers.filter((_, n) => n % 2 === 0)) {
    const loser = make.one(make.owners);
    const [move] = await make.writer.sql<{ id: string }>(
      `INSERT INTO pool_moves (customer_id, customer_name, kind, pool_id, from_owner_id, to_owner_id, moved_on, at, by_id, days)
       VALUES ($1, $2, 'recycled', $3, $4, $3, '2026-10-01', $5, $4, 61) RETURNING id`,
      [id, name, owner_id, loser, AGO],
    );
    const appeal = {
      ...{ id: make.id(), version: 1, custom: {}, customer_id: id, customer_name: name, pool_id: owner_id },
      ...{ move_id: move?.id, appellant_id: loser, reason: 'mine', status: 'withdrawn', decided_at: AGO },
      ...{ decided_by: loser, created_at: AGO, created_by: loser, updated_at: AGO, updated_by: loser },
    };
    await make.writer.rows('pool_appeals', [appeal]);
  }
}
