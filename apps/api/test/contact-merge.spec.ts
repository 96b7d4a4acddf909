import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MOVED_WITH_A_CONTACT } from '../src/modules/merging/references.js';
import { aCustomerOf, aVisitOf } from './harness/deals.js';
import { openHouse, type Answer, type Caller, type House } from './harness/house.js';
import { AT_48, SalesFloor } from './sales/floor.js';
import { PaperDesk } from './sales/paper.js';

let house: House;
let floor: SalesFloor;
let desk: PaperDesk;
let chen: Caller;
let manager: Caller;
beforeAll(async () => {
  house = await openHouse();
  floor = new SalesFloor(house);
  desk = new PaperDesk(house, floor);
  [chen, manager] = ['sales-a1', 'manager-a'].map((login) => house.as(login)) as [Caller, Caller];
});
afterAll(() => house.close());

const contact = (id: string, by = manager): Promise<any> => by.get(`/contacts/${id}`).then(({ body }) => body);
const undo = (id: string, by = manager): Promise<Answer> => by.post(`/contact-merges/${id}/undo`);
const merge = (survivor: any, loser: any, more: object = {}, by = manager): Promise<Answer> =>
  by.post('/contact-merges', {
    ...{ survivorId: survivor.id, survivorVersion: survivor.version },
    ...{ loserId: loser.id, loserVersion: loser.version },
    ...more,
  });

async function merged(survivor: any, loser: any, more: object = {}): Promise<any> {
  const answer = await merge(survivor, loser, more);
  expect(answer.status, answer.text).toBe(201);
  return answer.body;
}

async function aContactOf(customer: any, more: object = {}): Promise<any> {
  const body = { name: '王建国', title: '采购总监', role: 'influencer', relationship: 'familiar', ...more };
  const answer = await manager.post('/contacts', { ...body, customerId: customer.id });
  expect(answer.status, answer.text).toBe(201);
  return answer.body;
}

/** The primary contact of a customer with a deal, an approved quote, a contract in approval, a visit and a note, and her second entry. */
async function twoEntries(): Promise<{ busy: any; other: any; deal: any; contract: any; quote: any; customer: any }> {
  const deal = await floor.deal('sales-a1');
  const quote = await floor.approvedQuote(AT_48, undefined, { deal });
  const contract = await desk.contract(quote.id);
  const { approval } = await floor.submitted('contracts', contract.id);
  const customer = (await manager.get(`/customers/${deal.customer.id}`)).body;
  await aVisitOf(chen, customer);
  const busy = await contact(customer.primaryContact.id);
  const note = await chen.post('/notes', { subjectType: 'contact', subjectId: busy.id, text: '喜欢喝茶' });
  expect(note.status, note.text).toBe(201);
  const other = await aContactOf(customer, { email: 'wang@jinchuan.example', note: '转到了集团采购部' });
  return { busy, other, deal, contract: { ...contract, approval }, quote, customer };
}

const TABLES = ['contacts', 'notes', ...new Set(MOVED_WITH_A_CONTACT.map(({ table }) => table))];

/** Every row of every table a merge touches, but for what counts changes. */
async function everything(): Promise<Record<string, unknown[]>> {
  const read: Record<string, unknown[]> = {};
  for (const table of TABLES) {
    const sql = `SELECT to_jsonb(t) - '{version,updated_at,updated_by}'::text[] AS row FROM ${table} t ORDER BY t.id`;
    read[table] = (await house.sql(sql)).map(({ row }) => row);
  }
  return read;
}

describe('two entries of one person', () => {
  it('are compared field by field, with what would go over', async () => {
    const { busy, other } = await twoEntries();
    const { body, text } = await manager.get(`/contacts/${other.id}/merge-previews/${busy.id}`);
    expect(body.obstacles, text).toEqual([]);
    const of = (name: string): any => body.fields.find(({ field }: any) => field === name);
    expect(of('mobile')).toMatchObject({ differs: true, usual: 'loser', sides: ['survivor', 'loser'] });
    expect(of('note')).toMatchObject({ differs: true, usual: 'survivor', sides: ['survivor', 'loser', 'both'] });
    expect(of('name').differs).toBe(false);
    const counts = Object.fromEntries(body.moves.map(({ kind, count }: any) => [kind, count]));
    expect(counts).toMatchObject({ opportunity: 1, quote: 1, contract: 1, activity: 2, note: 1, primary: 1 });
  });

  it('become one: what is chosen, what names her, and whom the customer calls first', async () => {
    const { busy, other, deal, contract, quote, customer } = await twoEntries();
    const done = await merged(other, busy, { fields: { relationship: 'loser', role: 'survivor', note: 'both' } });
    expect(done).toMatchObject({ status: 'done', survivor: { id: other.id }, can: { undo: { allowed: true } } });
    expect(await contact(other.id)).toMatchObject({
      ...{ mobile: busy.mobile, email: 'wang@jinchuan.example', relationship: busy.relationship, role: 'influencer' },
      primary: true,
    });
    expect(await manager.get(`/contacts/${busy.id}`)).toMatchObject({
      status: 308,
      headers: { location: `/api/v1/contacts/${other.id}` },
      body: { code: 'contact.merged' },
    });
    expect((await house.as('manager-b').get(`/contacts/${busy.id}`)).status).toBe(404);
    expect((await manager.get(`/customers/${customer.id}`)).body.primaryContact.id).toBe(other.id);
    expect((await manager.get(`/opportunities/${deal.id}`)).body.primaryContact.id).toBe(other.id);
    const named = await house.sql(
      `SELECT (SELECT contact_id FROM quotes WHERE id = $1) AS quote, (SELECT contact_id FROM contracts WHERE id = $2) AS contract,
         (SELECT count(*)::int FROM activities WHERE contact_id = $3) AS left_behind,
         (SELECT count(*)::int FROM notes WHERE subject_type = 'contact' AND subject_id = $4) AS notes`,
      [quote.id, contract.id, busy.id, other.id],
    );
    expect(named).toEqual([{ quote: other.id, contract: other.id, left_behind: 0, notes: 1 }]);
    const { items } = (await manager.get(`/timeline?subjectType=contact&subjectId=${other.id}`)).body;
    expect(items.map(({ title }: any) => title)).toContain(`合并：“${busy.name}”（${busy.number}）并入`);
  });

  it('go on being decided about while they become one', async () => {
    const { busy, other, contract } = await twoEntries();
    await merged(other, busy);
    await floor.agree(contract.approval.id, ['manager-a']);
    const instances = await house.sql('SELECT status FROM approval_instances WHERE id = $1', [contract.approval.id]);
    expect(instances).toEqual([{ status: 'approved' }]);
  });

  it('are two again as they were, as long as nothing was changed', async () => {
    const { busy, other } = await twoEntries();
    const before = await everything();
    const { id } = await merged(other, busy, { fields: { relationship: 'loser', note: 'both' } });
    expect(await everything()).not.toEqual(before);
    const undone = await undo(id);
    expect(undone.body, undone.text).toMatchObject({ status: 'undone', stayed: [] });
    expect(await everything()).toEqual(before);
    expect((await undo(id)).body.code).toBe('merge.nothing_to_undo');
  });

  it('keep with the one that stayed what was changed since', async () => {
    const { busy, other, deal } = await twoEntries();
    const { id } = await merged(other, busy, { fields: { note: 'both' } });
    const now = await contact(other.id);
    await manager.patch(`/contacts/${other.id}`, { note: '只在上午接电话' }, { version: now.version });
    const third = await aContactOf(deal.customer, { name: '赵工' });
    const opportunity = (await manager.get(`/opportunities/${deal.id}`)).body;
    const turned = { primaryContactId: third.id };
    await manager.patch(`/opportunities/${deal.id}`, turned, { version: opportunity.version });
    const { body } = await undo(id);
    expect(body.stayed).toMatchObject([{ kind: 'opportunity', count: 1 }]);
    expect((await contact(other.id)).note).toBe('只在上午接电话');
    expect((await manager.get(`/opportunities/${deal.id}`)).body.primaryContact.id).toBe(third.id);
  });

  it('are found by the merges of her entry, and taken back within thirty days', async () => {
    const { busy, other } = await twoEntries();
    const { id } = await merged(other, busy);
    const { items } = (await manager.get(`/contact-merges?filter[survivorId][eq]=${other.id}`)).body;
    expect(items.map((one: any) => one.id)).toEqual([id]);
    await house.sql(
      `UPDATE contact_merges SET merged_at = merged_at - interval '31 days', version = version + 1 WHERE id = $1`,
      [id],
    );
    expect((await undo(id)).body.code).toBe('merge.undo_late');
  });
});

describe('contacts that are not merged', () => {
  it('are at two customers, or one and the same, or were changed meanwhile', async () => {
    const [one, two] = [await aCustomerOf(chen), await aCustomerOf(chen)];
    const [her, elsewhere] = [await contact(one.primaryContact.id), await contact(two.primaryContact.id)];
    expect((await merge(her, elsewhere)).body.code).toBe('contact_merge.two_customers');
    expect((await merge(her, her)).body.code).toBe('contact_merge.with_itself');
    const other = await aContactOf(one, { name: '李静' });
    expect((await merge(her, { ...other, version: 7 })).body.code).toBe('row.stale');
  });

  it('are out of reach, or not hers to give up', async () => {
    const customer = await aCustomerOf(chen);
    const [her, other] = [await contact(customer.primaryContact.id), await aContactOf(customer, { name: '李静' })];
    const stranger = house.as('manager-b');
    expect((await merge(her, other, {}, stranger)).status).toBe(404);
    const [{ id }] = await house.sql(`SELECT id FROM people WHERE login = 'manager-b'`);
    const shared = await chen.post('/shares', {
      ...{ subjectType: 'customer', subjectIds: [customer.id], access: 'write', note: '请协助' },
      grantee: { kind: 'person', id },
    });
    expect(shared.status, shared.text).toBe(201);
    expect((await merge(her, other, {}, stranger)).body.code).toBe('contact_merge.not_yours');
  });

  it('whose numbers she does not read are chosen of nothing that is hidden from her, and keep what they have', async () => {
    const customer = await aCustomerOf(chen);
    const [her, other] = [await contact(customer.primaryContact.id), await aContactOf(customer, { name: '李静' })];
    await house.sql(
      `UPDATE roles SET fields = '{"contact.mobile": "masked"}', version = version + 1 WHERE id IN
         (SELECT role_id FROM person_roles r JOIN people p ON p.id = r.person_id WHERE p.login = 'manager-b')`,
    );
    await house.sql(
      `UPDATE contacts SET owner_id = p.id, version = contacts.version + 1 FROM people p WHERE p.login = 'manager-b' AND contacts.id = ANY ($1::uuid[])`,
      [[her.id, other.id]],
    );
    await house.sql('SELECT rebuild_reach()');
    const by = house.as('manager-b');
    const { fields } = (await by.get(`/contacts/${other.id}/merge-previews/${her.id}`)).body;
    expect(fields.map(({ field }: any) => field)).not.toContain('mobile');
    const [now, then] = [
      { ...other, version: 2 },
      { ...her, version: her.version + 1 },
    ];
    const refused = await merge(now, then, { fields: { mobile: 'loser' } }, by);
    expect([refused.body.code, refused.body.errors?.[0]?.pointer]).toEqual([
      'access.field_not_writable',
      '/fields/mobile',
    ]);
    expect((await merge(now, then, {}, by)).status).toBe(201);
    const [{ mobile }] = await house.sql('SELECT mobile FROM contacts WHERE id = $1', [other.id]);
    expect(mobile).toBe(her.mobile);
  });

  it('are named by nothing that is written while they are merged', async () => {
    const customer = await aCustomerOf(chen);
    const [her, other] = [await contact(customer.primaryContact.id), await aContactOf(customer, { name: '李静' })];
    const late = new Client({ connectionString: house.databaseUrl, options: '-c role=countersign_house' });
    await late.connect();
    await merged(other, her);
    const visit = late.query(
      `INSERT INTO activities (id, created_by, updated_by, owner_id, customer_id, contact_id, occurred_at, channel, subject, content, status, our_participant_ids)
       SELECT gen_random_uuid(), owner_id, owner_id, owner_id, customer_id, id, now(), 'visit', 'x', 'x', 'done', '{}' FROM contacts WHERE id = $1`,
      [her.id],
    );
    await expect(visit).rejects.toMatchObject({ code: 'CS005' });
    await late.end();
  });
});
