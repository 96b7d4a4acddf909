import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCustomerOf } from './harness/deals.js';
import { openHouse, type Answer, type Caller, type House } from './harness/house.js';

let house: House;
let admin: Caller;
let chen: Caller;
let manager: Caller;
let made: any[];

beforeAll(async () => {
  house = await openHouse();
  [admin, chen, manager] = ['admin', 'sales-a1', 'manager-a'].map((login) => house.as(login)) as [
    Caller,
    Caller,
    Caller,
  ];
  const options = ['low', 'mid', 'high'].map((code) => ({ code, name: `${code} 档` }));
  const { body } = await admin.post('/dictionaries', { code: 'levels', name: '档位', options });
  await aField({ code: 'level', kind: 'choice', dictionaryId: body.id, name: '档位' });
  await aField({ code: 'marks', kind: 'multi_choice', dictionaryId: body.id, name: '标记' });
  await aField({ code: 'score', kind: 'number', decimals: 1, name: '评分' });
  await aField({ code: 'fee', kind: 'money', name: '年费' });
  await aField({ code: 'since', kind: 'date', name: '起始' });
  await aField({ code: 'alias', kind: 'text', name: '别名' });
  made = [
    await aCustomerOf(chen, { custom: { level: 'high', marks: ['low', 'mid'], score: '9.5', since: '2020-01-01' } }),
    await aCustomerOf(chen, {
      custom: { level: 'low', marks: ['high'], score: '10', alias: '百分_之%', ...fee('2000') },
    }),
    await aCustomerOf(chen, { custom: { level: 'mid', score: '-1', since: '2024-06-01', ...fee('300.5') } }),
    await aCustomerOf(chen),
  ];
});
afterAll(() => house.close());

const fee = (amount: string): object => ({ fee: { amount, currency: 'CNY' } });

async function aField(more: object): Promise<any> {
  const answer = await admin.post('/custom-fields', { object: 'customer', ...more });
  expect(answer.status, answer.text).toBe(201);
  return answer.body;
}

/** Which of the four are found, by their number from 1, in the order of the list. */
async function found(query: string, by = chen): Promise<number[]> {
  const { status, body, text } = await by.get(`/customers?limit=200&${query}`);
  expect(status, text).toBe(200);
  return body.items.map(({ id }: any) => made.findIndex((each) => each.id === id) + 1).filter((n: number) => n > 0);
}

describe('a list', () => {
  it('is narrowed by a field of the installation’s own, as its kind is compared', async () => {
    expect(await found('filter[custom.level][eq]=high')).toEqual([1]);
    expect((await found('filter[custom.level][in]=low,mid')).sort()).toEqual([2, 3]);
    expect((await found('filter[custom.score][gte]=9.5')).sort()).toEqual([1, 2]);
    expect(await found('filter[custom.score][lt]=0')).toEqual([3]);
    expect((await found('filter[custom.fee][between]=300,2000')).sort()).toEqual([2, 3]);
    expect(await found('filter[custom.since][lt]=2021-01-01')).toEqual([1]);
    expect(await found('filter[custom.alias][contains]=_之%25')).toEqual([2]);
    expect(await found('filter[custom.marks][contains]=mid')).toEqual([1]);
    expect((await found('filter[custom.marks][in]=low,high')).sort()).toEqual([1, 2]);
    expect(await found('filter[custom.marks][nin]=low')).toEqual([2]);
    expect(await found('filter[custom.score][isNull]=true&filter[createdAt][gte]=2020-01-01T00:00:00Z')).toEqual([4]);
  });

  it('is narrowed by several at once, also in a body where conditions nest', async () => {
    const condition = {
      any: [
        { field: 'custom.level', op: 'eq', value: 'mid' },
        { not: { field: 'custom.score', op: 'lt', value: '10' } },
      ],
    };
    const { body } = await chen.post('/customers/search', { condition, sort: 'custom.score' });
    expect(body.items.map(({ id }: any) => made.findIndex((each) => each.id === id) + 1)).toEqual([3, 2]);
  });

  it('is sorted by one, numbers as numbers and answers as their dictionary has them; what is empty comes first', async () => {
    expect(await found('sort=-custom.score')).toEqual([2, 1, 3, 4]);
    expect(await found('sort=custom.level&filter[custom.level][isNull]=false')).toEqual([2, 3, 1]);
    expect(await found('sort=-custom.since,number&filter[custom.since][isNull]=false')).toEqual([3, 1]);
  });

  it('goes on from page to page in such an order', async () => {
    const query = '/customers?limit=1&sort=-custom.fee&filter[custom.fee][isNull]=false';
    const first = (await chen.get(query)).body;
    const second = (await chen.get(`${query}&cursor=${encodeURIComponent(first.page.next)}`)).body;
    expect([first.items[0].id, second.items[0].id]).toEqual([made[1].id, made[2].id]);
    expect(second.page.next).toBeNull();
  });

  it('refuses a value of another kind, an operator it has not, and a field nobody has defined', async () => {
    const refused = async (query: string): Promise<any> => (await chen.get(`/customers?${query}`)).body;
    expect(await refused('filter[custom.score][gte]=many')).toMatchObject({ code: 'condition.invalid' });
    expect(await refused('filter[custom.level][eq]=highest')).toMatchObject({ code: 'condition.invalid' });
    expect(await refused('filter[custom.alias][gt]=a')).toMatchObject({ code: 'condition.invalid' });
    expect(await refused('filter[custom.spaceship][eq]=a')).toMatchObject({ code: 'condition.invalid' });
    expect(await refused(`sort=custom.score'--`)).toMatchObject({ code: 'query.invalid' });
    expect(await refused('sort=custom.marks')).toMatchObject({ code: 'query.invalid' });
  });

  it('is not upset by what was stored before there was a field of that name', async () => {
    await house.sql(
      `UPDATE customers SET version = version + 1, custom = custom || '{"score": {"odd": true}, "since": "soon"}' WHERE id = $1`,
      [made[3].id],
    );
    expect(await found('sort=-custom.score&filter[custom.score][isNull]=false')).toEqual([2, 1, 3]);
    expect(await found('filter[custom.since][gte]=2000-01-01&sort=custom.since')).toEqual([1, 3]);
  });
});

describe('the file of a list', () => {
  it('has a column for each field of the installation’s own, with the words of its answers', async () => {
    const numbers = [made[0], made[1]].map(({ number }) => number).join(',');
    const columns = 'number,custom.level,custom.marks,custom.score,custom.fee';
    const query = `filter[number][in]=${numbers}&sort=number&columns=${columns}`;
    const lines = (await manager.get(`/customers/export.csv?${query}`)).text
      .replace('\ufeff', '')
      .trim()
      .split(/\r?\n/);
    expect(lines).toEqual([
      '客户编号,档位,标记,评分,年费',
      `${made[0].number},high 档,low 档、mid 档,9.5,`,
      `${made[1].number},low 档,high 档,10,2000.00`,
    ]);
    const all = (await manager.get(`/customers/export.csv?filter[number][in]=${numbers}`)).text;
    expect(all.split(/\r?\n/)[0]).toContain(',档位,标记,评分,年费,起始,别名');
  });
});

describe('a field that a role limits', () => {
  const limit = async (access: string | null): Promise<void> => {
    await house.sql(
      access === null
        ? `UPDATE roles SET version = version + 1, fields = fields - 'customer.custom.score' WHERE code = 'sales-assistant'`
        : `UPDATE roles SET version = version + 1, fields = fields || jsonb_build_object('customer.custom.score', $1::text) WHERE true`,
      access === null ? [] : [access],
    );
    await house.sql('SELECT rebuild_reach()');
  };
  const change = async (custom: object): Promise<Answer> => {
    const { version } = (await chen.get(`/customers/${made[0].id}`)).body;
    return chen.patch(`/customers/${made[0].id}`, { custom }, { version });
  };

  it('and hides is not shown, not written, not looked for and not sorted by', async () => {
    await aField({ code: 'double', kind: 'formula', name: '双倍', formula: 'custom.score * 2' });
    for (const score of ['9.4', '9.5']) expect((await change({ score })).status).toBe(200);
    const history = `/timeline?subjectType=customer&subjectId=${made[0].id}`;
    expect((await chen.get(history)).text).toContain('9.4');
    await limit('hidden');
    expect((await chen.get(history)).text).not.toContain('9.4');
    const { body } = await chen.get(`/customers/${made[0].id}`);
    expect(body.custom).not.toHaveProperty('score');
    // A formula would tell it.
    expect(body.custom.double).toBeNull();
    const definitions = (await chen.get('/custom-fields?object=customer')).body.items.map(({ code }: any) => code);
    expect(definitions).not.toContain('score');
    for (const query of ['filter[custom.score][gte]=1', 'sort=custom.score'])
      expect((await chen.get(`/customers?${query}`)).body.code).toBe('access.field_covered');
    expect((await change({ score: '1' })).body).toMatchObject({
      code: 'access.field_not_writable',
      errors: [{ pointer: '/custom/score' }],
    });
    expect((await change({ alias: '改' })).status).toBe(200);
    const [row] = await house.sql('SELECT custom FROM customers WHERE id = $1', [made[0].id]);
    expect(row.custom).toMatchObject({ score: '9.5', alias: '改' });
  });

  it('and masks is a mask, which changes nothing when a form sends it back', async () => {
    await limit('masked');
    expect((await chen.get(`/customers/${made[0].id}`)).body.custom.score).toBe('***');
    expect((await change({ score: '***', alias: '再改' })).body.custom).toMatchObject({ score: '***', alias: '再改' });
    const [row] = await house.sql('SELECT custom FROM customers WHERE id = $1', [made[0].id]);
    expect(row.custom.score).toBe('9.5');
  });

  it('is limited in a role like any other, by whoever keeps the roles', async () => {
    const { body } = await admin.get('/permissions');
    const customers = body.objects.find(({ code }: any) => code === 'customer');
    expect(customers.fields).toContainEqual({
      ...{ code: 'custom.score', name: '评分' },
      limits: ['read', 'masked', 'hidden'],
    });
    const { items } = (await admin.get('/roles')).body;
    const { id } = items.find(({ code }: any) => code === 'sales-manager');
    const copy = (await admin.post(`/roles/${id}/copies`, { code: 'limited', name: '受限的销售经理' })).body;
    const write = (fields: object): Promise<Answer> =>
      admin.patch(`/roles/${copy.id}`, { fields }, { version: copy.version });
    expect((await write({ 'customer.custom.score': 'removed' })).status).toBe(400);
    const written = await write({ 'customer.custom.score': 'hidden' });
    expect(written.body.fields, written.text).toEqual({ 'customer.custom.score': 'hidden' });
  });

  it('to reading is read and not written', async () => {
    await limit('read');
    expect((await chen.get(`/customers/${made[0].id}`)).body.custom.score).toBe('9.5');
    expect((await change({ score: '9.5' })).status).toBe(200);
    expect((await change({ score: '8' })).body.code).toBe('access.field_not_writable');
    expect((await change({ score: null })).body.code).toBe('access.field_not_writable');
    expect(await found('filter[custom.score][gte]=9.5')).toHaveLength(2);
  });
});
