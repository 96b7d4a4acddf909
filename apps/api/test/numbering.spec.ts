import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HOUSE } from '../src/platform/access/principal.js';
import { UnitOfWork } from '../src/platform/database/unit-of-work.js';
import { JobRunner } from '../src/platform/jobs/job-runner.js';
import { Numbering } from '../src/platform/numbering/numbering.js';
import { aCustomer } from './harness/deals.js';
import { openHouse, upload, type Answer, type Caller, type House } from './harness/house.js';

let house: House;
let admin: Caller;
let business: Caller;
let chen: Caller;
let year: string;

beforeAll(async () => {
  house = await openHouse();
  [admin, business, chen] = ['admin', 'business', 'sales-a1'].map((login) => house.as(login)) as [
    Caller,
    Caller,
    Caller,
  ];
  await house.app.get(JobRunner).start();
  const [clock] = await house.sql<{ year: string }>(`SELECT to_char(app_now(), 'YYYY') AS year`);
  year = clock!.year;
});
afterAll(() => house.close());

const ruleOf = async (object: string, by = admin): Promise<any> => {
  const { body, text } = await by.get('/number-rules');
  expect(body.items, text).toBeDefined();
  return body.items.find((rule: any) => rule.object === object);
};
const sent = ({ prefix, datePart, separator, digits, restarts, entry, keepsForm }: any) => ({
  ...{ prefix, datePart, separator, digits, restarts, entry, keepsForm },
});
const change = async (object: string, more: object): Promise<Answer> => {
  const rule = await ruleOf(object);
  return admin.put(`/number-rules/${rule.id}`, { ...sent(rule), ...more }, { version: rule.version });
};
async function changed(object: string, more: object): Promise<void> {
  const answer = await change(object, more);
  expect(answer.status, answer.text).toBe(200);
}
let serial = 0;
const enter = (number?: string | null, more: object = {}): Promise<Answer> =>
  chen.post('/leads', { name: `海宁经编${++serial}厂`, source: 'phone', number, ...more });
async function entered(number?: string): Promise<string> {
  const answer = await enter(number);
  expect(answer.status, answer.text).toBe(201);
  return answer.body.number;
}

describe('the rules of numbers', () => {
  it('are there for everything that has a number, as numbers have always been, with the next ones', async () => {
    const { body } = await admin.get('/number-rules');
    expect(body.items.map(({ object }: any) => object)).toEqual(
      'lead customer contact opportunity quote contract filing project asset product activity expense registration conflict'.split(
        ' ',
      ),
    );
    const lead = await ruleOf('lead');
    expect(lead).toMatchObject({ prefix: 'XS', datePart: 'year', separator: '-', digits: 6, restarts: 'year' });
    expect(lead).toMatchObject({ entry: 'automatic', mayBeTyped: true, version: 1, changedBy: null });
    const [next, after] = lead.next;
    expect([await entered(), await entered()]).toEqual([next, after]);
  });

  it('are kept by whoever may, changed from the version she saw, and the log says so', async () => {
    expect((await chen.get('/number-rules')).status).toBe(403);
    const rule = await ruleOf('asset');
    expect((await chen.put(`/number-rules/${rule.id}`, sent(rule), { version: 1 })).status).toBe(403);
    await changed('asset', { prefix: '设备' });
    const stale = await admin.put(`/number-rules/${rule.id}`, sent(rule), { version: rule.version });
    expect(stale.status).toBe(412);
    expect((await ruleOf('asset')).changedBy.name).toBeTruthy();
    const [entry] = await house.sql(
      `SELECT before ->> 'prefix' AS was, after ->> 'prefix' AS becomes FROM audit_log WHERE subject_type = 'number_rules' AND before IS NOT NULL`,
    );
    expect(entry).toEqual({ was: 'ZC', becomes: '设备' });
  });

  it('are tried before they are kept, and nothing is counted by it', async () => {
    const rule = await ruleOf('customer');
    const tried = { ...sent(rule), prefix: 'C', datePart: 'day', separator: '', digits: 4, restarts: 'day' };
    const { body } = await admin.post(`/number-rules/${rule.id}/preview`, tried);
    expect(body.next).toEqual([
      expect.stringMatching(/^C\d{8}0001$/),
      expect.stringMatching(/0002$/),
      expect.anything(),
    ]);
    expect((await ruleOf('customer')).next).toEqual(rule.next);
  });

  it('are refused where a counter would begin again without showing it, and where nobody could have a number to type', async () => {
    const hidden = await change('quote', { restarts: 'month' });
    expect([hidden.status, hidden.body.code]).toEqual([422, 'number_rule.invalid']);
    expect(hidden.body.errors).toMatchObject([{ pointer: '/restarts', code: 'number_rule.hides_restart' }]);
    expect((await change('activity', { entry: 'optional' })).body.errors).toMatchObject([{ pointer: '/entry' }]);
    expect((await change('quote', { prefix: 'A B' })).body.errors).toMatchObject([{ pointer: '/prefix' }]);
  });
});

describe('the counter', () => {
  it('goes on under another prefix, and stays gapless', async () => {
    const before = Number((await entered()).slice(-6));
    await changed('lead', { prefix: '线索', separator: '.', digits: 4 });
    expect(await entered()).toBe(`线索.${year}.${String(before + 1).padStart(4, '0')}`);
  });

  it('goes on where it begins again less often, and begins anew where it does so more often', async () => {
    const before = Number((await entered()).slice(-4));
    await changed('lead', { prefix: 'XS', separator: '-', restarts: 'never' });
    expect(await entered()).toBe(`XS-${year}-${String(before + 1).padStart(4, '0')}`);
    await changed('lead', { datePart: 'month', restarts: 'month' });
    expect(await entered()).toMatch(new RegExp(`^XS-${year}\\d\\d-0001$`));
    await changed('lead', { datePart: 'year', restarts: 'year', digits: 6 });
  });

  it('gives every one of many at once a number of her own, without a gap, and passes over what was typed', async () => {
    await changed('lead', { entry: 'optional' });
    const [first] = (await ruleOf('lead')).next;
    const at = (n: number) => first.slice(0, -6) + String(Number(first.slice(-6)) + n).padStart(6, '0');
    await entered(at(7));
    const answers = await Promise.all([
      ...Array.from({ length: 10 }, () => enter()),
      ...[11, 12, 13].map((n) => enter(at(n))),
    ]);
    const numbers = answers.filter(({ status }) => status === 201).map(({ body }) => body.number);
    for (const { body } of answers.filter(({ status }) => status !== 201))
      expect(body.code).toMatch(/^(number\.taken|row\.locked)$/);
    const all = [...numbers, at(7)].sort();
    expect(new Set(all).size).toBe(all.length);
    expect(all).toEqual(Array.from({ length: all.length }, (_, n) => at(n)));
  });

  it('takes back what was refused: no number is lost', async () => {
    const { next } = await ruleOf('customer');
    const refused = await chen.post('/customers', aCustomer({ ownerId: '00000000-0000-7000-8000-00000000dead' }));
    expect(refused.status).toBeGreaterThanOrEqual(400);
    expect((await ruleOf('customer')).next).toEqual(next);
  });

  it('counts a thousand numbers in one go, and once a year', async () => {
    const numbers = await house.app
      .get(UnitOfWork)
      .run(HOUSE, 'write', () => house.app.get(Numbering).nextMany('ZZ', 1000));
    expect(new Set(numbers).size).toBe(1000);
    expect(numbers.at(-1)).toBe(`ZZ-${year}-001000`);
  });
});

describe('a number that is typed', () => {
  it('is refused at its field where the system gives them', async () => {
    await changed('lead', { entry: 'automatic' });
    const answer = await enter('XS-1');
    expect([answer.status, answer.body.code]).toEqual([422, 'number.automatic']);
    expect(answer.body.errors).toMatchObject([{ pointer: '/number', detail: '编号由系统自动生成，不能手工填写。' }]);
  });

  it('is taken as it stands, full-width or not, and nobody else gets it', async () => {
    await changed('lead', { entry: 'optional' });
    expect(await entered(' ＡＢ－2026.7 ')).toBe('AB-2026.7');
    const again = await enter('AB-2026.7', {});
    expect([again.status, again.body.code]).toEqual([409, 'number.taken']);
    expect(again.body.errors).toMatchObject([{ pointer: '/number', params: { number: 'AB-2026.7' } }]);
    const elsewhere = await business.post('/leads', { name: '看不见的公司', source: 'phone', number: 'AB-2026.7' });
    expect(elsewhere.body.code).toBe('number.taken');
  });

  it('has the form of a number, and that of its rule where this says so', async () => {
    for (const wrong of ['-1', 'A B', 'A/1', '(1)', 'x'.repeat(41)]) {
      const { body } = await enter(wrong);
      expect(body.errors, wrong).toMatchObject([{ pointer: '/number', code: 'number.form.free' }]);
    }
    await changed('lead', { keepsForm: true });
    expect((await enter('AB-8')).body.errors).toMatchObject([{ code: 'number.form.like' }]);
    expect(await entered('XS-2019-000412')).toBe('XS-2019-000412');
    await changed('lead', { keepsForm: false });
  });

  it('is asked for where people say them, and is told to forms without how far the counter is', async () => {
    await changed('lead', { entry: 'manual' });
    const { body } = await chen.get('/number-entries');
    expect(body.items.find(({ object }: any) => object === 'lead')).toEqual({
      ...{ object: 'lead', entry: 'manual', keepsForm: false, example: `XS-${year}-000001` },
    });
    const answer = await enter();
    expect([answer.status, answer.body.code]).toEqual([422, 'number.missing']);
    expect(answer.body.errors).toMatchObject([{ pointer: '/number' }]);
    await changed('lead', { entry: 'automatic' });
  });

  it('stands where its record does: the customer and her contact each have their own', async () => {
    await changed('customer', { entry: 'optional' });
    await changed('contact', { entry: 'manual' });
    const { next } = await ruleOf('customer');
    const body = aCustomer();
    const lacking = await chen.post('/customers', body);
    expect(lacking.body.errors).toMatchObject([{ pointer: '/contact/number', code: 'number.missing' }]);
    const made = await chen.post('/customers', { ...body, contact: { ...(body as any).contact, number: 'P-1' } });
    expect(made.body.number, made.text).toBe(next[0]);
    const [contact] = await house.sql('SELECT number FROM contacts WHERE customer_id = $1', [made.body.id]);
    expect(contact).toEqual({ number: 'P-1' });
    const another = await chen.post('/customers', {
      ...aCustomer({ number: next[0] }),
      contact: { ...(body as any).contact, number: 'P-2' },
    });
    expect(another.body.errors).toMatchObject([{ pointer: '/number', code: 'number.taken' }]);
    await changed('contact', { entry: 'automatic' });
    await changed('customer', { entry: 'automatic' });
  });
});

describe('a file', () => {
  const finished = async (id: string): Promise<any> => {
    for (;;) {
      await house.afterwards();
      const { body } = await business.get(`/imports/${id}`);
      if (!['queued', 'running'].includes(body.status)) return body;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  };
  const imported = async (content: string, target = 'leads'): Promise<string[]> => {
    const { payload, headers } = upload({ name: 'l.csv', type: 'text/csv', content: Buffer.from(content) }, { target });
    const { body, text } = await business.post('/imports', undefined, { payload, headers });
    expect(body.id, text).toBeDefined();
    expect((await business.post(`/imports/${body.id}/commit`)).status).toBe(202);
    await finished(body.id);
    const rows = await house.sql<{ said: string }>(
      `SELECT coalesce(problems -> 0 ->> 'code', record_number) AS said FROM import_rows WHERE import_id = $1 ORDER BY row_no`,
      [body.id],
    );
    return rows.map(({ said }) => said);
  };

  it('brings its numbers where the rule lets people type them; rows without one get the next', async () => {
    await changed('lead', { entry: 'optional' });
    const { next } = await ruleOf('lead');
    const file = `线索编号,公司名称\nOLD-1,绍兴轻纺一厂\n,绍兴轻纺二厂\nOLD-1,绍兴轻纺三厂\n${next[1]},绍兴轻纺四厂\n,绍兴轻纺五厂\n`;
    const after = next[0].slice(0, -6) + String(Number(next[0].slice(-6)) + 2).padStart(6, '0');
    expect(await imported(file)).toEqual(['OLD-1', next[0], 'number.taken', next[1], after]);
  });

  it('leaves the number of a record that is there as it is', async () => {
    await changed('customer', { entry: 'optional' });
    const there = await chen.post('/customers', aCustomer({ name: '嘉善木业有限公司' }));
    expect(there.status, there.text).toBe(201);
    const head = '客户编号,客户名称,行业,企业规模,注册地址,主要需求,主要联系人,联系人职位\n';
    const line = (number: string, name: string) => `${number},${name},木业,medium,嘉善县,排产,沈木生,厂长\n`;
    const said = await imported(head + line('M-1', '嘉善木业有限公司') + line('M-2', '平湖木业有限公司'), 'customers');
    expect(said).toEqual([expect.stringMatching(/^import\./), 'M-2']);
    const { body } = await chen.get(`/customers/${there.body.id}`);
    expect(body.number).toBe(there.body.number);
    await changed('customer', { entry: 'automatic' });
  });

  it('is refused row by row where the system gives them', async () => {
    await changed('lead', { entry: 'automatic' });
    expect(await imported('线索编号,公司名称\nOLD-9,诸暨袜业一厂\n,诸暨袜业二厂\n')).toEqual([
      'number.automatic',
      expect.stringMatching(/^XS-/),
    ]);
  });
});
