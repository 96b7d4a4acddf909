import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { JobRunner } from '../src/platform/jobs/job-runner.js';
import { aCustomerOf } from './harness/deals.js';
import { openHouse, upload, type Caller, type House } from './harness/house.js';

let house: House;
let admin: Caller;
let business: Caller;

beforeAll(async () => {
  house = await openHouse();
  [admin, business] = ['admin', 'business'].map((login) => house.as(login)) as [Caller, Caller];
  await house.app.get(JobRunner).start();
  const options = [
    { code: 'state', name: '国有企业', nameEn: 'State-owned' },
    { code: 'private', name: '民营企业', nameEn: 'Private' },
  ];
  const { body } = await admin.post('/dictionaries', { code: 'ownership', name: '产权性质', options });
  const fields = [
    { code: 'ownership', name: '产权性质', kind: 'choice', dictionaryId: body.id },
    { code: 'output', name: '年产值', kind: 'money' },
    { code: 'lines', name: '产线数', kind: 'number', decimals: 0 },
    { code: 'audited', name: '审计日期', kind: 'date' },
    { code: 'sponsor', name: '发起人', kind: 'person' },
  ];
  for (const object of ['customer', 'lead', 'contact'])
    for (const field of fields) expect((await admin.post('/custom-fields', { object, ...field })).status).toBe(201);
});
afterAll(() => house.close());

async function uploaded(target: string, lines: string[]): Promise<any> {
  const content = Buffer.from(`\ufeff${lines.join('\n')}\n`);
  const { payload, headers } = upload({ name: `${target}.csv`, type: 'text/csv', content }, { target });
  const answer = await business.post('/imports', undefined, { payload, headers });
  expect(answer.status, answer.text).toBe(201);
  return answer.body;
}

async function finished(id: string): Promise<any> {
  expect((await business.post(`/imports/${id}/commit`)).status).toBe(202);
  for (;;) {
    await house.afterwards();
    const { body } = await business.get(`/imports/${id}`);
    if (!['queued', 'running'].includes(body.status)) return body;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

const heldBy = async (table: string, name: string): Promise<any> =>
  (await house.sql(`SELECT custom FROM ${table} WHERE name = $1`, [name]))[0]?.custom;

describe('a file with columns for fields of the installation’s own', () => {
  it('of leads is read by their names, each cell by the words people write', async () => {
    const file = await uploaded('leads', [
      '公司名称,产权性质,年产值,产线数,审计日期',
      '北辰重工有限公司,国有企业,"¥1,200,000",12,2026年3月5日',
      '远帆机电有限公司,Private,,,2026/4/1',
      '错误一号有限公司,外星企业,很多,1.5,某天',
    ]);
    expect(file.columns.map(({ field }: any) => field)).toEqual([
      ...['name', 'custom.ownership', 'custom.output', 'custom.lines', 'custom.audited'],
    ]);
    expect(file.preview[2].problems.map(({ field, code }: any) => [field, code])).toEqual([
      ['custom.ownership', 'field.choice'],
      ['custom.output', 'field.money'],
      ['custom.lines', 'custom_field.number'],
      ['custom.audited', 'field.date'],
    ]);
    const { body: counted } = { body: await finished(file.id) };
    expect(counted).toMatchObject({ status: 'done' });
    expect(await heldBy('leads', '北辰重工有限公司')).toEqual({
      ...{ ownership: 'state', lines: '12', audited: '2026-03-05' },
      output: { amount: '1200000.00', currency: 'CNY' },
    });
    expect(await heldBy('leads', '远帆机电有限公司')).toEqual({ ownership: 'private', audited: '2026-04-01' });
    expect(await heldBy('leads', '错误一号有限公司')).toBeUndefined();
  });

  it('of customers and of contacts likewise', async () => {
    const customers = await uploaded('customers', [
      '客户名称,行业,企业规模,注册地址,主要需求,主要联系人,联系人职位,产权性质',
      '海纳流体设备有限公司,专用机械,中型,无锡市新吴区,排产,周工,厂长,民营企业',
    ]);
    expect(await finished(customers.id)).toMatchObject({ status: 'done' });
    expect(await heldBy('customers', '海纳流体设备有限公司')).toEqual({ ownership: 'private' });
    const contacts = await uploaded('contacts', ['客户,姓名,职位,产线数', '海纳流体设备有限公司,郑一鸣,设备主管,3']);
    expect(await finished(contacts.id)).toMatchObject({ status: 'done' });
    expect(await heldBy('contacts', '郑一鸣')).toEqual({ lines: '3' });
  });

  it('cannot leave out one that is required', async () => {
    const body = { object: 'lead', code: 'must', name: '必填栏', kind: 'text', required: true };
    const field = (await admin.post('/custom-fields', body)).body;
    const file = await uploaded('leads', ['公司名称', '无栏有限公司']);
    const refused = await business.post(`/imports/${file.id}/commit`);
    expect(refused.body).toMatchObject({ params: { fields: '必填栏' } });
    await admin.patch(`/custom-fields/${field.id}`, { required: false }, { version: field.version });
  });

  it('is begun from a template that has them', async () => {
    const { text } = await business.get('/imports/templates/customers.csv');
    expect(text).toContain('产权性质,年产值,产线数,审计日期');
    expect(text).not.toContain('发起人');
  });
});

describe('the API file that an installation serves', () => {
  const fileFor = async (by: Caller): Promise<any> => (await by.get('/api/openapi.json')).body;

  it('describes its own fields to whoever is signed in, from the request after they were made', async () => {
    const added = { object: 'customer', code: 'lately', name: '刚加的', kind: 'number', decimals: 1 };
    expect((await admin.post('/custom-fields', added)).status).toBe(201);
    const { components, paths } = await fileFor(business);
    const { custom } = components.schemas.CreateCustomerDto.properties;
    expect(custom.additionalProperties).toBe(false);
    expect(custom.properties.ownership).toMatchObject({
      title: '产权性质',
      anyOf: [{ type: 'string', enum: ['state', 'private'] }, { type: 'null' }],
    });
    expect(custom.properties.lately.anyOf[0].pattern).toBe('^-?\\d{1,15}(\\.\\d{1,1})?$');
    expect(components.schemas.CustomerView.properties.custom.properties.sponsor.required).toEqual(['id', 'name']);
    const filter = paths['/api/v1/customers'].get.parameters.find(({ name }: any) => name === 'filter').schema;
    expect(Object.keys(filter.properties['custom.output'].properties)).toContain('between');
    expect(components.schemas.QuoteView.properties.custom.properties).toBeUndefined();
  });

  it('is the product’s alone to anybody else', async () => {
    for (const by of [house.anonymous]) {
      const { components } = await fileFor(by);
      expect(components.schemas.CustomerView.properties.custom.properties).toBeUndefined();
    }
  });
});

describe('values', () => {
  it('and the fields they belong to outlast another run of the migrations', async () => {
    const customer = await aCustomerOf(house.as('sales-a1'), { custom: { ownership: 'state' } });
    const before = await house.sql('SELECT * FROM custom_fields ORDER BY id');
    const again = await openHouse({ databaseUrl: house.databaseUrl });
    expect(await house.sql('SELECT * FROM custom_fields ORDER BY id')).toEqual(before);
    const { body } = await again.as('sales-a1').get(`/customers/${customer.id}`);
    expect(body.custom).toEqual({ ownership: 'state' });
    await again.close();
  });
});
