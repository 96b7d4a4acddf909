import { isDeepStrictEqual } from 'node:util';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { VerifyEvidence } from '../src/modules/evidence/actions/verify-evidence.js';
import { RunMerge } from '../src/modules/merging/actions/run-merge.js';
import { RunUndo } from '../src/modules/merging/actions/run-undo.js';
import { MOVED, STAYING } from '../src/modules/merging/references.js';
import { aCustomerOf } from './harness/deals.js';
import { openHouse, upload, type Answer, type Caller, type House } from './harness/house.js';
import { AT_48, SalesFloor } from './sales/floor.js';
import { PaperDesk } from './sales/paper.js';

let house: House;
let floor: SalesFloor;
let desk: PaperDesk;
let manager: Caller;
let chen: Caller;
let zhao: Caller;
beforeAll(async () => {
  house = await openHouse();
  floor = new SalesFloor(house);
  desk = new PaperDesk(house, floor);
  [manager, chen, zhao] = ['manager-a', 'sales-a1', 'sales-a2'].map((login) => house.as(login)) as [
    Caller,
    Caller,
    Caller,
  ];
});
afterAll(() => house.close());

const merge = (survivor: any, loser: any, more: object = {}, by = manager): Promise<Answer> =>
  by.post('/customer-merges', {
    survivorId: survivor.id,
    survivorVersion: survivor.version,
    loserId: loser.id,
    loserVersion: loser.version,
    ...more,
  });

async function merged(survivor: any, loser: any, more: object = {}): Promise<any> {
  const answer = await merge(survivor, loser, more);
  expect(answer.status, answer.text).toBe(201);
  return answer.body;
}

const undo = (id: string, by = manager): Promise<Answer> => by.post(`/customer-merges/${id}/undo`);
const customer = (id: string, by = manager): Promise<any> => by.get(`/customers/${id}`).then(({ body }) => body);

/** A customer with a deal, an approved quote, its contract in approval, a note, a file's worth of activity and a share. */
async function aBusyCustomer(): Promise<{ customer: any; quote: any; contract: any; deal: any }> {
  const deal = await floor.deal('sales-a1');
  const quote = await floor.approvedQuote(AT_48, undefined, { deal });
  const contract = await desk.contract(quote.id);
  const { approval } = await floor.submitted('contracts', contract.id);
  await floor.agree(approval.id, ['manager-a']);
  const of = await customer(deal.customer.id);
  const note = await chen.post('/notes', { subjectType: 'customer', subjectId: of.id, text: '老客户，付款准时' });
  expect(note.status, note.text).toBe(201);
  const [{ id: granteeId }] = await house.sql(`SELECT id FROM people WHERE login = 'sales-b1'`);
  const share = {
    subjectType: 'customer',
    subjectIds: [of.id],
    access: 'read',
    note: '请售前支持',
    grantee: { kind: 'person', id: granteeId },
  };
  const shared = await chen.post('/shares', share);
  expect(shared.status, shared.text).toBe(201);
  await alsoHas(of);
  return { customer: of, quote, contract, deal };
}

/** An approved claim, a piece of equipment, a file and a project that is under way. */
async function alsoHas({ id }: { id: string }): Promise<void> {
  const lines = [{ spentOn: '2026-09-11', category: 'travel', amount: { amount: '1250.50', currency: 'CNY' } }];
  const claim = await chen.post('/expenses', { title: '成都出差', customerId: id, lines });
  expect(claim.status, claim.text).toBe(201);
  expect((await chen.post(`/expenses/${claim.body.id}/submission`, {})).status).toBe(201);
  const gateway = { name: '工业网关 GW-200', brand: 'own', quantity: 2, unit: '台', state: 'in_use', customerId: id };
  expect((await house.as('business').post('/assets', gateway)).status).toBe(201);
  const file = {
    name: '现场照片.pdf',
    type: 'application/pdf',
    content: Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n'),
  };
  const { payload, headers } = upload(file, { subjectType: 'customer', subjectId: id });
  expect((await chen.post('/attachments', undefined, { payload, headers })).status).toBe(201);
  await house.sql(
    `INSERT INTO projects (id, created_by, updated_by, owner_id, department_id, number, name, customer_id, seller_id, search_text, search_grams)
     SELECT gen_random_uuid(), owner_id, owner_id, owner_id, department_id, 'XM-' || number, '上线', id, owner_id, '', '{}' FROM customers WHERE id = $1`,
    [id],
  );
}

const TABLES = [...new Set(['customers', 'countdowns', ...MOVED.map(({ table }) => table)])];
const ASIDE = '{version,updated_at,updated_by}';

/** Every row of every table a merge touches, but for what counts changes. */
async function everything(): Promise<Record<string, unknown[]>> {
  const tables = await Promise.all(
    TABLES.map(async (table) => {
      const rows = await house.sql(`SELECT to_jsonb(t) - '${ASIDE}'::text[] AS row FROM ${table} t ORDER BY t.id`);
      return [table, rows.map(({ row }) => row)] as const;
    }),
  );
  return Object.fromEntries(tables);
}

describe('two records of one customer', () => {
  it('are compared field by field, with what would go over and what speaks against it', async () => {
    const { customer: loser } = await aBusyCustomer();
    const survivor = await aCustomerOf(zhao, { grade: 'A', region: '华东' });
    const { body, text } = await manager.get(`/customers/${survivor.id}/merge-previews/${loser.id}`);

    expect(body.obstacles, text).toEqual([]);
    expect(body.fields).toContainEqual({
      field: 'grade',
      differs: true,
      sides: ['survivor', 'loser'],
      usual: 'survivor',
    });
    expect(body.fields.find(({ field }: any) => field === 'mainNeeds')).toMatchObject({
      differs: false,
      usual: 'survivor',
    });
    expect(body.samePeople).toEqual([
      { keepId: survivor.primaryContact.id, joinId: loser.primaryContact.id, why: 'phone' },
    ]);
    expect(Object.fromEntries(body.moves.map(({ kind, count }: any) => [kind, count]))).toMatchObject({
      ...{ opportunity: 1, quote: 1, contract: 1, activity: 1, contact: 1, note: 1, share: 1 },
      ...{ expense: 1, asset: 1, attachment: 1, project: 1 },
    });
    expect(body.later).toBe(false);
  });

  it('become one: fields as they were chosen, everything of the other with it, and its history and owner told', async () => {
    const { customer: loser, quote, contract, deal } = await aBusyCustomer();
    const survivor = await aCustomerOf(zhao, { grade: 'A', mainNeeds: '产线改造' });
    const contacts = [{ keepId: survivor.primaryContact.id, joinId: loser.primaryContact.id }];
    const done = await merged(survivor, loser, { fields: { name: 'loser', mainNeeds: 'both' }, contacts });
    expect(done).toMatchObject({ status: 'done', loserNumber: loser.number, can: { undo: { allowed: true } } });

    expect(await customer(survivor.id, zhao)).toMatchObject({
      name: loser.name,
      grade: 'A',
      mainNeeds: '产线改造\n车间排产与设备联网',
      owner: { name: survivor.owner.name },
    });
    const now = async (path: string) => (await manager.get(path)).body;
    expect(await now(`/opportunities/${deal.id}`)).toMatchObject({
      customer: { id: survivor.id },
      primaryContact: { id: survivor.primaryContact.id },
    });
    expect((await now(`/quotes/${quote.id}`)).customer.id).toBe(survivor.id);
    expect((await now(`/contracts/${contract.id}`)).customer.id).toBe(survivor.id);
    expect((await now(`/contacts?filter[customerId][eq]=${survivor.id}`)).items).toHaveLength(1);
    expect((await house.as('sales-b1').get(`/customers/${survivor.id}`)).status).toBe(200);
    const timeline = await now(`/timeline?subjectType=customer&subjectId=${survivor.id}&limit=100`);
    expect(timeline.items.map(({ title }: any) => title)).toContain(`合并：“${loser.name}”（${loser.number}）并入`);
    await house.afterwards();
    const told = (await chen.get('/notifications')).body.items.map(({ title }: any) => title);
    expect(told).toContain(`您的客户已合并：${loser.name}`);
    expect(
      (await now(`/recycle-bin?filter[type][eq]=customer&limit=200`)).items.map(({ id }: any) => id),
    ).not.toContain(loser.id);
  });

  it('lead on from one to the other wherever the old one is still named', async () => {
    const [a, b, c] = [await aCustomerOf(chen), await aCustomerOf(zhao), await aCustomerOf(chen)];
    await house.sql(
      `UPDATE customers SET external_system = 'erp', external_id = 'K-1', version = version + 1 WHERE id = $1`,
      [a.id],
    );
    await merged(b, await customer(a.id));
    await merged(c, await customer(b.id));

    const old = await manager.get(`/customers/${a.id}`);
    expect(old).toMatchObject({
      status: 308,
      headers: { location: `/api/v1/customers/${c.id}`, 'cache-control': 'no-store' },
      body: { code: 'customer.merged', params: { mergedInto: c.id } },
    });
    expect((await house.as('sales-b1').get(`/customers/${a.id}`)).status).toBe(404);
    const [{ into }] = await house.sql(
      `SELECT n.merged_into_id AS into FROM customers k JOIN customers n ON n.id = k.merged_into_id WHERE k.external_id = 'K-1'`,
    );
    expect(into).toBe(c.id);
  });

  it('keep every approval as it was given: hash, grant and evidence hold, and the grant still covers the contract', async () => {
    const { customer: loser, quote } = await aBusyCustomer();
    const survivor = await aCustomerOf(zhao);
    const before = await house.sql('SELECT content_hash, status FROM quotes WHERE id = $1', [quote.id]);
    const grants = await house.sql(`SELECT * FROM approval_grants WHERE subject_id = $1`, [quote.id]);
    await merged(survivor, loser);

    expect(await house.sql('SELECT content_hash, status FROM quotes WHERE id = $1', [quote.id])).toEqual(before);
    expect(await house.sql(`SELECT * FROM approval_grants WHERE subject_id = $1`, [quote.id])).toEqual(grants);
    await house.as('admin').post('/evidence/verification');
    const [{ id }] = await house.sql(
      'SELECT id FROM evidence_verifications ORDER BY requested_at DESC, id DESC LIMIT 1',
    );
    await house.app.get(VerifyEvidence).execute({ verificationId: id }, new AbortController().signal);
    expect((await house.as('president').get('/evidence/verification')).body.findings).toEqual([]);
    const another = await desk.contract(quote.id, { title: '补充采购合同' });
    expect(another.grantCoverage.outside.map(({ dimension }: any) => dimension)).not.toContain('customer');
    expect(another.customer.id).toBe(survivor.id);
  });
});

describe('what was merged', () => {
  it('is two again, to the letter, but for versions and who changed them when', async () => {
    const { customer: loser } = await aBusyCustomer();
    const survivor = await aCustomerOf(zhao, { grade: 'A', parentId: null });
    const child = await aCustomerOf(chen, { parentId: loser.id });
    expect(child.parent.id).toBe(loser.id);
    const before = await everything();
    const choices = { name: 'loser', grade: 'loser', primaryContact: 'loser', mainNeeds: 'both', custom: 'both' };
    const contacts = [{ keepId: survivor.primaryContact.id, joinId: loser.primaryContact.id }];
    const done = await merged(survivor, await customer(loser.id), { fields: choices, contacts });
    expect(isDeepStrictEqual(await everything(), before)).toBe(false);

    const back = await undo(done.id);
    expect(back.body, back.text).toMatchObject({
      status: 'undone',
      stayed: [],
      undoneBy: { name: expect.any(String) },
    });
    expect(await everything()).toEqual(before);
  });

  it('goes to the owner who was chosen, with the contacts of both owners, and back', async () => {
    const [survivor, loser] = [await aCustomerOf(zhao), await aCustomerOf(chen)];
    const done = await merged(survivor, loser, { fields: { owner: 'loser' } });
    const contacts = async (by: Caller, id: string) =>
      (await by.get(`/contacts?filter[customerId][eq]=${id}`)).body.items.length;
    expect((await zhao.get(`/customers/${survivor.id}`)).status).toBe(404);
    expect(await customer(survivor.id, chen)).toMatchObject({ owner: { name: loser.owner.name } });
    expect(await contacts(chen, survivor.id)).toBe(2);
    expect((await undo(done.id)).status).toBe(200);
    expect(await customer(survivor.id, zhao)).toMatchObject({ owner: { name: survivor.owner.name } });
    expect([await contacts(zhao, survivor.id), await contacts(chen, loser.id)]).toEqual([1, 1]);
  });

  it('leaves with the survivor what came or was changed since, and says so', async () => {
    const { customer: loser, deal } = await aBusyCustomer();
    const [survivor, third] = [await aCustomerOf(zhao), await aCustomerOf(chen)];
    const done = await merged(survivor, loser, { fields: { region: 'loser' } });
    const later = await aCustomerOf(zhao, { parentId: survivor.id });
    await house.sql(`UPDATE activities SET customer_id = $2, version = version + 1 WHERE opportunity_id = $1`, [
      deal.id,
      third.id,
    ]);
    const kept = await customer(survivor.id);
    const renamed = await manager.patch(`/customers/${survivor.id}`, { industry: '船舶' }, { version: kept.version });
    expect(renamed.status, renamed.text).toBe(200);

    const { body, text } = await undo(done.id);
    expect(body.stayed, text).toEqual([{ kind: 'activity', label: '互动与任务', count: 1 }]);
    expect(await customer(survivor.id)).toMatchObject({ industry: '船舶' });
    expect((await manager.get(`/opportunities/${deal.id}`)).body.customer.id).toBe(loser.id);
    expect((await customer(later.id)).parent.id).toBe(survivor.id);
    expect((await undo(done.id)).body.code).toBe('merge.nothing_to_undo');
  });

  it('cannot be taken back after thirty days, nor before what came after it', async () => {
    const [a, b, c] = [await aCustomerOf(chen), await aCustomerOf(chen), await aCustomerOf(chen)];
    const first = await merged(b, a);
    const second = await merged(c, await customer(b.id));
    expect((await undo(first.id)).body.code).toBe('merge.survivor_gave_way');
    expect((await undo(second.id)).status).toBe(200);
    await house.sql(
      `UPDATE customer_merges SET merged_at = merged_at - interval '31 days', version = version + 1 WHERE id = $1`,
      [first.id],
    );
    expect((await undo(first.id)).body.code).toBe('merge.undo_late');
  });

  it('goes over in the background where it is much, and back', async () => {
    const [survivor, loser] = [await aCustomerOf(chen), await aCustomerOf(zhao)];
    await house.sql(
      `INSERT INTO activities (id, created_by, updated_by, owner_id, department_id, number, customer_id, contact_id, channel, our_participant_ids,
         customer_participants, subject, content, occurred_at, follow_up, follow_up_owner_id, follow_up_due_on, status)
       SELECT gen_random_uuid(), c.owner_id, c.owner_id, c.owner_id, c.department_id, 'HD-M-' || n, c.id, c.primary_contact_id, 'phone', ARRAY[c.owner_id],
         '王建国', '回访', '问候', app_now() - interval '1 day', '再联系', c.owner_id, '2026-12-01', 'done'
       FROM customers c, generate_series(1, 2100) n WHERE c.id = $1`,
      [loser.id],
    );
    const waiting = await merge(survivor, loser);
    expect(waiting.body, waiting.text).toMatchObject({ status: 'queued' });
    expect((await merge(survivor, loser)).body.code).toBe('merge.under_way');
    await house.app.get(RunMerge).execute({ mergeId: waiting.body.id });
    const done = (await manager.get(`/customer-merges/${waiting.body.id}`)).body;
    expect(done).toMatchObject({
      status: 'done',
      moved: expect.arrayContaining([expect.objectContaining({ kind: 'activity', count: 2100 })]),
    });
    expect((await undo(done.id)).body.status).toBe('undoing');
    await house.app.get(RunUndo).execute({ mergeId: done.id });
    expect((await manager.get(`/customer-merges/${done.id}`)).body).toMatchObject({ status: 'undone', stayed: [] });
    const [{ count }] = await house.sql('SELECT count(*)::int AS count FROM activities WHERE customer_id = $1', [
      loser.id,
    ]);
    expect(count).toBe(2100);
  }, 180_000);
});

describe('it is refused', () => {
  it('to whoever may not merge, may not change both, or does not see both', async () => {
    const [a, b] = [await aCustomerOf(chen), await aCustomerOf(chen)];
    expect((await merge(a, b, {}, chen)).body.code).toBe('access.permission_missing');
    expect((await customer(a.id, chen)).can.merge).toMatchObject({ allowed: false, permission: 'customer.merge' });
    const foreign = await aCustomerOf(house.as('sales-b1'));
    expect((await merge(a, foreign)).status).toBe(404);
    expect((await manager.get(`/customers/${a.id}/merge-previews/${foreign.id}`)).status).toBe(404);
  });

  it('for two legal entities, for one record, and with contacts of somebody else', async () => {
    const coded = async (code: string) => {
      const { id } = await aCustomerOf(chen);
      await house.sql('UPDATE customers SET credit_code = $2, version = version + 1 WHERE id = $1', [id, code]);
      return customer(id);
    };
    const [one, two] = [await coded('91320594MA1MQ8CE4R'), await coded('91110000100000095W')];
    expect((await merge(one, two)).body.code).toBe('merge.two_entities');
    const preview = (await manager.get(`/customers/${one.id}/merge-previews/${two.id}`)).body;
    expect(preview.obstacles.map(({ code }: any) => code)).toEqual(['merge.two_entities']);
    expect((await merge(one, one)).body.code).toBe('merge.with_itself');
    const third = await aCustomerOf(chen);
    const contacts = [{ keepId: one.primaryContact.id, joinId: two.primaryContact.id }];
    expect((await merge(one, third, { contacts })).body.code).toBe('merge.contacts_elsewhere');
  });

  it('while the record is under review itself', async () => {
    const [a, b] = [await aCustomerOf(chen), await aCustomerOf(chen)];
    await house.sql(
      `INSERT INTO approval_instances SELECT (jsonb_populate_record(i, jsonb_build_object('id', gen_random_uuid(), 'subject_type', 'customer',
         'subject_id', $1::text, 'status', 'running', 'number', 'SP-TEST', 'previous_id', NULL, 'superseded_by', NULL))).* FROM approval_instances i LIMIT 1`,
      [b.id],
    );
    expect((await merge(a, b)).body.code).toBe('merge.under_review');
  });

  it('by the database to whoever would point a frozen quote elsewhere without one', async () => {
    const { quote } = await aBusyCustomer();
    const other = await aCustomerOf(chen);
    const client = new Client({ connectionString: house.databaseUrl, options: '-c role=countersign_house' });
    await client.connect();
    try {
      const move = `UPDATE quotes SET customer_id = '${other.id}', version = version + 1 WHERE id = '${quote.id}'`;
      await expect(client.query(move)).rejects.toThrow('cannot change');
      const [{ id }] = await house.sql('SELECT id FROM customer_merges LIMIT 1');
      await client.query(`SET app.merge = '${id}'`);
      await expect(client.query(move)).rejects.toThrow('cannot change');
    } finally {
      await client.end();
    }
  });
});

describe('at the same moment', () => {
  it('two people who merge the same two are told apart: one does it, the other hears that it is done', async () => {
    const [a, b] = [await aCustomerOf(chen), await aCustomerOf(chen)];
    const answers = await Promise.all([merge(a, b), merge(a, b, {}, house.as('business'))]);
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses, answers.map(({ text }) => text).join()).toEqual([201, 409]);
  });

  it('one into the other and the other into the one: one of them', async () => {
    const [a, b] = [await aCustomerOf(chen), await aCustomerOf(chen)];
    const answers = await Promise.all([merge(a, b), merge(b, a, {}, house.as('business'))]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    const live = await house.sql(`SELECT 1 FROM customers WHERE id IN ($1, $2) AND deleted_at IS NULL`, [a.id, b.id]);
    expect(live).toHaveLength(1);
  });

  it('a request that is sent twice merges once and is answered alike', async () => {
    const [a, b] = [await aCustomerOf(chen), await aCustomerOf(chen)];
    const body = { survivorId: a.id, survivorVersion: a.version, loserId: b.id, loserVersion: b.version };
    const [first, again] = [
      await manager.post('/customer-merges', body, { key: 'merge-once-and-for-all' }),
      await manager.post('/customer-merges', body, { key: 'merge-once-and-for-all' }),
    ];
    expect(first.status, first.text).toBe(201);
    expect(again.body).toEqual(first.body);
  });

  it('a quote that is being submitted goes over as it was submitted', async () => {
    const deal = await floor.deal('sales-a1');
    const quote = await floor.quote(AT_48, { deal });
    const [survivor, loser] = [await aCustomerOf(zhao), await customer(deal.customer.id)];
    const [submission, merging] = await Promise.all([floor.submit('quotes', quote.id), merge(survivor, loser)]);
    expect(submission.status, submission.text).toBe(201);
    const done = merging.status === 201 ? merging : await merge(survivor, await customer(loser.id));
    expect(done.status, done.text).toBe(201);
    const [row] = await house.sql('SELECT customer_id AS id, status FROM quotes WHERE id = $1', [quote.id]);
    expect(row).toEqual({ id: survivor.id, status: 'in_approval' });
    await floor.agree(submission.body.approval.id, ['manager-a', 'assistant']);
    expect((await manager.get(`/quotes/${quote.id}`)).body).toMatchObject({
      status: 'approved',
      customer: { id: survivor.id },
    });
  });

  it('something that is written for the record waits, and is refused once it has given way', async () => {
    const [a, b] = [await aCustomerOf(chen), await aCustomerOf(chen)];
    const client = new Client({ connectionString: house.databaseUrl, options: '-c role=countersign_house' });
    await client.connect();
    try {
      await merged(a, b);
      const late = `INSERT INTO contacts SELECT (jsonb_populate_record(k, jsonb_build_object('id', gen_random_uuid(), 'number', 'LX-LATE', 'customer_id', '${b.id}'))).*
        FROM contacts k WHERE k.customer_id = '${a.id}' LIMIT 1`;
      await expect(client.query(late)).rejects.toMatchObject({ code: 'CS004' });
    } finally {
      await client.end();
    }
  });
});

describe('a column that names a customer or a contact', () => {
  it('is known to the merge: it goes over, or it is said why it stays', async () => {
    const named = await house.sql<{ name: string }>(
      `SELECT k.relname || '.' || a.attname AS name FROM pg_constraint f JOIN pg_class k ON k.oid = f.conrelid
         JOIN pg_attribute a ON a.attrelid = f.conrelid AND a.attnum = f.conkey[1]
       WHERE f.contype = 'f' AND f.confrelid IN ('customers'::regclass, 'contacts'::regclass)
       UNION SELECT c.table_name || '.' || c.column_name FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
       WHERE table_schema = 'public' AND t.table_type = 'BASE TABLE' AND c.column_name IN ('customer_id', 'contact_id', 'primary_contact_id', 'card_id')
         AND table_name !~ '^audit_log_'`,
    );
    expect(named.length).toBeGreaterThan(20);
    const known = new Set([...MOVED.map(({ table, column }) => `${table}.${column}`), ...Object.keys(STAYING)]);
    expect(named.map(({ name }) => name).filter((name) => !known.has(name))).toEqual([]);
  });

  it('in tables of things on any record is known too', async () => {
    const named = await house.sql<{ name: string }>(
      `SELECT table_name || '.' || column_name AS name FROM information_schema.columns JOIN information_schema.tables t USING (table_schema, table_name)
       WHERE table_schema = 'public' AND t.table_type = 'BASE TABLE' AND column_name IN ('subject_id', 'record_id') AND table_name !~ '^audit_log_'`,
    );
    const known = new Set([...MOVED.map(({ table, column }) => `${table}.${column}`), ...Object.keys(STAYING)]);
    expect(named.map(({ name }) => name).filter((name) => !known.has(name))).toEqual([]);
  });
});
