import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHouse, type Caller, type House } from './harness/house.js';

let house: House;
let admin: Caller;
let chen: Caller;

beforeAll(async () => {
  house = await openHouse();
  [admin, chen] = ['admin', 'sales-a1'].map((login) => house.as(login)) as [Caller, Caller];
});
afterAll(() => house.close());

let serial = 0;
async function aDictionary(more: object = {}): Promise<any> {
  const options = [
    { code: 'gold', name: '金牌', nameEn: 'Gold', colour: 'yellow' },
    { code: 'silver', name: '银牌', nameEn: 'Silver' },
  ];
  const answer = await admin.post('/dictionaries', {
    code: `tier${++serial}`,
    name: `级别${serial}`,
    options,
    ...more,
  });
  expect(answer.status, answer.text).toBe(201);
  return answer.body;
}

async function aField(more: object = {}): Promise<any> {
  const body = { object: 'customer', code: `field${++serial}`, name: `字段${serial}`, kind: 'text', ...more };
  const answer = await admin.post('/custom-fields', body);
  expect(answer.status, answer.text).toBe(201);
  return answer.body;
}

describe('a dictionary', () => {
  it('keeps its options in the order they were given, with their colours', async () => {
    const { id, version } = await aDictionary();
    const { body } = await admin.get(`/dictionaries/${id}`);
    expect(body.options).toEqual([
      { code: 'gold', name: '金牌', nameEn: 'Gold', colour: 'yellow', retired: false },
      { code: 'silver', name: '银牌', nameEn: 'Silver', colour: 'grey', retired: false },
    ]);
    const options = [body.options[1], body.options[0]];
    const changed = await admin.patch(`/dictionaries/${id}`, { options }, { version });
    expect(changed.body.options.map(({ code }: any) => code)).toEqual(['silver', 'gold']);
  });

  it('has no two options of one code or one name', async () => {
    const options = [
      { code: 'a', name: '甲' },
      { code: 'a', name: '甲' },
    ];
    const { status, body } = await admin.post('/dictionaries', { code: 'twice', name: '重复', options });
    expect(status).toBe(400);
    expect(body.errors).toMatchObject([
      { pointer: '/options/1/code', code: 'dictionary.option_twice' },
      { pointer: '/options/1/name', code: 'dictionary.option_name_twice' },
    ]);
  });

  it('is not taken away as long as a field is answered with it', async () => {
    const { id, version } = await aDictionary();
    const field = await aField({ kind: 'choice', dictionaryId: id });
    const refused = await admin.delete(`/dictionaries/${id}`, { version });
    expect(refused.body).toMatchObject({ code: 'dictionary.used', params: { fields: field.name } });
    await admin.delete(`/custom-fields/${field.id}`, { version: field.version });
    expect((await admin.delete(`/dictionaries/${id}`, { version })).status).toBe(204);
  });

  it('is kept by administrators alone', async () => {
    for (const answer of [await chen.get('/dictionaries'), await chen.post('/custom-fields', {})])
      expect(answer.body).toMatchObject({
        code: 'access.permission_missing',
        params: { permission: 'field.configure' },
      });
  });
});

describe('a field of the installation’s own', () => {
  it('is known to everybody who sees such records, by the next request', async () => {
    const { id } = await aDictionary();
    const field = await aField({ kind: 'choice', dictionaryId: id, name: '服务级别', nameEn: 'Service level' });
    const { body } = await chen.get('/custom-fields?object=customer');
    expect(body.items.find((each: any) => each.id === field.id)).toMatchObject({
      ...{ object: 'customer', code: field.code, name: '服务级别', nameEn: 'Service level', access: 'write' },
      options: [{ code: 'gold' }, { code: 'silver' }],
    });
  });

  it('says what is missing of its kind, and what its kind does not know', async () => {
    const refused = async (more: object): Promise<any> =>
      (await admin.post('/custom-fields', { object: 'customer', code: 'wrong', name: '错', kind: 'text', ...more }))
        .body.errors;
    expect(await refused({ kind: 'choice' })).toMatchObject([{ pointer: '/dictionaryId', code: 'field.required' }]);
    expect(await refused({ decimals: 2 })).toMatchObject([
      { pointer: '/decimals', code: 'custom_field.setting_not_of_kind' },
    ]);
    expect(await refused({ kind: 'link', target: 'spaceship' })).toMatchObject([
      { pointer: '/target', code: 'custom_field.target_unknown' },
    ]);
    expect(await refused({ object: 'spaceship' })).toMatchObject([
      { pointer: '/object', code: 'custom_field.object_unknown' },
    ]);
    expect(await refused({ requiredFrom: 'negotiation' })).toMatchObject([
      { pointer: '/requiredFrom', code: 'custom_field.stage_unknown' },
    ]);
    expect(await refused({ code: '客户' })).toMatchObject([{ pointer: '/code', code: 'field.pattern' }]);
  });

  it('shares neither its code nor its name with another of the same record type', async () => {
    const { code, name } = await aField();
    const again = { object: 'customer', kind: 'text' };
    const sameCode = await admin.post('/custom-fields', { ...again, code, name: '另一个' });
    expect(sameCode.body).toMatchObject({ code: 'custom_field.code_taken', errors: [{ pointer: '/code' }] });
    const sameName = await admin.post('/custom-fields', { ...again, code: 'another', name });
    expect(sameName.body).toMatchObject({ code: 'custom_field.name_taken', errors: [{ pointer: '/name' }] });
    await aField({ object: 'lead', code, name });
  });

  it('stands where it was put', async () => {
    const fields = [await aField({ object: 'contact' }), await aField({ object: 'contact' })];
    const fieldIds = fields.map(({ id }) => id).reverse();
    const { body } = await admin.put('/custom-fields/order', { object: 'contact', fieldIds });
    expect(body.items.map(({ id }: any) => id)).toEqual(fieldIds);
    const others = await admin.put('/custom-fields/order', { object: 'contact', fieldIds: fieldIds.slice(1) });
    expect(others.body.code).toBe('custom_field.others');
  });

  it('may be required from a stage on, where its records go through stages', async () => {
    const { body } = await admin.get('/custom-objects');
    const stages = (object: string): string[] =>
      body.items.find((each: any) => each.object === object).stages.map(({ code }: any) => code);
    expect(stages('opportunity')).toContain('negotiation');
    expect(stages('lead')).toEqual(['following', 'qualified']);
    expect(stages('customer')).toEqual([]);
    expect(await aField({ object: 'opportunity', requiredFrom: 'negotiation' })).toMatchObject({
      requiredFrom: 'negotiation',
    });
  });

  it('is changed from the version one has seen, and retired', async () => {
    const { id, version } = await aField();
    const changed = await admin.patch(`/custom-fields/${id}`, { name: '改名', retired: true }, { version });
    expect(changed.body).toMatchObject({ name: '改名', retired: true });
    expect((await admin.patch(`/custom-fields/${id}`, { retired: false }, { version })).status).toBe(412);
    const shown = async (caller: Caller): Promise<boolean> =>
      (await caller.get('/custom-fields?object=customer')).body.items.some((each: any) => each.id === id);
    expect([await shown(admin), await shown(chen)]).toEqual([true, false]);
  });
});
