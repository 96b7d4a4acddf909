import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHouse, type Caller, type House } from './harness/house.js';

const SITE = 'https://www.example.com';
const ASKED = [
  { name: 'name', required: true },
  { name: 'phone', required: true },
  { name: 'email', required: false },
  { name: 'region', required: false },
  { name: 'need', required: false },
];

let house: House;
let admin: Caller;
let business: Caller;
let form: any;

beforeAll(async () => {
  house = await openHouse();
  [admin, business] = [house.as('admin'), house.as('business')];
  form = await aForm({});
});
afterAll(() => house.close());

async function aForm(more: object): Promise<any> {
  const body = {
    title: '预约演示',
    fields: ASKED,
    sites: [SITE],
    consent: '同意联系我',
    campaign: '官网 2026',
    ...more,
  };
  const answer = await admin.post('/lead-forms', body);
  expect(answer.status, answer.text).toBe(201);
  return answer.body;
}

/** As a browser sends it. */
const send = (path: string, fields: Record<string, string>) =>
  house.app.inject({
    method: 'POST',
    url: path,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams({ consent: 'yes', consentVersion: '1', ...fields }).toString(),
  });
const came = (name: string) =>
  house.sql<{ id: string; source: string; campaign: string; owner: string; by: string }>(
    `SELECT l.id, l.source, l.campaign, o.name AS owner, b.name AS by FROM leads l JOIN owners o ON o.id = l.owner_id
     JOIN owners b ON b.id = l.created_by WHERE l.name = $1`,
    [name],
  );
const count = async () => (await house.sql<{ n: number }>('SELECT count(*)::int AS n FROM leads'))[0]?.n;

describe('a public form', () => {
  it('is a page without a script, framed by the sites that are named and by nobody else', async () => {
    const { headers, body, statusCode } = await house.app.inject({ url: form.path });
    expect(statusCode).toBe(200);
    expect(headers['content-type']).toContain('text/html');
    expect(headers['content-security-policy']).toMatch(
      /^default-src 'none'; style-src 'sha256-[^']+'; form-action 'self'/,
    );
    expect(headers['content-security-policy']).toContain(`frame-ancestors ${SITE}`);
    expect(headers['x-frame-options']).toBeUndefined();
    expect(body).not.toContain('<script');
    expect(body).toContain('预约演示');
    const alone = await aForm({ sites: [] });
    const { headers: its } = await house.app.inject({ url: alone.path });
    expect(its['content-security-policy']).toContain(`frame-ancestors 'none'`);
  });

  it('makes a lead of the house, with source, campaign and the words its sender agreed to', async () => {
    const { statusCode, body } = await send(form.path, { name: '灯塔数控', phone: '021-55550001', need: '想看演示' });
    expect(statusCode, body).toBe(200);
    expect(body).toContain('已收到');
    const [lead] = await came('灯塔数控');
    expect(lead).toMatchObject({ source: 'website_form', campaign: '官网 2026', owner: '线索池', by: '系统' });
    const { body: entry } = await business.get(`/leads/${lead?.id}/form-entry`);
    expect(entry).toMatchObject({ form: { name: '预约演示' }, consent: '同意联系我', consentVersion: 1 });
    expect((await house.as('sales-b1').get(`/leads/${lead?.id}/form-entry`)).status).toBe(404);
  });

  it('gives its leads to whom the rules say', async () => {
    await send(form.path, { name: '灯塔阀门', phone: '021-55550002', region: '华东' });
    const [lead] = await came('灯塔阀门');
    expect(lead?.owner).toBe('陈思远');
    const { body } = await business.get(`/leads/${lead?.id}/dispatches`);
    expect(body.items[0]).toMatchObject({ cause: 'form', owner: { name: '陈思远' } });
  });

  it('says nothing of what we know already', async () => {
    const known = await house.sql<{ name: string }>('SELECT name FROM customers WHERE deleted_at IS NULL LIMIT 1');
    const fresh = await aForm({});
    const answers = [
      await send(fresh.path, { name: known[0]!.name, phone: '021-55550003' }),
      await send(fresh.path, { name: '谁也不认识的公司', phone: '021-55550004' }),
    ];
    expect(answers[0]!.body).toBe(answers[1]!.body);
  });
});

describe('what a form refuses', () => {
  it('is said at the field, with the rest still there, and makes no lead', async () => {
    const fresh = await aForm({});
    const before = await count();
    const { statusCode, body } = await send(fresh.path, { name: '<b>灯塔</b>', email: 'nobody', consent: 'no' });
    expect(statusCode).toBe(400);
    expect(body).toContain('&lt;b&gt;灯塔&lt;/b&gt;');
    for (const field of ['phone', 'email', 'consent']) expect(body).toContain(`id="${field}-wrong"`);
    expect(await count()).toBe(before);
  });

  it('is a forbidden number, which is not written into the page again', async () => {
    const fresh = await aForm({});
    const before = await count();
    const number = '11010519491231002X';
    const { statusCode, body } = await send(fresh.path, { name: '灯塔', phone: '021-5555', need: `证件 ${number}` });
    expect(statusCode).toBe(422);
    expect(body).toContain('id="need-wrong"');
    expect(body).not.toContain(number);
    expect(await count()).toBe(before);
  });

  it('is a program, which is thanked like anybody', async () => {
    const fresh = await aForm({});
    const before = await count();
    const { statusCode, body } = await send(fresh.path, { name: '灯塔', phone: '1', homepage: 'https://spam.example' });
    expect([statusCode, body.includes('已收到')]).toEqual([200, true]);
    expect(await count()).toBe(before);
  });

  it('is more than five from one address within ten minutes, and keeps no address', async () => {
    const fresh = await aForm({});
    const statuses = [];
    for (let n = 0; n < 6; n += 1)
      statuses.push((await send(fresh.path, { name: `连发 ${n}`, phone: '1' })).statusCode);
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429]);
    const kept = await house.sql('SELECT * FROM lead_form_sends');
    expect(JSON.stringify(kept)).not.toContain('127.0.0.1');
  });

  it('is consent to words that have changed since', async () => {
    const fresh = await aForm({});
    const { body } = await admin.patch(`/lead-forms/${fresh.id}`, { consent: '新的说明' }, { version: fresh.version });
    expect(body.consentVersion).toBe(2);
    const refused = await send(fresh.path, { name: '灯塔', phone: '1' });
    expect(refused.statusCode).toBe(400);
    expect(refused.body).toContain('新的说明');
    expect((await send(fresh.path, { name: '灯塔', phone: '1', consentVersion: '2' })).statusCode).toBe(200);
  });

  it('is everything, once it is closed', async () => {
    const fresh = await aForm({});
    await admin.patch(`/lead-forms/${fresh.id}`, { enabled: false }, { version: fresh.version });
    expect((await house.app.inject({ url: fresh.path })).statusCode).toBe(404);
    expect((await send(fresh.path, { name: '灯塔', phone: '1' })).statusCode).toBe(404);
  });
});

describe('what a browser sends from any site', () => {
  it('is read for public forms and for nothing else', async () => {
    const elsewhere = await send('/api/v1/session', { login: 'business', password: 'x' });
    expect(elsewhere.statusCode).toBe(415);
  });
});

describe('whoever makes forms', () => {
  it('names exact sites, asks for the company, and is an administrator', async () => {
    const refused = async (more: object) =>
      (await admin.post('/lead-forms', { title: 'x', fields: ASKED, ...more })).body;
    for (const site of [
      '*',
      "https://a.example 'self'",
      'https://*.example.com',
      'javascript:alert(1)',
      'https://a.example/path',
    ])
      expect(await refused({ sites: [site] }), site).toMatchObject({
        code: 'lead_form.site',
        errors: [{ pointer: '/sites/0' }],
      });
    expect(await refused({ fields: [{ name: 'phone', required: true }] })).toMatchObject({
      code: 'lead_form.no_company',
    });
    expect((await business.get('/lead-forms')).status).toBe(403);
    const { body } = await admin.get('/lead-forms');
    expect(body.items.find(({ id }: { id: string }) => id === form.id).leads).toBe(2);
  });
});
