import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCustomerOf } from './harness/deals.js';
import { openHouse, type Answer, type Caller, type House } from './harness/house.js';

let house: House;
let admin: Caller;
let chen: Caller;
let customer: any;

beforeAll(async () => {
  house = await openHouse();
  [admin, chen] = ['admin', 'sales-a1'].map((login) => house.as(login)) as [Caller, Caller];
  await aField({ code: 'nickname', kind: 'text', maxLength: 10, name: '昵称' });
  await aField({ code: 'remark', kind: 'text', name: '附注' });
  await aField({ code: 'score', kind: 'number', decimals: 1, name: '评分' });
  await aField({ code: 'fee', kind: 'money', name: '年费' });
  await aField({ code: 'since', kind: 'date', name: '合作起始' });
  const tiers = await aDictionary('tier', ['gold', 'silver', 'bronze']);
  await aField({ code: 'tier', kind: 'choice', dictionaryId: tiers.id, name: '级别' });
  await aField({ code: 'tags', kind: 'multi_choice', dictionaryId: tiers.id, name: '标签' });
  await aField({ code: 'sponsor', kind: 'person', name: '项目发起人' });
  await aField({ code: 'twin', kind: 'link', target: 'customer', name: '关联客户' });
  customer = await aCustomerOf(chen);
});
afterAll(() => house.close());

async function aDictionary(code: string, options: string[]): Promise<any> {
  const body = { code, name: code, options: options.map((each) => ({ code: each, name: `${each} 级` })) };
  return (await admin.post('/dictionaries', body)).body;
}

async function aField(more: object): Promise<any> {
  const answer = await admin.post('/custom-fields', { object: 'customer', ...more });
  expect(answer.status, answer.text).toBe(201);
  return answer.body;
}

/** Changes what the customer holds of the installation's own fields. */
async function hold(custom: object, by = chen): Promise<Answer> {
  const { version } = (await by.get(`/customers/${customer.id}`)).body;
  return by.patch(`/customers/${customer.id}`, { custom }, { version });
}

const problemsOf = async (custom: object): Promise<any> => {
  const { status, body } = await hold(custom);
  expect(status).toBe(400);
  return body.errors;
};

describe('a value of the installation’s own', () => {
  it('is kept as its field has it, and read back on the record and in the list', async () => {
    const custom = {
      nickname: '老王家',
      score: '12.50',
      fee: { amount: '1000', currency: 'CNY' },
      since: '2021-03-01',
      tier: 'gold',
      tags: ['bronze', 'gold'],
    };
    const changed = await hold(custom);
    expect(changed.status, changed.text).toBe(200);
    const kept = { ...custom, score: '12.5', fee: { amount: '1000.00', currency: 'CNY' }, tags: ['gold', 'bronze'] };
    expect(changed.body.custom).toMatchObject(kept);
    const { body } = await chen.get(`/customers?filter[number][eq]=${customer.number}`);
    expect(body.items[0].custom).toMatchObject(kept);
  });

  it('that is not named stays, one that is null is gone', async () => {
    await hold({ nickname: '甲', score: '1' });
    const { body } = await hold({ nickname: null });
    expect(body.custom).toMatchObject({ score: '1' });
    expect(body.custom).not.toHaveProperty('nickname');
  });

  it('of another kind is refused, each by its name', async () => {
    expect(
      await problemsOf({
        ...{ nickname: '超过十个字的昵称不能保存', score: '1.25', fee: { amount: '1', currency: 'USD' } },
        ...{ since: '2021-02-30', tier: 'platinum', tags: 'gold', sponsor: 'somebody' },
      }),
    ).toMatchObject([
      { pointer: '/custom/nickname', code: 'field.too_long', params: { max: 10 } },
      { pointer: '/custom/score', code: 'custom_field.number', params: { decimals: 1 } },
      { pointer: '/custom/fee', code: 'custom_field.currency' },
      { pointer: '/custom/since', code: 'field.date' },
      { pointer: '/custom/tier', code: 'field.choice', params: { choices: 'gold, silver, bronze' } },
      { pointer: '/custom/tags', code: 'field.list' },
      { pointer: '/custom/sponsor', code: 'field.id' },
    ]);
  });

  it('of a field nobody has defined is refused', async () => {
    expect(await problemsOf({ spaceship: 1, __proto__x: 2 })).toMatchObject([
      { pointer: '/custom/spaceship', code: 'field.unknown' },
      { pointer: '/custom/__proto__x', code: 'field.unknown' },
    ]);
  });

  it('names people who work here and records one sees, and is shown with their names', async () => {
    const [mrZhou] = await house.sql(`SELECT id, name FROM people WHERE login = 'sales-a2'`);
    const other = await aCustomerOf(chen);
    const { body } = await hold({ sponsor: mrZhou.id, twin: other.id });
    expect(body.custom).toMatchObject({
      sponsor: { id: mrZhou.id, name: mrZhou.name },
      twin: { id: other.id, name: other.name },
    });
    // What was shown may be sent back.
    expect((await hold({ sponsor: body.custom.sponsor, twin: body.custom.twin })).status).toBe(200);
    const foreign = await aCustomerOf(house.as('sales-b1'));
    const refused = await hold({ twin: foreign.id, sponsor: foreign.id });
    expect(refused.body).toMatchObject({ code: 'reference.missing', errors: [{ pointer: '/custom/twin' }] });
  });

  it('that is an identity number is refused as anywhere', async () => {
    const refused = await hold({ remark: '身份证 11010519491231002X' });
    expect(refused.body).toMatchObject({
      code: 'PERSONAL_ID_FORBIDDEN',
      errors: [{ pointer: '/custom/remark' }],
    });
  });

  it('is on the audit record with what was there before', async () => {
    await hold({ nickname: '旧' });
    await hold({ nickname: '新' });
    const [entry] = await house.sql(
      `SELECT before, after FROM audit_log WHERE subject_id = $1 AND after ? 'custom' ORDER BY id DESC LIMIT 1`,
      [customer.id],
    );
    expect([entry.before.custom.nickname, entry.after.custom.nickname]).toEqual(['旧', '新']);
  });

  it('is changed from the version one has seen', async () => {
    await hold({ nickname: '丙' });
    const stale = await chen.patch(`/customers/${customer.id}`, { custom: { nickname: '丁' } }, { version: 1 });
    expect(stale.status).toBe(412);
  });
});

describe('an answer that is retired', () => {
  it('stays where it is held, is given to nobody any more, and cannot be left out', async () => {
    const grades = await aDictionary('retiring', ['old', 'new']);
    await aField({ code: 'retiring', kind: 'choice', dictionaryId: grades.id, name: '旧级别' });
    await hold({ retiring: 'old' });
    const path = `/dictionaries/${grades.id}`;
    const without = { options: [grades.options[1]] };
    const refused = await admin.patch(path, without, { version: grades.version });
    expect(refused.body).toMatchObject({ code: 'dictionary.option_held', params: { options: 'old 级' } });
    const options = [{ ...grades.options[0], retired: true }, grades.options[1]];
    expect((await admin.patch(path, { options }, { version: grades.version })).status).toBe(200);
    expect((await hold({ retiring: 'old', nickname: '戊' })).status).toBe(200);
    await hold({ retiring: 'new' });
    expect(await problemsOf({ retiring: 'old' })).toMatchObject([{ code: 'custom_field.option_retired' }]);
  });
});

describe('a field that is retired', () => {
  it('is neither shown nor written any more, and brings back what records hold', async () => {
    const field = await aField({ code: 'passing', kind: 'text', name: '一时' });
    await hold({ passing: '留着' });
    const refused = await admin.delete(`/custom-fields/${field.id}`, { version: field.version });
    expect(refused.body).toMatchObject({ code: 'custom_field.held', params: { count: 1 } });
    const retired = await admin.patch(`/custom-fields/${field.id}`, { retired: true }, { version: field.version });
    const { body } = await hold({ nickname: '己' });
    expect(body.custom).not.toHaveProperty('passing');
    expect(await problemsOf({ passing: '改了' })).toMatchObject([{ code: 'custom_field.retired' }]);
    await admin.patch(`/custom-fields/${field.id}`, { retired: false }, { version: retired.body.version });
    expect((await chen.get(`/customers/${customer.id}`)).body.custom.passing).toBe('留着');
  });
});

describe('a required field', () => {
  it('is asked for when a record is made, and cannot be emptied; what is there without it can be worked on', async () => {
    const before = await aCustomerOf(chen);
    const field = await aField({ code: 'must', kind: 'text', name: '必答', required: true });
    const change = (sent: object, version: number): Promise<Answer> =>
      chen.patch(`/customers/${before.id}`, sent, { version });
    const { version } = (await chen.get(`/customers/${before.id}`)).body;
    const worked = await change({ mainNeeds: '改一改' }, version);
    expect(worked.status, worked.text).toBe(200);
    const filled = await change({ custom: { must: '答' } }, worked.body.version);
    const emptied = await change({ custom: { must: null } }, filled.body.version);
    expect(emptied.body.errors).toMatchObject([
      { pointer: '/custom/must', code: 'custom_field.required', detail: '“必答”必填' },
    ]);
    await expect(aCustomerOf(chen)).rejects.toThrow(/custom_field.required/);
    const optional = await admin.patch(`/custom-fields/${field.id}`, { required: false }, { version: field.version });
    expect(optional.status).toBe(200);
    await aCustomerOf(chen);
  });
});

describe('a history', () => {
  it('names each field that became another, and its values by the names people know', async () => {
    await hold({ tier: 'gold', nickname: '庚' });
    await hold({ tier: 'silver', nickname: '庚' });
    const { body } = await chen.get(`/timeline?subjectType=customer&subjectId=${customer.id}`);
    expect(body.items[0].changes).toEqual([{ field: '级别', before: 'gold 级', after: 'silver 级' }]);
    const english = await chen.get(`/timeline?subjectType=customer&subjectId=${customer.id}`, {
      headers: { 'accept-language': 'en' },
    });
    expect(english.body.items[0].title).toContain('级别');
  });
});

describe('a formula', () => {
  it('is worked out from what the record says and holds whenever it is read, and never kept', async () => {
    await aField({
      code: 'perPoint',
      kind: 'formula',
      name: '每分年费',
      formula: 'round(custom.fee / custom.score, 2)',
    });
    await aField({ code: 'label', kind: 'formula', name: '标识', formula: 'grade & "-" & custom.tier' });
    const { body } = await hold({ fee: { amount: '100', currency: 'CNY' }, score: '3', tier: 'gold' });
    expect(body.custom).toMatchObject({ perPoint: '33.33', label: `${body.grade}-gold` });
    const list = await chen.get(`/customers?filter[number][eq]=${customer.number}`);
    expect(list.body.items[0].custom.perPoint).toBe('33.33');
    expect((await hold({ score: null })).body.custom.perPoint).toBeNull();
    const [row] = await house.sql('SELECT custom FROM customers WHERE id = $1', [customer.id]);
    expect(row.custom).not.toHaveProperty('perPoint');
    expect(await problemsOf({ perPoint: '1' })).toMatchObject([{ code: 'custom_field.worked_out' }]);
  });

  it('that is wrong is not taken, and says where', async () => {
    const body = { object: 'customer', code: 'wrong', name: '错', kind: 'formula', formula: 'custom.fee + grade' };
    const refused = await admin.post('/custom-fields', body);
    expect(refused.body).toMatchObject({
      code: 'formula.wrong',
      errors: [{ pointer: '/formula', params: { at: 14 } }],
    });
    const tried = await admin.post('/custom-field-formulas', {
      object: 'customer',
      formula: 'days(firstContactOn, today())',
    });
    expect(tried.body).toEqual({ result: 'number' });
  });

  it('keeps what it reckons with from being retired', async () => {
    const { body } = await admin.get('/custom-fields?object=customer');
    const fee = body.items.find((each: any) => each.code === 'fee');
    const refused = await admin.patch(`/custom-fields/${fee.id}`, { retired: true }, { version: fee.version });
    expect(refused.body).toMatchObject({ code: 'custom_field.reckoned_with', params: { formulas: '每分年费' } });
  });
});
