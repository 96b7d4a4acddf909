import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { HandoverItems } from '../src/modules/handover/handover-items.repository.js';
import { JobRunner } from '../src/platform/jobs/job-runner.js';
import { Housekeeping } from '../src/platform/housekeeping/housekeeping.js';
import { aContractOf, aQuoteAt, Desk } from './approvals/desk.js';
import { aCustomerOf, aDeal, aVisitOf } from './harness/deals.js';
import { openHouse, type Caller, type House } from './harness/house.js';
import { SalesFloor } from './sales/floor.js';

let house: House;
let chen: Caller;
let manager: Caller;
let admin: Caller;
const ids: Record<string, string> = {};

beforeAll(async () => {
  house = await openHouse({ env: { CLOCK: 'real' } });
  [chen, manager, admin] = [house.as('sales-a1'), house.as('manager-a'), house.as('admin')];
  for (const { id, login } of await house.sql('SELECT id, login FROM people')) ids[login] = id;
  await house.app.get(JobRunner).start();
});
afterAll(() => house.close());

async function settled(id: string, by = admin): Promise<any> {
  for (;;) {
    await house.afterwards();
    const { body } = await by.get(`/handovers/${id}`);
    if (!['queued', 'running', 'undoing'].includes(body.status)) return body;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function drafted(by: Caller, wish: object): Promise<any> {
  const answer = await by.post('/handovers', wish);
  expect(answer.status, answer.text).toBe(201);
  return answer.body;
}

async function begun(id: string, by = admin): Promise<any> {
  const answer = await by.post(`/handovers/${id}/run`);
  expect(answer.status, answer.text).toBe(202);
  return settled(id, by);
}

/** Whose everything is: every column that names a person a record is with. */
const owners = (): Promise<any[]> =>
  house.sql(`
    SELECT * FROM (
      SELECT 'customer' AS kind, id, owner_id, department_id, NULL::uuid AS other FROM customers
      UNION ALL SELECT 'contact', id, owner_id, department_id, NULL FROM contacts
      UNION ALL SELECT 'lead', id, owner_id, department_id, NULL FROM leads
      UNION ALL SELECT 'opportunity', id, owner_id, department_id, next_action_owner_id FROM opportunities
      UNION ALL SELECT 'registration', id, owner_id, department_id, NULL FROM registrations WHERE ended_at IS NULL
      UNION ALL SELECT 'activity', id, owner_id, department_id, follow_up_owner_id FROM activities
      UNION ALL SELECT 'quote', id, owner_id, department_id, NULL FROM quotes
      UNION ALL SELECT 'contract', id, owner_id, department_id, NULL FROM contracts
      UNION ALL SELECT 'project', id, owner_id, department_id, seller_id FROM projects
      UNION ALL SELECT 'asset', id, owner_id, department_id, NULL FROM assets
      UNION ALL SELECT 'expense', id, owner_id, department_id, NULL FROM expenses) everything ORDER BY kind, id`);

const heldBy = async (personId: string): Promise<Record<string, number>> => {
  const held: Record<string, number> = {};
  for (const row of await owners()) if (row.owner_id === personId) held[row.kind] = (held[row.kind] ?? 0) + 1;
  return held;
};

describe('a salesperson who changes her job', () => {
  it('leaves everything to one colleague in one operation, and gets all of it back by the undo', async () => {
    const before = await owners();
    const mine = await heldBy(ids['sales-a1'] as string);
    expect(mine['customer']).toBeGreaterThan(0);
    expect(mine['asset']).toBeGreaterThan(0);
    const taker = ids['sales-a2'] as string;
    const { id } = await drafted(manager, { personId: ids['sales-a1'], reason: 'moving', successorId: taker });

    const preview = (await manager.get(`/handovers/${id}/preview`)).body;
    expect(preview).toMatchObject({ unassigned: 0, conflicts: [] });
    expect(preview.kinds.find(({ kind }: any) => kind === 'customer').count).toBe(mine['customer']);

    const done = await begun(id, manager);
    expect(done).toMatchObject({ status: 'done', disabledAt: null, progress: { gone: 0 } });
    expect(done.progress.moved).toBe(done.progress.total);
    expect(Object.keys(await heldBy(ids['sales-a1'] as string)).filter((kind) => kind !== 'expense')).toEqual([]);

    expect((await manager.post(`/handovers/${id}/undo`)).status).toBe(202);
    const undone = await settled(id, manager);
    expect(undone).toMatchObject({ status: 'undone', progress: { kept: 0 } });
    expect(undone.progress.restored).toBe(done.progress.moved);
    expect(await owners()).toEqual(before);
  });

  it('has one version more on every record, her name as its author for ever, and the operation in audit and timeline', async () => {
    const customer = await aCustomerOf(chen);
    const visit = await aVisitOf(chen, customer);
    const { id } = await drafted(manager, {
      personId: ids['sales-a1'],
      reason: 'moving',
      successorId: ids['sales-a2'],
    });
    await begun(id, manager);

    const [row] = await house.sql('SELECT version, created_by, owner_id, department_id FROM customers WHERE id = $1', [
      customer.id,
    ]);
    expect(row).toMatchObject({
      version: customer.version + 1,
      created_by: ids['sales-a1'],
      owner_id: ids['sales-a2'],
    });
    const [trace] = await house.sql(
      `SELECT actor_id, request_id FROM audit_log WHERE subject_id = $1 AND action = 'update' ORDER BY id DESC LIMIT 1`,
      [customer.id],
    );
    expect(trace).toEqual({ actor_id: ids['manager-a'], request_id: `handover-${id}` });
    const history = await house.sql(
      'SELECT previous_owner_id, owner_id FROM customer_owners WHERE customer_id = $1 ORDER BY id',
      [customer.id],
    );
    expect(history.at(-1)).toEqual({ previous_owner_id: ids['sales-a1'], owner_id: ids['sales-a2'] });
    const { items } = (await house.as('sales-a2').get(`/timeline?subjectType=customer&subjectId=${customer.id}`)).body;
    expect(items.map(({ title }: any) => title)).toContainEqual(expect.stringContaining('交接：'));
    // The visit is her successor's to follow up; it was made by her.
    expect(items.find(({ id: entry }: any) => entry === visit.id).actor.id).toBe(ids['sales-a1']);
    expect((await house.as('sales-a2').get(`/activities/${visit.id}`)).body.owner.id).toBe(ids['sales-a2']);

    // The news of a handover follows after it has ended.
    await vi.waitFor(async () => {
      await house.afterwards();
      const news = await house.sql(`SELECT 1 FROM notifications WHERE person_id = $1 AND kind = 'handover_received'`, [
        ids['sales-a2'],
      ]);
      expect(news).toHaveLength(2);
    });
    await manager.post(`/handovers/${id}/undo`);
    await settled(id, manager);
  });
});

describe('the division', () => {
  it('keeps what belongs to a customer together, follows the first rule that is true, and yields to the hand', async () => {
    const [steel, bank, other] = [
      await aCustomerOf(chen, { industry: '钢铁', grade: 'A' }),
      await aCustomerOf(chen, { industry: '银行', grade: 'A' }),
      await aCustomerOf(chen, { industry: '银行', grade: 'C' }),
    ];
    const deal = await chen.post('/opportunities', {
      ...(await aDeal(chen)),
      customerId: steel.id,
      primaryContactId: steel.primaryContact.id,
    });
    expect(deal.status, deal.text).toBe(201);
    const rules = [
      { kind: 'customer', condition: { field: 'industry', op: 'eq', value: '钢铁' }, successorId: ids['sales-a2'] },
      { kind: 'customer', condition: { field: 'grade', op: 'eq', value: 'A' }, successorId: ids['manager-a'] },
    ];
    const { id } = await drafted(manager, {
      ...{ personId: ids['sales-a1'], reason: 'moving', successorId: ids['manager-a'], rules },
    });
    await manager.put(`/handovers/${id}/choices`, { kind: 'customer', ids: [other.id], successorId: ids['sales-a2'] });

    const planned = await house.sql('SELECT record_id, successor_id, why FROM handover_items WHERE handover_id = $1', [
      id,
    ]);
    const of = (record: string) => planned.find(({ record_id }) => record_id === record);
    expect(of(steel.id)).toMatchObject({ successor_id: ids['sales-a2'], why: 'rule' });
    expect(of(bank.id)).toMatchObject({ successor_id: ids['manager-a'], why: 'rule' });
    expect(of(other.id)).toMatchObject({ successor_id: ids['sales-a2'], why: 'hand' });
    expect(of(deal.body.id)).toMatchObject({ successor_id: ids['sales-a2'], why: 'group' });
    expect(of(other.primaryContact.id)).toMatchObject({ successor_id: ids['sales-a2'], why: 'group' });

    const { items } = (await manager.get(`/handovers/${id}/records?kind=customer&q=${encodeURIComponent(steel.name)}`))
      .body;
    expect(items).toMatchObject([{ id: steel.id, name: steel.name, successor: { id: ids['sales-a2'] }, why: 'rule' }]);
    await manager.delete(`/handovers/${id}/run`);
  });

  it('does not begin towards somebody who is disabled, out of reach, or cannot see what he would get', async () => {
    const { id, version } = await drafted(manager, {
      ...{ personId: ids['sales-a1'], reason: 'moving', successorId: ids['sales-b1'] },
    });
    const conflicts = async () => (await manager.get(`/handovers/${id}/preview`)).body.conflicts;
    expect(await conflicts()).toMatchObject([{ successor: { id: ids['sales-b1'] }, code: 'out_of_reach' }]);
    expect((await manager.post(`/handovers/${id}/run`)).body.code).toBe('handover.conflicts');

    const nobody = await manager.patch(`/handovers/${id}`, { successorId: null }, { version });
    expect((await manager.post(`/handovers/${id}/run`)).body.code).toBe('handover.incomplete');
    const legal = await admin.patch(
      `/handovers/${id}`,
      { successorId: ids['legal'] },
      { version: nobody.body.version },
    );
    expect(legal.status, legal.text).toBe(200);
    const seen = (await admin.get(`/handovers/${id}/preview`)).body.conflicts;
    expect(seen).toMatchObject([{ code: 'cannot_see', successor: { id: ids['legal'] } }]);
    await manager.delete(`/handovers/${id}/run`);
  });

  it('refuses a leaver as her own successor, a colleague without the permission, and a superior handed over from below', async () => {
    const self = await manager.post('/handovers', { personId: ids['sales-a1'], successorId: ids['sales-a1'] });
    expect(self.body.code).toBe('handover.successor_is_leaver');
    expect((await chen.post('/handovers', { personId: ids['sales-a2'] })).status).toBe(403);
    const foreign = await manager.post('/handovers', { personId: ids['sales-b1'] });
    expect(foreign.body.code).toBe('handover.person_out_of_reach');
    expect((await manager.post('/handovers', { personId: ids['manager-a'] })).body.code).toBe('handover.your_own');
  });
});

describe('an administrator who reads no customers', () => {
  it('hands them over by their number, and learns no name', async () => {
    const customer = await aCustomerOf(chen);
    const { id } = await drafted(admin, { personId: ids['sales-a1'], reason: 'moving', successorId: ids['sales-a2'] });
    const preview = await admin.get(`/handovers/${id}/preview`);
    const kind = preview.body.kinds.find((each: any) => each.kind === 'customer');
    expect(kind.count).toBeGreaterThan(0);
    expect(kind.readable).toBe(false);
    const records = await admin.get(`/handovers/${id}/records?kind=customer`);
    expect(records.body.items).toEqual([]);
    const guess = await admin.patch(
      `/handovers/${id}`,
      {
        rules: [
          { kind: 'customer', condition: { field: 'name', op: 'contains', value: '锦' }, successorId: ids['sales-a2'] },
        ],
      },
      { version: 1 },
    );
    expect(guess.body.code).toBe('condition.invalid');
    for (const answer of [preview, records]) expect(answer.text).not.toContain(customer.name);
    await admin.delete(`/handovers/${id}/run`);
  });
});

describe('an office that reads no business', () => {
  it('does not find amounts out by dividing what somebody leaves by them', async () => {
    await house.sql(
      `UPDATE person_roles SET role_id = (SELECT id FROM roles WHERE code = 'system-administrator')
       WHERE person_id = $1 AND role_id = (SELECT id FROM roles WHERE code = 'legal')`,
      [ids['legal']],
    );
    await house.sql('SELECT rebuild_reach()');
    const system = house.as('legal');
    const { id } = await drafted(system, { personId: ids['sales-a1'], reason: 'moving', successorId: ids['sales-a2'] });
    const { kinds } = (await system.get(`/handovers/${id}/preview`)).body;
    const offered = kinds.find(({ kind }: any) => kind === 'opportunity').fields.map(({ field }: any) => field);
    const condition = { field: 'expectedAmount', op: 'gt', value: '100000' };
    const halved = await system.patch(
      `/handovers/${id}`,
      { rules: [{ kind: 'opportunity', condition, successorId: ids['sales-a2'] }] },
      { version: 1 },
    );
    expect(offered).not.toContain('expectedAmount');
    expect(halved.body).toMatchObject({ status: 403, code: 'access.field_covered' });
    await system.delete(`/handovers/${id}/run`);
  });
});

describe('the approvals a leaver submitted', () => {
  it('go with what they are about; one that comes back is put up again by whoever has it now, and who submitted it stays on record', async () => {
    const floor = new SalesFloor(house);
    const [returned, waiting] = [await floor.quote(), await floor.quote()];
    const [first, second] = [
      (await floor.submitted('quotes', returned.id)).approval.id,
      (await floor.submitted('quotes', waiting.id)).approval.id,
    ];
    const ownerOf = async (approval: string): Promise<string> =>
      (await house.sql('SELECT owner_id FROM approval_instances WHERE id = $1', [approval]))[0].owner_id;
    const { id } = await drafted(manager, {
      ...{ personId: ids['sales-a1'], reason: 'moving', successorId: ids['sales-a2'] },
    });
    const chosen = { kind: 'customer', ids: [waiting.customer.id], successorId: ids['manager-a'] };
    await manager.put(`/handovers/${id}/choices`, chosen);
    await begun(id, manager);
    expect([await ownerOf(first), await ownerOf(second)]).toEqual([ids['sales-a2'], ids['manager-a']]);

    await floor.decide('manager-a', first, 'return', { reason: '请补充付款条件' });
    await house.afterwards();
    expect((await floor.standing(first)).status).toBe('cancelled');
    const told = `SELECT 1 FROM notifications WHERE person_id = $1 AND kind = 'approval_returned' AND link LIKE '%' || $2`;
    expect(await house.sql(told, [ids['sales-a2'], first])).toHaveLength(1);
    const again = (await floor.submitted('quotes', returned.id, 'sales-a2')).approval.id;
    const submitters = await house.sql('SELECT id, submitter_id FROM approval_instances WHERE id = ANY ($1::uuid[])', [
      [first, again],
    ]);
    expect(submitters).toContainEqual({ id: first, submitter_id: ids['sales-a1'] });
    expect(submitters).toContainEqual({ id: again, submitter_id: ids['sales-a2'] });

    await manager.post(`/handovers/${id}/undo`);
    await settled(id, manager);
    expect(await ownerOf(second)).toBe(ids['sales-a1']);
  });
});

describe('ten thousand records of five kinds', () => {
  let id: string;
  const kinds = ['customers', 'contacts', 'leads', 'opportunities', 'activities'] as const;

  /** Two thousand rows like one that is there, but for what is said; `n` counts them. */
  const copies = (table: (typeof kinds)[number], but: Record<string, string> = {}): Promise<unknown> => {
    const changed = { ...{ id: 'gen_random_uuid()', owner_id: 'p.id', department_id: 'p.department_id' }, ...but };
    const fields = Object.entries({ ...changed, version: '1', number: `'BULK-' || left('${table}', 2) || n` });
    return house.sql(`
      INSERT INTO ${table} SELECT (jsonb_populate_record(s.like_it, jsonb_build_object(${fields.map(([name, sql]) => `'${name}', ${sql}`).join(', ')}))).*
      FROM (SELECT t AS like_it FROM ${table} t WHERE deleted_at IS NULL LIMIT 1) s, people p, generate_series(1, 2000) n WHERE p.login = 'sales-a2'`);
  };
  const bulk = (where: string): string =>
    kinds
      .map((table) => `SELECT id, version FROM ${table} WHERE number LIKE 'BULK-%' AND ${where}`)
      .join(' UNION ALL ');
  const count = async (where: string): Promise<{ n: number; versions: number }> =>
    (
      await house.sql(`SELECT count(*)::int AS n, max(version) AS versions FROM (${bulk(where)}) rows`, [
        ids['sales-a2'],
      ])
    )[0];

  beforeAll(async () => {
    const folded = `'bulk' || n`;
    await copies('customers', { name: `'批量 ' || n`, name_folded: folded, name_core: folded, credit_code: 'NULL' });
    const customer = `(SELECT id FROM customers WHERE number = 'BULK-cu' || n)`;
    await copies('contacts', { customer_id: customer });
    const open = { status: `'assigned'`, unqualified_reason: 'NULL', qualified_at: 'NULL', customer_id: 'NULL' };
    await copies('leads', { same_as: folded, import_id: 'NULL', ...open, contact_id: 'NULL', opportunity_id: 'NULL' });
    const deal = { customer_id: customer, lead_id: 'NULL', lead_number: 'NULL', next_action_owner_id: 'p.id' };
    await copies('opportunities', deal);
    await copies('activities', { customer_id: customer, opportunity_id: 'NULL' });
  }, 120_000);

  it(
    'go on where the worker was killed in the middle of a chunk, each exactly once, and tell how many have gone',
    {
      timeout: 240_000,
    },
    async () => {
      expect(await count('owner_id = $1')).toEqual({ n: 10_000, versions: 1 });
      const items = house.app.get(HandoverItems);
      const move = items.moveSome.bind(items);
      let calls = 0;
      const told: number[] = [];
      const killed = vi.spyOn(items, 'moveSome').mockImplementation(async (handover) => {
        told.push(handover.moved);
        const done = await move(handover);
        if (++calls === 3) throw new Error('the worker was killed');
        return done;
      });
      ({ id } = await drafted(manager, { personId: ids['sales-a2'], reason: 'moving', successorId: ids['sales-a1'] }));
      const done = await begun(id, manager);
      killed.mockRestore();
      expect(done).toMatchObject({ status: 'done', progress: { gone: 0 } });
      expect(done.progress.total).toBeGreaterThanOrEqual(10_000);
      expect(done.progress.moved).toBe(done.progress.total);
      // Chunks of five hundred at most, the third of them done again.
      expect(calls).toBeGreaterThan(20);
      expect(told.slice(0, 5)).toEqual([0, told[1], told[2], told[2], told[4]]);
      expect(told).toEqual([...told].sort((a, b) => a - b));
      expect(await count('owner_id <> $1')).toEqual({ n: 10_000, versions: 2 });
    },
  );

  it('come back, but for those that were handed on since, which are listed', { timeout: 240_000 }, async () => {
    await house.sql(`UPDATE customers SET owner_id = $1, version = version + 1 WHERE number = 'BULK-cu7'`, [
      ids['manager-a'],
    ]);
    await manager.post(`/handovers/${id}/undo`);
    const undone = await settled(id, manager);
    expect(undone).toMatchObject({ status: 'undone', progress: { kept: 1 } });
    expect(undone.progress.restored).toBe(undone.progress.moved - 1);
    expect((await count('owner_id = $1')).n).toBe(9_999);
    const { items } = (await manager.get(`/handovers/${id}/records?kind=customer&outcome=kept`)).body;
    expect(items).toMatchObject([{ number: 'BULK-cu7', outcome: 'kept' }]);
  });

  it('cannot be taken back after the hours that are set', async () => {
    await house.sql(
      `UPDATE handovers SET status = 'done', finished_at = now() - interval '25 hours', version = version + 1 WHERE id = $1`,
      [id],
    );
    const late = await manager.post(`/handovers/${id}/undo`);
    expect(late.body).toMatchObject({ code: 'handover.undo_late' });
    await house.sql(`UPDATE handovers SET status = 'undone', version = version + 1 WHERE id = $1`, [id]);
  });
});

describe('somebody whose last day is settled', () => {
  let id: string;
  let desk: Desk;
  let approval: string;

  it('exports and deletes nothing from then on, where she could before', async () => {
    const customer = await aCustomerOf(house.as('manager-b'));
    expect((await house.as('manager-b').get('/customers/export.csv')).status).toBe(200);
    const tomorrow = new Date(Date.now() + 86_400_000 * 3).toISOString().slice(0, 10);
    ({ id } = await drafted(admin, {
      personId: ids['manager-b'],
      leavesOn: tomorrow,
      successorId: ids['manager-a'],
      seatsToId: ids['manager-a'],
    }));
    const waiting = await begun(id);
    expect(waiting).toMatchObject({ status: 'waiting', disabledAt: null });
    desk = new Desk(house);
    approval = (await desk.submit('sales-b1', aQuoteAt(4800))).id;
    expect(await desk.standing(approval)).toEqual({ status: 'running', open: ['manager-b'] });

    const refused = await house.as('manager-b').get('/customers/export.csv');
    expect(refused.body.code).toBe('access.permission_missing');
    const kept = await house.as('manager-b').delete(`/customers/${customer.id}`, { version: 1 });
    expect(kept.status).toBe(403);
    const week = (await admin.get(`/handovers/${id}/last-week`)).body;
    expect(week).toMatchObject({ exported: 1, deeds: [{ what: 'exported', label: '客户', name: null }] });
  });

  it('is disabled on that day with what came to her since handed over, her sessions over and her seats with the colleague she named', async () => {
    const customer = await aCustomerOf(house.as('manager-b'));
    await house.sql(`UPDATE handovers SET leaves_on = current_date - 1, version = version + 1 WHERE id = $1`, [id]);
    await house.app.get(Housekeeping).chores();
    const done = await settled(id);
    expect(done.status).toBe('done');
    expect(done.disabledAt).not.toBeNull();
    const [late] = await house.sql('SELECT owner_id FROM customers WHERE id = $1', [customer.id]);
    expect(late.owner_id).toBe(ids['manager-a']);
    expect((await house.as('manager-b').get('/me')).status).toBe(401);

    await house.afterwards();
    expect(await desk.standing(approval)).toEqual({ status: 'running', open: ['manager-a'] });
    const astray = await house.sql(
      `SELECT t.id FROM approval_tasks t JOIN people p ON p.id IN (t.actor_id, t.principal_id) AND NOT p.active
       JOIN approval_instances i ON i.id = t.instance_id AND i.status = 'running' WHERE t.state = 'open'`,
    );
    expect(astray).toEqual([]);
    const heads = await house.sql(
      `SELECT 1 FROM department_heads WHERE retracted_at IS NULL AND person_id = $1 AND upper_inf(during)`,
      [ids['manager-b']],
    );
    expect(heads).toEqual([]);
  });

  it('has back what she headed, and her seats again, when all is taken back; her account is enabled by nobody', async () => {
    const proxies = (): Promise<any[]> =>
      house.sql(
        `SELECT proxy_id FROM proxies WHERE retracted_at IS NULL AND principal_id = $1
         AND during @> (app_now() AT TIME ZONE 'Asia/Shanghai')::date`,
        [ids['manager-b']],
      );
    expect(await proxies()).toEqual([{ proxy_id: ids['manager-a'] }]);
    await admin.post(`/handovers/${id}/undo`);
    expect(await settled(id)).toMatchObject({ status: 'undone' });
    expect(await proxies()).toEqual([]);
    const heads = await house.sql(
      `SELECT d.code, lower(h.during) AS "from", upper(h.during) AS until FROM department_heads h JOIN departments d ON d.id = h.department_id
       WHERE h.retracted_at IS NULL AND h.person_id = $1`,
      [ids['manager-b']],
    );
    expect(heads).toEqual([{ code: 'sales-b', from: null, until: null }]);
    const [person] = await house.sql('SELECT active FROM people WHERE id = $1', [ids['manager-b']]);
    expect(person.active).toBe(false);
  });
});

describe('the approvals that wait for a leaver', () => {
  const yuan = (amount: string) => ({ amount: { amount, currency: 'CNY' }, ratio: 5200, customerName: '宁波海川机械' });
  const seats: Record<string, string> = {};
  let id: string;
  let desk: Desk;

  const open = async (seat: string): Promise<string[]> => (await desk.standing(seats[seat] as string)).open;
  const planned = async (seat: string): Promise<any> =>
    (await house.sql('SELECT * FROM handover_items WHERE handover_id = $1 AND record_id = $2', [id, seats[seat]]))[0];

  beforeAll(async () => {
    desk = new Desk(house);
    // Who is asked next in line reads them and hands them over, too; and whoever divides them by amounts may see amounts.
    await house.sql(
      `INSERT INTO person_roles SELECT p.id, r.id FROM people p, roles r
       WHERE (p.login, r.code) IN (('assistant', 'department-manager'), ('admin', 'salesperson'))`,
    );
    await house.sql('SELECT rebuild_reach()');
    seats['contract'] = (await desk.submit('sales-a1', aContractOf('150000.00'))).id;
    seats['large'] = (await desk.submit('sales-a1', aQuoteAt(5200), { summary: yuan('300000.00') })).id;
    seats['small'] = (await desk.submit('sales-a1', aQuoteAt(5200))).id;
    seats['beyond him'] = (await desk.submit('sales-a1', aQuoteAt(5200))).id;
    seats['his own'] = (await desk.submit('sales-a2', aQuoteAt(5200))).id;
  });

  it('are divided by what they are for, by amount and by department, and by hand; the rest goes to one', async () => {
    const [{ id: department }] = await house.sql(`SELECT id FROM departments WHERE code = 'sales-a'`);
    const large = [
      { field: 'submitterDepartmentId', op: 'eq', value: department },
      { field: 'amount', op: 'gte', value: '200000' },
    ];
    const contracts = { field: 'purpose', op: 'eq', value: 'contract.approval' };
    ({ id } = await drafted(admin, {
      ...{ personId: ids['manager-a'], successorId: ids['sales-a2'], seatsToId: ids['business'] },
      rules: [
        { kind: 'seat', condition: contracts, successorId: ids['sales-mgmt'] },
        { kind: 'seat', condition: { all: large }, successorId: ids['finance'] },
      ],
    }));
    const byHand = { kind: 'seat', ids: [seats['beyond him'], seats['his own']], successorId: ids['sales-a2'] };
    expect((await admin.put(`/handovers/${id}/choices`, byHand)).status).toBe(204);

    expect(await planned('contract')).toMatchObject({ successor_id: ids['sales-mgmt'], why: 'rule' });
    expect(await planned('large')).toMatchObject({ successor_id: ids['finance'], why: 'rule' });
    expect(await planned('small')).toMatchObject({ successor_id: ids['business'], why: 'rest' });
    expect(await planned('his own')).toMatchObject({ successor_id: ids['sales-a2'], why: 'hand' });
  });

  it('say beforehand which would go to somebody else: for want of authority, or because it is his own', async () => {
    const { kinds, instead, conflicts } = (await admin.get(`/handovers/${id}/preview`)).body;
    expect(conflicts).toEqual([]);
    const purposes = kinds
      .find(({ kind }: any) => kind === 'seat')
      .fields.find(({ field }: any) => field === 'purpose');
    expect(purposes.labels['quote.discount']).toMatch(/报价/);
    const [successor, to] = [{ id: ids['sales-a2'] }, { id: ids['assistant'] }];
    expect(instead).toMatchObject(
      expect.arrayContaining([
        expect.objectContaining({ code: 'approval.authority_insufficient', count: 1 }),
        expect.objectContaining({ code: 'approval.submitter_may_not_decide', count: 1 }),
      ]),
    );
    for (const each of instead) expect(each).toMatchObject({ successor, to, count: 1 });

    const answer = await house.as('assistant').get(`/handovers/${id}/records?kind=seat`);
    expect(answer.status, answer.text).toBe(200);
    const { items } = answer.body;
    const told = (seat: string) => items.find((row: any) => row.id === seats[seat]);
    expect(told('beyond him').instead).toMatchObject({ to, detail: '赵敏的权限不足以审批此席位。' });
    expect(told('contract')).toMatchObject({ successor: { id: ids['sales-mgmt'] }, instead: null });
  });

  it('go as planned when the account is disabled, where the engine agrees, on the record of each', async () => {
    const done = await begun(id);
    expect(done).toMatchObject({ status: 'done', progress: { gone: 0 } });
    expect(done.progress.moved).toBe(done.progress.total);
    await house.afterwards();
    expect(await open('contract')).toEqual(['sales-mgmt']);
    expect(await open('large')).toEqual(['finance']);
    expect(await open('small')).toEqual(['business']);
    expect(await open('beyond him')).toEqual(['assistant']);
    expect(await planned('beyond him')).toMatchObject({ successor_id: ids['assistant'], outcome: 'moved' });
    const hers = `SELECT 1 FROM approval_tasks WHERE principal_id = $1 AND state IN ('open', 'waiting', 'held')`;
    expect(await house.sql(hers, [ids['manager-a']])).toEqual([]);
    const { body } = await house.as('sales-mgmt').get(`/approvals/${seats['contract']}`);
    expect(body.actions.at(-1)).toMatchObject({ action: 'rehome', reason: expect.stringContaining('周建华') });
  });

  it('come back by the undo to whoever is there again, but for those that were decided meanwhile', async () => {
    expect((await desk.decide('finance', seats['large'] as string, 'approve')).status).toBe(200);
    expect((await admin.delete(`/people/${ids['manager-a']}/deactivation`)).status).toBe(204);
    await admin.post(`/handovers/${id}/undo`);
    expect(await settled(id)).toMatchObject({ status: 'undone', progress: { kept: 1 } });
    expect(await planned('large')).toMatchObject({ outcome: 'kept' });
    expect(await planned('contract')).toMatchObject({ outcome: 'restored' });
    for (const seat of ['contract', 'small', 'beyond him', 'his own']) expect(await open(seat)).toEqual(['manager-a']);

    const [moved] = await house.sql(
      `SELECT a.action, a.actor_id, a.events -> 0 -> 'action' -> 'detail' AS detail FROM approval_actions a WHERE instance_id = $1 AND action = 'reassign'`,
      [seats['contract']],
    );
    expect(moved).toMatchObject({ detail: { to: ids['manager-a'], second: ids['admin'] } });
  });

  it('stay with whoever only changes her job', async () => {
    const moving = await drafted(admin, { personId: ids['manager-a'], reason: 'moving', successorId: ids['sales-a2'] });
    const { kinds, staying } = (await admin.get(`/handovers/${moving.id}/preview`)).body;
    expect(kinds.map(({ kind }: any) => kind)).not.toContain('seat');
    expect(staying).toMatchObject([{ label: '未完成的审批席位', why: expect.stringContaining('转岗后仍由本人审批') }]);
    await admin.delete(`/handovers/${moving.id}/run`);
  });

  it('stop in sight where nobody has the authority, and the plan says so before and after', async () => {
    const { id: contract } = await desk.submit('sales-a1', aContractOf('260000.00'));
    await desk.decide('sales-mgmt', contract, 'advise', { opinion: 'favourable' });
    for (const vicePresident of ['vp-rd', 'vp-impl']) await desk.decide(vicePresident, contract, 'approve');
    expect((await desk.standing(contract)).open).toEqual(['president']);
    const last = await drafted(admin, {
      ...{ personId: ids['president'], successorId: ids['manager-a'], seatsToId: ids['assistant'] },
    });
    const { instead } = (await admin.get(`/handovers/${last.id}/preview`)).body;
    expect(instead).toContainEqual(
      expect.objectContaining({
        ...{ successor: { id: ids['assistant'], name: '沈慧敏' }, to: null, code: 'approval.authority_insufficient' },
        detail: expect.stringContaining('审批将停住'),
      }),
    );
    expect((await begun(last.id)).status).toBe('done');
    const [item] = await house.sql('SELECT outcome FROM handover_items WHERE handover_id = $1 AND record_id = $2', [
      ...[last.id, contract],
    ]);
    expect(item.outcome).toBe('stopped');
    expect((await desk.standing(contract)).open).toEqual([]);
  });
});
