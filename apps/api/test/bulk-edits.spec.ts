import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RunBulkEdit } from '../src/modules/bulk-edits/actions/run-bulk-edit.js';
import { RunBulkUndo } from '../src/modules/bulk-edits/actions/run-bulk-undo.js';
import { SweepBulkEdits } from '../src/modules/bulk-edits/actions/sweep-bulk-edits.js';
import { JobInterrupted } from '../src/platform/jobs/job.js';
import { UnitOfWork } from '../src/platform/database/unit-of-work.js';
import { aCustomerOf, aDeal } from './harness/deals.js';
import { openHouse, type Answer, type Caller, type House } from './harness/house.js';

let house: House;
let chen: Caller;
let zhao: Caller;
let manager: Caller;
beforeAll(async () => {
  house = await openHouse();
  [chen, zhao, manager] = ['sales-a1', 'sales-a2', 'manager-a'].map((login) => house.as(login)) as [
    Caller,
    Caller,
    Caller,
  ];
});
afterAll(() => house.close());

const idsOf = (records: any[]): string[] => records.map(({ id }) => id);
const preview = (body: object, by = chen): Promise<Answer> => by.post('/bulk-edits/preview', body);
const edit = (body: object, by = chen): Promise<Answer> => by.post('/bulk-edits', body);
const undo = (id: string, by = chen): Promise<Answer> => by.post(`/bulk-edits/${id}/undo`);
const customer = (id: string, by = chen): Promise<any> => by.get(`/customers/${id}`).then(({ body }) => body);

/** Some customers of her own. */
async function customers(count: number, more: object = {}, of = chen): Promise<any[]> {
  const made: any[] = [];
  for (let i = 0; i < count; i += 1) made.push(await aCustomerOf(of, more));
  return made;
}

/** What she saw is done: the records of the preview, with their versions. */
async function done(records: any[], changes: object, by = chen): Promise<any> {
  const seen = await preview({ recordIds: idsOf(records), ...changes }, by);
  expect(seen.status, seen.text).toBe(200);
  const answer = await edit({ records: seen.body.records, ...changes }, by);
  expect(answer.status, answer.text).toBe(201);
  return answer.body;
}

const asWorker = <T>(body: () => Promise<T>): Promise<T> => house.app.get(UnitOfWork).enclose('worker', body);
const going = new AbortController().signal;

async function shareForReading(record: any, login: string): Promise<void> {
  const [{ id }] = await house.sql('SELECT id FROM people WHERE login = $1', [login]);
  const shared = await chen.post('/shares', {
    subjectType: 'customer',
    subjectIds: [record.id],
    access: 'read',
    note: '请协助',
    grantee: { kind: 'person', id },
  });
  expect(shared.status, shared.text).toBe(201);
}

describe('a bulk edit that is looked at before it is done', () => {
  it('says how many would change, how many say it already, and shows the first before and after', async () => {
    const [plain, same] = [await aCustomerOf(chen, { grade: 'B' }), await aCustomerOf(chen, { grade: 'A' })];
    const { body, text } = await preview({ recordIds: [plain.id, same.id], customer: { grade: 'A' } });
    expect(body, text).toEqual({
      total: 2,
      changing: 1,
      same: 1,
      refused: [],
      examples: [{ recordId: plain.id, name: plain.name, before: { grade: 'B' }, after: { grade: 'A' } }],
      records: [{ recordId: plain.id, version: plain.version }],
    });
    expect((await customer(plain.id)).grade).toBe('B');
  });

  it('names by reason those that may not be changed, and nothing of what she does not see', async () => {
    const [hers, unseen] = [await aCustomerOf(chen), await aCustomerOf(chen)];
    await shareForReading(hers, 'sales-b1');
    const recordIds = [hers.id, unseen.id, '0197a000-0000-7000-8000-000000000001'];
    const { body } = await preview({ recordIds, customer: { grade: 'A' } }, house.as('sales-b1'));
    expect(body).toMatchObject({ total: 3, changing: 0, records: [] });
    expect(body.refused.map(({ code, count, names }: any) => [code, count, names])).toEqual([
      ['row.shared_for_reading', 1, [hers.name]],
      ['row.missing', 2, []],
    ]);
  });

  it('means everything a list finds where that is asked for, and no more than a thousand', async () => {
    await customers(3, { region: '批量北区' });
    const condition = { all: [{ field: 'region', op: 'eq', value: '批量北区' }] };
    expect((await preview({ condition, customer: { status: 'dormant' } })).body).toMatchObject({
      total: 3,
      changing: 3,
    });
    await house.sql(
      `INSERT INTO leads (id, created_by, updated_by, owner_id, department_id, number, name, name_folded, name_core, same_as, source, status, region, search_text, search_grams)
       SELECT gen_random_uuid(), p.id, p.id, p.id, p.department_id, 'XS-BULK-' || i, '批量' || i, '批量' || i, '批量' || i, 'bulk:' || i, 'other', 'assigned', '批量千条', '', '{}'
       FROM people p, generate_series(1, 1001) i WHERE p.login = 'sales-a1'`,
    );
    const many = { all: [{ field: 'region', op: 'eq', value: '批量千条' }] };
    const refused = await preview({ condition: many, lead: { source: 'exhibition' } });
    expect([refused.status, refused.body.code]).toEqual([422, 'bulk_edit.too_many']);
  });

  it('is of one kind of record and of one choice of them, and names what is wrong with a value', async () => {
    const { id } = await aCustomerOf(chen);
    const code = async (body: object): Promise<string> => (await preview(body)).body.code;
    expect(await code({ recordIds: [id] })).toBe('bulk_edit.one_kind');
    expect(await code({ recordIds: [id], customer: {} })).toBe('bulk_edit.one_kind');
    expect(await code({ recordIds: [id], customer: { grade: 'A' }, lead: { region: '华东' } })).toBe(
      'bulk_edit.one_kind',
    );
    expect(await code({ customer: { grade: 'A' } })).toBe('bulk_edit.choice');
    expect(await code({ recordIds: [id], condition: { all: [] }, customer: { grade: 'A' } })).toBe('bulk_edit.choice');
    const wrong = (await preview({ recordIds: [id], customer: { grade: 'Z', industry: null, name: '新名' } })).body;
    expect(wrong.errors.map(({ pointer }: any) => pointer).sort()).toEqual([
      '/customer/grade',
      '/customer/industry',
      '/customer/name',
    ]);
  });

  it('is for whoever may change records of that kind', async () => {
    const { id } = await aCustomerOf(chen);
    const answer = await preview({ recordIds: [id], customer: { grade: 'A' } }, house.as('legal'));
    expect([answer.status, answer.body.code]).toEqual([403, 'access.permission_missing']);
  });
});

describe('a bulk edit', () => {
  it('gives several fields of many records new values, clears what is to be cleared, and leaves an entry for each', async () => {
    const records = await customers(3, { region: '华东', grade: 'C' });
    const result = await done(records, { customer: { grade: 'B', region: null } });
    expect(result).toMatchObject({ status: 'done', total: 3, changed: 3, same: 0, refused: 0, left: [] });
    for (const { id, version } of records)
      expect(await customer(id)).toMatchObject({ grade: 'B', region: null, version: version + 1 });
    const entries = await house.sql(
      `SELECT l.action, p.login FROM audit_log l JOIN people p ON p.id = l.actor_id
       WHERE l.subject_type = 'customers' AND l.subject_id = ANY ($1::uuid[]) AND l.after ? 'grade' AND l.action = 'update'`,
      [idsOf(records)],
    );
    expect(entries).toEqual(records.map(() => ({ action: 'update', login: 'sales-a1' })));
  });

  it('leaves a record that somebody changed after it was looked at, and says so by name', async () => {
    const [first, second] = (await customers(2)) as [any, any];
    const changes = { customer: { status: 'dormant' } };
    const { records } = (await preview({ recordIds: [first.id, second.id], ...changes })).body;
    await manager.patch(`/customers/${second.id}`, { region: '华南' }, { version: second.version });
    const { body } = await edit({ records, ...changes });
    expect(body).toMatchObject({ changed: 1, refused: 1 });
    expect(body.left).toEqual([
      { recordId: second.id, name: second.name, code: 'row.stale', detail: expect.any(String) },
    ]);
    expect([(await customer(first.id)).status, (await customer(second.id)).status]).toEqual(['dormant', 'active']);
  });

  it('reaches nobody else’s records, however they are named', async () => {
    const foreign = await aCustomerOf(house.as('sales-b1'));
    const records = [{ recordId: foreign.id, version: foreign.version }];
    const { body } = await edit({ records, customer: { grade: 'A' } });
    expect(body).toMatchObject({ changed: 0, refused: 1 });
    expect(body.left).toMatchObject([{ name: null, code: 'row.missing' }]);
    expect((await customer(foreign.id, house.as('sales-b1'))).grade).toBe('B');
  });

  it('is done once, however often the same request comes', async () => {
    const [record] = await customers(1);
    const body = { records: [{ recordId: record.id, version: record.version }], customer: { grade: 'D' } };
    const key = 'once-and-no-more';
    const [first, again] = [
      await chen.post('/bulk-edits', body, { key }),
      await chen.post('/bulk-edits', body, { key }),
    ];
    expect([again.status, again.body.id]).toEqual([201, first.body.id]);
    expect((await customer(record.id)).version).toBe(record.version + 1);
    expect((await chen.post('/bulk-edits', body, { key: null })).body.code).toBe('idempotency.key_missing');
  });

  it('changes contacts, leads and deals by the same rules, a deal whose closing is decided excepted', async () => {
    const { primaryContact } = await aCustomerOf(chen);
    const contact = (await chen.get(`/contacts/${primaryContact.id}`)).body;
    await done([contact], { contact: { relationship: 'trusted', department: '采购部' } });
    expect((await chen.get(`/contacts/${contact.id}`)).body).toMatchObject({
      relationship: 'trusted',
      department: '采购部',
    });
    const lead = (await chen.post('/leads', { name: '批量线索有限公司', source: 'phone' })).body;
    await done([lead], { lead: { campaign: '秋季展会', region: '西南' } });
    expect((await chen.get(`/leads/${lead.id}`)).body).toMatchObject({ campaign: '秋季展会', region: '西南' });
    const [deal, closing] = [await aDealOf(chen), await aDealOf(chen)];
    await house.sql(
      `UPDATE opportunities SET closing = 'in_approval', closing_outcome = 'won', closing_hash = 'x', version = version + 1 WHERE id = $1`,
      [closing.id],
    );
    const changes = { opportunity: { expectedCloseOn: '2027-03-31' } };
    const seen = (await preview({ recordIds: [deal.id, closing.id], ...changes })).body;
    expect(seen.refused).toMatchObject([{ code: 'opportunity.closing_decided', count: 1 }]);
    await edit({ records: seen.records, ...changes });
    expect((await chen.get(`/opportunities/${deal.id}`)).body.expectedCloseOn).toBe('2027-03-31');
  });

  it('of many records goes on in the background, slice by slice, and is picked up where a worker left it', async () => {
    const { ids } = await leadsOf('sales-a1', 120);
    const changes = { lead: { campaign: '冬季回访' } };
    const { records } = (await preview({ recordIds: ids, ...changes })).body;
    const begun = (await edit({ records, ...changes })).body;
    expect(begun).toMatchObject({ status: 'running', total: 120, processed: 0 });
    expect((await undo(begun.id)).body.code).toBe('bulk_edit.under_way');
    const stopping = new AbortController();
    stopping.abort();
    const run = house.app.get(RunBulkEdit);
    await expect(asWorker(() => run.execute({ editId: begun.id }, stopping.signal))).rejects.toThrow(JobInterrupted);
    await asWorker(() => run.execute({ editId: begun.id }, going));
    await asWorker(() => run.execute({ editId: begun.id }, going));
    expect((await chen.get(`/bulk-edits/${begun.id}`)).body).toMatchObject({
      status: 'done',
      processed: 120,
      changed: 120,
    });
    expect((await undo(begun.id)).body.status).toBe('undoing');
    await asWorker(() => house.app.get(RunBulkUndo).execute({ editId: begun.id }, going));
    expect((await chen.get(`/bulk-edits/${begun.id}`)).body).toMatchObject({
      status: 'undone',
      restored: 120,
      kept: 0,
    });
    const [{ n }] = await house.sql(
      `SELECT count(*)::int AS n FROM leads WHERE id = ANY ($1::uuid[]) AND campaign IS NULL AND version = 3`,
      [ids],
    );
    expect(n).toBe(120);
  });

  it('that a worker gives up says of the rest why it was left', async () => {
    const { ids } = await leadsOf('sales-a1', 60);
    const records = ids.map((recordId) => ({ recordId, version: 1 }));
    const { id } = (await edit({ records, lead: { campaign: '放弃' } })).body;
    await asWorker(() => house.app.get(RunBulkEdit).giveUp({ editId: id }));
    const { body } = await chen.get(`/bulk-edits/${id}`);
    expect(body).toMatchObject({ status: 'done', changed: 0, refused: 60, can: { undo: { allowed: false } } });
    expect(body.left[0].code).toBe('bulk_edit.kept_failing');
  });
});

describe('a bulk edit that is undone', () => {
  it('gives back what each record said before, and leaves what somebody has changed since', async () => {
    const [first, second] = [await aCustomerOf(chen, { grade: 'A' }), await aCustomerOf(chen, { grade: 'C' })];
    const { id } = await done([first, second], { customer: { grade: 'D' } });
    const now = await customer(second.id);
    await manager.patch(`/customers/${second.id}`, { region: '华北' }, { version: now.version });
    const { body, text } = await undo(id);
    expect(body, text).toMatchObject({ status: 'undone', changed: 2, restored: 1, kept: 1 });
    expect(body.notRestored).toMatchObject([{ name: second.name, code: 'bulk_edit.changed_since' }]);
    expect([(await customer(first.id)).grade, (await customer(second.id)).grade]).toEqual(['A', 'D']);
    expect((await undo(id)).body.code).toBe('bulk_edit.nothing_to_undo');
  });

  it('is hers alone to see and to undo, whoever her manager is', async () => {
    const { id } = await done(await customers(1), { customer: { grade: 'A' } });
    expect((await manager.get(`/bulk-edits/${id}`)).status).toBe(404);
    expect((await undo(id, zhao)).status).toBe(404);
    const listed = (by: Caller): Promise<string[]> =>
      by.get('/bulk-edits').then(({ body }) => body.items.map((one: any) => one.id));
    expect(await listed(chen)).toContain(id);
    expect(await listed(manager)).not.toContain(id);
  });

  it('comes within a day; after it the former values are forgotten, and after a month the edit is', async () => {
    const { id } = await done(await customers(1), { customer: { grade: 'A' } });
    const sweep = (): Promise<void> => asWorker(() => house.app.get(SweepBulkEdits).execute());
    const age = (days: number): Promise<unknown> =>
      house.sql(`UPDATE bulk_edits SET created_at = created_at - make_interval(days => $2) WHERE id = $1`, [id, days]);
    const kept = async (): Promise<number> =>
      (await house.sql('SELECT 1 FROM bulk_edit_records WHERE edit_id = $1 AND was IS NOT NULL', [id])).length;
    await sweep();
    expect(await kept()).toBe(1);
    await age(2);
    expect((await undo(id)).body.code).toBe('bulk_edit.undo_late');
    await sweep();
    expect(await kept()).toBe(0);
    expect((await chen.get(`/bulk-edits/${id}`)).status).toBe(200);
    await age(30);
    await sweep();
    expect((await chen.get(`/bulk-edits/${id}`)).status).toBe(404);
  });
});

async function aDealOf(by: Caller): Promise<any> {
  const answer = await by.post('/opportunities', await aDeal(by));
  expect(answer.status, answer.text).toBe(201);
  return answer.body;
}

let series = 0;
async function leadsOf(login: string, count: number): Promise<{ ids: string[] }> {
  series += 1;
  const rows = await house.sql(
    `INSERT INTO leads (id, created_by, updated_by, owner_id, department_id, number, name, name_folded, name_core, same_as, source, status, search_text, search_grams)
     SELECT gen_random_uuid(), p.id, p.id, p.id, p.department_id, 'XS-' || $2 || '-' || i, '回访' || i, '回访' || i, '回访' || i, 'series' || $2 || ':' || i, 'other', 'assigned', '', '{}'
     FROM people p, generate_series(1, $3) i WHERE p.login = $1 RETURNING id`,
    [login, String(series), count],
  );
  return { ids: idsOf(rows) };
}
