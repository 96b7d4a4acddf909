import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FindDuplicates } from '../src/modules/duplicates/find-duplicates.js';
import { UnitOfWork } from '../src/platform/database/unit-of-work.js';
import { aCustomer, aCustomerOf } from './harness/deals.js';
import { openHouse, type Answer, type Caller, type House } from './harness/house.js';

let house: House;
let admin: Caller;
let chen: Caller;
let wang: Caller;

beforeAll(async () => {
  house = await openHouse();
  [admin, chen, wang] = ['admin', 'sales-a1', 'sales-b1'].map((login) => house.as(login)) as [Caller, Caller, Caller];
});
afterAll(() => house.close());

type Kind = 'customer' | 'lead' | 'contact';
const setOf = async (kind: Kind): Promise<any> => {
  const { body, text } = await admin.get('/duplicate-rules');
  expect(body.items, text).toBeDefined();
  return body.items.find((set: any) => set.kind === kind);
};
const change = async (kind: Kind, rules: (shipped: any[]) => any[]): Promise<Answer> => {
  const { id, version, shippedRules } = await setOf(kind);
  return admin.put(`/duplicate-rules/${id}`, { rules: rules(shippedRules) }, { version });
};
async function changed(kind: Kind, rules: (shipped: any[]) => any[]): Promise<void> {
  const answer = await change(kind, rules);
  expect(answer.status, answer.text).toBe(200);
}
async function putBack(kind: Kind): Promise<void> {
  const { id, version } = await setOf(kind);
  expect((await admin.delete(`/duplicate-rules/${id}`, { version })).status).toBe(200);
}
const exact = (field: string) => ({ field, how: 'exact', least: null });
const aRule = (more: object) => ({
  ...{ name: '新规则', enabled: true, against: ['customer'], comparisons: [exact('phone')] },
  ...{ outcome: 'warn', listed: false, ...more },
});
const hints = async (query: string, by = chen): Promise<any[]> => {
  const { body, text } = await by.get(`/customers/duplicate-hints?${query}`);
  expect(body.items, text).toBeDefined();
  return body.items;
};
/** Salespeople have another role from their next request on. */
const salespeople = async (becomes: string): Promise<void> => {
  await house.sql(`UPDATE roles SET ${becomes}, version = version + 1 WHERE code = 'salesperson'`);
  await house.sql('SELECT rebuild_reach()');
};
const compare = () => house.app.get(UnitOfWork).enclose('compare', () => house.app.get(FindDuplicates).regularly());
const pairsOf = async (name: string, by = chen): Promise<any[]> => {
  const { body } = await by.get('/duplicates?limit=200');
  return body.items.filter((pair: any) => pair.one.name.includes(name) || pair.other.name.includes(name));
};

describe('the rules of duplicates', () => {
  it('are the shipped ones, said in the language of whoever keeps them, and nobody else reads them', async () => {
    const set = await setOf('customer');
    expect(set).toMatchObject({ shipped: true, version: 1, changedBy: null, against: ['customer', 'lead'] });
    expect([...set.fixedRules, ...set.rules].map(({ name, outcome }: any) => [name, outcome])).toEqual([
      ['信用代码相同', 'refuse'],
      ['名称相同', 'refuse'],
      ['名称很可能是同一家', 'warn'],
      ['电话相同', 'warn'],
      ['名称有关联', 'warn'],
    ]);
    expect((await chen.get('/duplicate-rules')).status).toBe(403);
  });

  it('are changed as a whole from the version one saw, which the audit tells of, and put back', async () => {
    const { id, version, rules } = await setOf('lead');
    const first = await admin.put(`/duplicate-rules/${id}`, { rules: rules.slice(0, 1) }, { version });
    expect(first.status, first.text).toBe(200);
    expect((await admin.put(`/duplicate-rules/${id}`, { rules }, { version })).status).toBe(412);
    expect(await setOf('lead')).toMatchObject({
      shipped: false,
      version: version + 1,
      rules: [{ name: '名称很可能是同一家' }],
    });
    expect((await setOf('lead')).changedBy.name).toBeTruthy();
    const [{ count }] = await house.sql(
      `SELECT count(*)::int FROM audit_log WHERE subject_type = 'duplicate_rule_sets'`,
    );
    expect(count).toBe(1);
    await putBack('lead');
    expect(await setOf('lead')).toMatchObject({ shipped: true, rules: [{}, {}, {}] });
  });

  it('are refused with the place named where they compare what there is not', async () => {
    const answer = await change('lead', () => [aRule({ comparisons: [exact('creditCode')] })]);
    expect([answer.status, answer.body.code]).toEqual([422, 'duplicate_rule.invalid']);
    expect(answer.body.errors).toMatchObject([{ pointer: '/rules/0/comparisons/0/field' }]);
    expect((await change('lead', () => [aRule({ comparisons: [] })])).status).toBe(400);
  });
});

describe('whoever enters a customer', () => {
  it('is refused the telephone of somebody at another one, once a rule says so', async () => {
    const mobile = '13988776655';
    const known = await aCustomerOf(wang, { contact: { ...contact, mobile } });
    expect(await hints(`name=北辰天行&phone=${mobile}`)).toMatchObject([{ name: known.name, refused: false }]);
    await changed('customer', (shipped) => [aRule({ name: '电话即同一家', outcome: 'refuse' }), ...shipped]);
    expect(await hints(`name=北辰天行&phone=${mobile}`)).toMatchObject([{ name: known.name, refused: true }]);

    const refused = await chen.post('/customers', aCustomer({ contact: { ...contact, mobile: '+86 139-8877-6655' } }));
    expect([refused.status, refused.body.code], refused.text).toEqual([409, 'duplicate.refused']);
    expect(refused.body.detail).toContain('电话即同一家');
    expect(refused.body.errors).toMatchObject([{ pointer: '/contact/mobile', params: { name: known.name } }]);
    await putBack('customer');
    expect((await chen.post('/customers', aCustomer({ contact: { ...contact, mobile } }))).status).toBe(201);
  });

  it('is refused the same name also where all rules are switched off: one record for one legal entity', async () => {
    const { name } = await aCustomerOf(wang);
    await changed('customer', () => []);
    expect(await hints(`name=${encodeURIComponent(name)}`)).toMatchObject([{ kind: 'exact', refused: true }]);
    expect((await chen.post('/customers', aCustomer({ name }))).body.code).toBe('customer.exists_already');
    expect(await hints(`name=${encodeURIComponent(name.replace('有限公司', '股份有限公司'))}`)).toEqual([]);
    await putBack('customer');
  });

  it('makes a customer of a lead, which is no duplicate of it, also where leads are refused', async () => {
    const name = '泰州云帆数控机床有限公司';
    const lead = await chen.post('/leads', { name, source: 'exhibition' });
    await changed('customer', (shipped) => [
      aRule({ name: '已有线索', against: ['lead'], comparisons: [exact('name')], outcome: 'refuse' }),
      ...shipped,
    ]);
    expect((await chen.post('/customers', aCustomer({ name }))).body.code).toBe('duplicate.refused');
    const { contact: person, ...customer } = aCustomer({ name }) as any;
    const [{ id: nextActionOwnerId }] = await house.sql(`SELECT id FROM people WHERE login = 'sales-a1'`);
    const opportunity = {
      ...{
        name: '数控一期',
        productInterest: 'MES',
        expectedCloseOn: '2027-03-31',
        nextAction: '现场调研',
        nextActionOwnerId,
      },
      ...{ expectedAmount: { amount: '300000.00', currency: 'CNY' }, plannedFinishOn: '2026-12-15' },
    };
    const body = { customer, contact: person, opportunity };
    const made = await chen.post(`/leads/${lead.body.id}/qualification`, body, { version: lead.body.version });
    expect(made.status, made.text).toBeLessThan(300);
    await putBack('customer');
  });
});

describe('whoever enters a lead', () => {
  it('is asked by the rules of leads', async () => {
    const { name } = await aCustomerOf(wang);
    await changed('lead', () => [aRule({ comparisons: [exact('name')], outcome: 'refuse', name: '已是客户' })]);
    expect(await hints(`name=${encodeURIComponent(name)}&as=lead`)).toMatchObject([{ refused: true }]);
    const refused = await chen.post('/leads', { name, source: 'exhibition' });
    expect([refused.status, refused.body.code]).toEqual([409, 'duplicate.refused']);
    await putBack('lead');
    expect((await chen.post('/leads', { name, source: 'exhibition' })).status).toBe(201);
  });
});

describe('what is there already', () => {
  it('is compared anew by rules that have changed, and again when they are put back', async () => {
    const email = 'LiNa@feilu.example';
    await chen.post('/leads', { name: '芜湖飞鹭船舶', source: 'exhibition', email });
    await aCustomerOf(chen, { name: '安徽海事装备集团', contact: { ...contact, email: 'lina@feilu.example' } });
    await compare();
    expect(await pairsOf('飞鹭')).toEqual([]);
    await changed('lead', (shipped) => [
      ...shipped,
      aRule({ name: '邮箱', comparisons: [exact('email')], outcome: 'list' }),
    ]);
    for (let round = 0; round < 3; round += 1) await compare();
    expect(await pairsOf('飞鹭')).toMatchObject([{ verdict: 'likely', reasons: [{ code: 'same_email' }] }]);
    await putBack('lead');
    for (let round = 0; round < 3; round += 1) await compare();
    expect(await pairsOf('飞鹭')).toEqual([]);
  });

  it('is tried with rules that are not stored: numbers, and examples of what the reader sees', async () => {
    const mobile = '13700001234';
    await chen.post('/leads', { name: '滁州青禾纺机', source: 'exhibition', phone: mobile });
    await aCustomerOf(chen, { contact: { ...contact, mobile } });
    const rules = [aRule({ name: '电话', outcome: 'list', against: ['customer', 'lead'] })];
    const { body, status, text } = await admin.post('/duplicate-rule-trials', { kind: 'lead', rules });
    expect(status, text).toBe(200);
    expect(body.looked).toBeGreaterThan(0);
    expect(body.pairs).toBeGreaterThan(0);
    expect(body.rules).toEqual([{ name: '电话', pairs: body.pairs }]);
    expect(body.examples).toEqual([]);
    expect((await setOf('lead')).shipped).toBe(true);

    await salespeople(`permissions = permissions || '{customer.rule}'`);
    const hers = (await chen.post('/duplicate-rule-trials', { kind: 'lead', rules })).body;
    expect(hers.pairs).toBe(body.pairs);
    expect(hers.examples.map(({ one, other }: any) => [one.name, other.name]).flat()).toContain('滁州青禾纺机');
    expect((await wang.post('/duplicate-rule-trials', { kind: 'lead', rules })).body.examples).toEqual([]);
  });
});

const contact = { name: '李娜', title: '采购', role: 'user', relationship: 'stranger' };

describe('a person at a customer', () => {
  const hintsAt = async (query: string, by = chen): Promise<any[]> => {
    const { body, text } = await by.get(`/contacts/duplicate-hints?${query}`);
    expect(body.items, text).toBeDefined();
    return body.items;
  };

  it('is known by her mobile, address, WeChat id or name, at the same customer alone', async () => {
    const person = {
      ...contact,
      name: '欧阳明月',
      mobile: '13611112222',
      email: 'Ming.Yue@a.example',
      wechat: 'MingYue',
    };
    const { id: customerId, primaryContact } = await aCustomerOf(chen, { contact: person });
    const other = await aCustomerOf(chen);
    const at = `customerId=${customerId}`;
    expect(await hintsAt(`${at}&mobile=%2B86 136 1111 2222`)).toEqual([
      {
        ...{ id: primaryContact.id, name: '欧阳明月', title: '采购', ownerName: '陈思远', refused: false },
        reasons: [{ code: 'same_phone', parts: [] }],
      },
    ]);
    for (const query of ['email=ming.yue@A.example', 'wechat=mingyue', 'name=欧阳 明月'])
      expect(await hintsAt(`${at}&${query}`), query).toHaveLength(1);
    expect(await hintsAt(`${at}&name=欧阳明月&exceptId=${primaryContact.id}`)).toEqual([]);
    expect(await hintsAt(`customerId=${other.id}&mobile=13611112222`)).toEqual([]);
    expect((await wang.get(`/contacts/duplicate-hints?${at}&name=欧阳明月`)).status).toBe(404);
  });

  it('is not told of by what a role covers', async () => {
    const { id } = await aCustomerOf(chen, { contact: { ...contact, mobile: '13611113333' } });
    await salespeople(`fields = fields || '{"contact.mobile": "masked"}'`);
    expect(await hintsAt(`customerId=${id}&mobile=13611113333`)).toEqual([]);
    expect(await hintsAt(`customerId=${id}&mobile=13611113333&name=李娜`)).toMatchObject([
      { reasons: [{ code: 'same_name' }] },
    ]);
    await salespeople(`fields = fields - 'contact.mobile'`);
  });

  it('is refused once a rule says so, when she is entered and when she is changed', async () => {
    const { id: customerId } = await aCustomerOf(chen, { contact: { ...contact, mobile: '13611114444' } });
    await changed('contact', () => [aRule({ name: '一个手机一个人', against: ['contact'], outcome: 'refuse' })]);
    const refused = await chen.post('/contacts', { ...contact, name: '李丽', mobile: '13611114444', customerId });
    expect([refused.status, refused.body.code]).toEqual([409, 'duplicate.refused']);
    expect(refused.body.errors).toMatchObject([{ pointer: '/mobile', params: { name: '李娜' } }]);
    const made = await chen.post('/contacts', { ...contact, name: '李丽', customerId });
    const { id, version } = made.body;
    expect((await chen.patch(`/contacts/${id}`, { mobile: '136-1111-4444' }, { version })).status).toBe(409);
    expect((await chen.patch(`/contacts/${id}`, { title: '经理' }, { version })).status).toBe(200);
    await putBack('contact');
  });

  it('comes on the list of duplicates with her customer, without what its reader may not know', async () => {
    const { id: customerId } = await aCustomerOf(chen, {
      contact: { ...contact, name: '司徒清风', mobile: '13611115555' },
    });
    await chen.post('/contacts', { ...contact, name: '司徒青峰', mobile: '13611115555', customerId });
    await chen.post('/contacts', { ...contact, name: '司徒 清风', customerId });
    await compare();
    const pairs = await pairsOf('司徒');
    expect(pairs.map(({ reasons }: any) => reasons[0].code).sort()).toEqual(['same_name', 'same_phone']);
    expect(pairs[0]).toMatchObject({
      one: { object: 'contact', customer: { id: customerId } },
      verdict: 'likely',
      score: 80,
    });
    expect(await pairsOf('司徒', wang)).toEqual([]);
    await salespeople(`fields = fields || '{"contact.mobile": "hidden"}'`);
    expect((await pairsOf('司徒')).map(({ reasons }: any) => reasons[0].code)).toEqual(['same_name']);
    await salespeople(`fields = fields - 'contact.mobile'`);
  });
});
