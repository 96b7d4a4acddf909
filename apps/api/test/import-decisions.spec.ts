import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { JobRunner } from '../src/platform/jobs/job-runner.js';
import { aCustomerOf } from './harness/deals.js';
import { openHouse, upload, type Answer, type Caller, type House } from './harness/house.js';

let house: House;
let business: Caller;
/** Sees her own records alone, and may import as well in this house. */
let chen: Caller;
let zhao: Caller;

beforeAll(async () => {
  house = await openHouse();
  business = house.as('business');
  await house.sql(
    `UPDATE roles SET permissions = permissions || '{import.run,lead.import}', version = version + 1 WHERE code = 'salesperson'`,
  );
  await house.sql('SELECT rebuild_reach()');
  chen = house.as('sales-a1');
  zhao = house.as('sales-b1');
  await house.app.get(JobRunner).start();
});
afterAll(() => house.close());

async function uploaded(target: string, content: string, by = business): Promise<any> {
  const file = { name: `${target}.csv`, type: 'text/csv', content: Buffer.from(content) };
  const { payload, headers } = upload(file, { target });
  const answer = await by.post('/imports', undefined, { payload, headers });
  expect(answer.status, answer.text).toBe(201);
  return answer.body;
}

async function finished(id: string, by = business): Promise<any> {
  for (;;) {
    await house.afterwards();
    const { body } = await by.get(`/imports/${id}`);
    if (!['queued', 'running', 'undoing'].includes(body.status)) return body;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const decide = (file: any, body: object, by = business): Promise<Answer> =>
  by.patch(`/imports/${file.id}/decisions`, body, { version: file.version });

async function decided(file: any, body: object, by = business): Promise<any> {
  const answer = await decide(file, body, by);
  expect(answer.status, answer.text).toBe(200);
  return answer.body;
}

async function committed(file: any, by = business): Promise<any> {
  const answer = await by.post(`/imports/${file.id}/commit`);
  expect(answer.status, answer.text).toBe(202);
  return finished(file.id, by);
}

async function undone(file: any, by = business): Promise<any> {
  expect((await by.post(`/imports/${file.id}/undo`)).status).toBe(202);
  return finished(file.id, by);
}

const findings = async (file: any, kind = 'same', by = business): Promise<any[]> =>
  (await by.get(`/imports/${file.id}/findings?kind=${kind}`)).body.items;

const reasons = async (file: any): Promise<string> => (await business.get(`/imports/${file.id}/failed.csv`)).text;

const CUSTOMERS = '客户名称,行业,企业规模,注册地址,主要需求,区域,联系人,职位,手机,历史交易金额\n';
const rowOf = (name: string, region: string, person = '秦岚', mobile = '13900001111', amount = ''): string =>
  `${name},专用机械,中型,成都市龙泉驿区车城东七路 18 号,车间排产与设备联网,${region},${person},采购经理,${mobile},${amount}\n`;

describe('a file of customers of which some are there', () => {
  it('shows what each row has met and what an update would change, and nothing is written before it is decided', async () => {
    const mine = await aCustomerOf(chen, { region: '华东', historicAmount: { amount: '300.00', currency: 'CNY' } });
    const hers = await aCustomerOf(zhao);
    const file = await uploaded(
      'customers',
      CUSTOMERS +
        rowOf(mine.name, '西南', undefined, undefined, '300') +
        rowOf(hers.name, '西南') +
        rowOf('核对前没有的有限公司', '西南'),
      chen,
    );
    expect(file.findings).toEqual([
      { kind: 'same', count: 1, options: ['skip', 'update', 'link'], decision: 'skip' },
      { kind: 'elsewhere', count: 1, options: ['skip'], decision: 'skip' },
    ]);
    const [met] = await findings(file, 'same', chen);
    expect(met).toMatchObject({
      row: 2,
      record: { type: 'customer', id: mine.id, number: mine.number, name: mine.name, owner: '陈思远' },
      decision: 'skip',
      single: false,
      difference: [{ field: 'region', label: '区域' }],
      before: { region: '华东' },
      after: { region: '西南' },
    });
    const [other] = await findings(file, 'elsewhere', chen);
    expect(other).toMatchObject({ row: 3, record: { id: null, number: null, name: hers.name }, difference: [] });
    expect((await chen.get(`/customers/${mine.id}`)).body).toMatchObject({ region: '华东', version: mine.version });
  });

  it('updates the filled cells alone, leaves out what was decided otherwise, and gives the fields back when it is taken back', async () => {
    const [first, second] = [
      await aCustomerOf(business, { region: '华东' }),
      await aCustomerOf(business, { region: '华北' }),
    ];
    const file = await uploaded('customers', CUSTOMERS + rowOf(first.name, '西南') + rowOf(second.name, '西南'));
    const all = await decided(file, { kinds: { same: 'update' } });
    const one = await decided(all, { rows: [{ row: 3, decision: 'skip' }] });
    expect(one.findings[0]).toMatchObject({ decision: 'update' });
    expect((await findings(one)).map(({ row, decision, single }) => [row, decision, single])).toEqual([
      [2, 'update', false],
      [3, 'skip', true],
    ]);
    const done = await committed(one);
    expect(done.progress).toMatchObject({ created: 0, changed: 1, linked: 0, skipped: 1, refused: 0 });
    const now = (await business.get(`/customers/${first.id}`)).body;
    expect(now).toMatchObject({ region: '西南', grade: 'B', source: 'exhibition', version: first.version + 1 });
    expect(now.primaryContact.name).toBe('王建国');
    expect((await business.get(`/customers/${second.id}`)).body.region).toBe('华北');
    const [entry] = await house.sql(
      `SELECT p.name FROM audit_log l JOIN people p ON p.id = l.actor_id WHERE l.subject_id = $1 ORDER BY l.id DESC LIMIT 1`,
      [first.id],
    );
    expect(entry.name).toBe('钱玉梅');
    expect(await undone(done)).toMatchObject({ status: 'undone', progress: { undone: 1 } });
    expect((await business.get(`/customers/${first.id}`)).body).toMatchObject({
      region: '华东',
      version: first.version + 2,
    });
  });

  it('is not taken back once somebody has gone on with what it changed', async () => {
    const mine = await aCustomerOf(business, { region: '华东' });
    const file = await uploaded('customers', CUSTOMERS + rowOf(mine.name, '西南'));
    const done = await committed(await decided(file, { kinds: { same: 'update' } }));
    const { version } = (await business.get(`/customers/${mine.id}`)).body;
    await business.patch(`/customers/${mine.id}`, { mainNeeds: '追溯' }, { version });
    expect(await undone(done)).toMatchObject({ status: 'done', undoFailure: expect.stringContaining('其中 1 条记录') });
    expect((await business.get(`/customers/${mine.id}`)).body).toMatchObject({ region: '西南', mainNeeds: '追溯' });
  });

  it('hangs the person of a row on the customer that is there, once, and takes her away again', async () => {
    const mine = await aCustomerOf(business);
    const rows = rowOf(mine.name, '西南', '秦岚') + rowOf(mine.name, '西南', '王建国', '13812348000');
    const file = await uploaded('customers', CUSTOMERS + rows);
    const done = await committed(await decided(file, { kinds: { same: 'link' } }));
    expect(done.progress).toMatchObject({ created: 0, changed: 0, linked: 1, skipped: 1 });
    expect(await reasons(done)).toContain('该客户已有这位联系人（王建国）');
    const people = async (): Promise<string[]> =>
      (await business.get(`/contacts?filter[customerId][eq]=${mine.id}`)).body.items
        .map(({ name }: any) => name)
        .sort();
    expect(await people()).toEqual(['王建国', '秦岚'].sort());
    expect((await business.get(`/imports/${done.id}/successful.csv`)).text).toMatch(/秦岚.*LX-/);
    expect((await undone(done)).status).toBe('undone');
    expect(await people()).toEqual(['王建国']);
  });

  it('does not update a record that somebody changed after the difference was shown', async () => {
    const mine = await aCustomerOf(business, { region: '华东' });
    const file = await decided(await uploaded('customers', CUSTOMERS + rowOf(mine.name, '西南')), {
      kinds: { same: 'update' },
    });
    await business.patch(`/customers/${mine.id}`, { region: '华南' }, { version: mine.version });
    const done = await committed(file);
    expect(done.progress).toMatchObject({ changed: 0, refused: 1 });
    expect(await reasons(done)).toContain('现有记录在核对之后被修改过');
    expect((await business.get(`/customers/${mine.id}`)).body.region).toBe('华南');
  });

  it('is decided as far as that is possible, by its importer, before it begins', async () => {
    const [mine, hers] = [await aCustomerOf(chen), await aCustomerOf(zhao)];
    const file = await uploaded('customers', CUSTOMERS + rowOf(mine.name, '西南') + rowOf(hers.name, '西南'), chen);
    expect((await decide(file, { kinds: { elsewhere: 'update' } }, chen)).body).toMatchObject({
      status: 422,
      code: 'import.decision_not_possible',
      errors: [{ pointer: '/kinds/elsewhere' }],
    });
    expect((await decide(file, { rows: [{ row: 3, decision: 'update' }] }, chen)).body.errors[0].pointer).toBe(
      '/rows/0/decision',
    );
    expect((await decide(file, { rows: [{ row: 99, decision: 'skip' }] }, chen)).body.code).toBe(
      'import.decision_not_possible',
    );
    expect((await decide(file, { kinds: { same: 'swallow' } }, chen)).status).toBe(400);
    expect((await decide({ ...file, version: file.version + 1 }, { kinds: { same: 'update' } }, chen)).status).toBe(
      412,
    );
    expect((await business.get(`/imports/${file.id}/findings`)).body).toMatchObject({
      status: 403,
      code: 'import.findings_of_another',
    });
    expect((await decide(file, { kinds: { same: 'update' } }, business)).body.code).toBe('import.findings_of_another');
    const done = await committed(file, chen);
    expect((await decide(done, { kinds: { same: 'update' } }, chen)).body.code).toBe('import.not_in_preview');
  });

  it('is looked at again when its columns are read otherwise', async () => {
    const mine = await aCustomerOf(business, { region: '华东', industry: '汽车' });
    const file = await uploaded('customers', CUSTOMERS + rowOf(mine.name, '西南'));
    const single = await decided(file, { rows: [{ row: 2, decision: 'update' }] });
    const mapped = (
      await business.patch(`/imports/${file.id}`, { mapping: { 区域: null } }, { version: single.version })
    ).body;
    const [met] = await findings(mapped);
    expect(met).toMatchObject({ decision: 'skip', single: false });
    expect(met.difference.map(({ field }: any) => field)).toEqual(['industry']);
  });
});

describe('a file of leads of which some are there', () => {
  const HEAD = '公司名称,联系人,职位,电话,区域\n';

  it('updates the lead, makes another, or leaves it out, row by row', async () => {
    await committed(
      await uploaded(
        'leads',
        `${HEAD}象山港务装备,陆明,设备科长,13511110001,华东\n象山船机,陆明,设备科长,13511110002,华东\n象山渔具,陆明,设备科长,13511110003,华东\n`,
      ),
    );
    const file = await uploaded(
      'leads',
      `${HEAD}象山港务装备,陆明,设备部长,13511110001,华东\n象山船机,陈立,科长,13511110009,华东\n象山渔具,陆明,设备科长,13511110003,华东\n`,
    );
    expect(file.findings).toEqual([
      { kind: 'same', count: 3, options: ['skip', 'create', 'update'], decision: 'skip' },
    ]);
    const met = await findings(file);
    expect(met[0]).toMatchObject({ before: { title: '设备科长' }, after: { title: '设备部长' } });
    expect(met[2].options, 'what says the same changes nothing').toEqual(['skip', 'create']);
    const done = await committed(
      await decided(await decided(file, { kinds: { same: 'update' } }), { rows: [{ row: 3, decision: 'create' }] }),
    );
    expect(done.progress).toMatchObject({ created: 1, changed: 1, skipped: 1, refused: 0 });
    const named = async (q: string): Promise<any[]> =>
      (await business.get(`/leads?q=${encodeURIComponent(q)}`)).body.items;
    expect((await named('象山港务装备')).map(({ title }) => title)).toEqual(['设备部长']);
    expect((await named('象山船机')).map(({ contactName }) => contactName).sort()).toEqual(['陆明', '陈立'].sort());
    expect((await undone(done)).status).toBe('undone');
    expect((await named('象山港务装备')).map(({ title }) => title)).toEqual(['设备科长']);
    expect(await named('象山船机')).toHaveLength(1);
  });

  it('hangs whoever asked on the customer that her company is already; undecided she becomes a lead', async () => {
    const mine = await aCustomerOf(business);
    const rows = `${HEAD}${mine.name},苏敏,工艺主任,13511118888,\n`;
    const file = await uploaded('leads', rows);
    expect(file.findings).toEqual([
      { kind: 'customer', count: 1, options: ['skip', 'create', 'link'], decision: 'create' },
    ]);
    const done = await committed(await decided(file, { kinds: { customer: 'link' } }));
    expect(done.progress).toMatchObject({ created: 0, linked: 1 });
    const people = (await business.get(`/contacts?filter[customerId][eq]=${mine.id}`)).body.items;
    expect(people.find(({ name }: any) => name === '苏敏')).toMatchObject({ title: '工艺主任', mobile: '13511118888' });
    expect((await undone(done)).status).toBe('undone');
    expect((await committed(await uploaded('leads', rows))).progress).toMatchObject({ created: 1, linked: 0 });
  });
});

describe('a file of contacts', () => {
  const HEAD = '客户,姓名,职位,手机,备注\n';

  it('names the customer it does not know before anything runs, and the person who is there with what differs', async () => {
    const mine = await aCustomerOf(business);
    const file = await uploaded(
      'contacts',
      `${HEAD}没有这家公司,某人,经理,,\n${mine.name},王建国,总经理,13812348000,爱打球\n${mine.number},新来的,助理,,\n`,
    );
    expect(file.problemCount).toBe(1);
    expect(file.preview[0].problems).toEqual([
      { field: 'customer', code: 'import.row.customer_unknown', detail: '没有这个客户，或您看不到它' },
    ]);
    const [met] = await findings(file);
    expect(met.difference.map(({ field, label }: any) => [label, met.before[field], met.after[field]])).toEqual([
      ['职位', '采购总监', '总经理'],
      ['备注', null, '爱打球'],
    ]);
    const done = await committed(await decided(file, { rows: [{ row: 3, decision: 'update' }] }));
    expect(done.progress).toMatchObject({ created: 1, changed: 1, skipped: 0, refused: 1 });
    const person = async (): Promise<any> => (await business.get(`/contacts/${mine.primaryContact.id}`)).body;
    expect(await person()).toMatchObject({ title: '总经理', note: '爱打球', role: 'decision_maker' });
    expect((await undone(done)).status).toBe('undone');
    expect(await person()).toMatchObject({ title: '采购总监', note: null });
  });

  it('of customers that somebody else has is refused already when it is looked at', async () => {
    const hers = await aCustomerOf(zhao);
    const file = await uploaded('contacts', `${HEAD}${hers.name},某人,经理,,\n`, chen);
    expect(file.preview[0].problems[0].code).toBe('import.row.customer_unknown');
  });
});
