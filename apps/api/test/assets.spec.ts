import { addDays, businessDate } from '@countersign/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rebuildDepartment } from './generated-company/write-company.js';
import { aCustomerOf } from './harness/deals.js';
import { openHouse, type Answer, type Caller, type House } from './harness/house.js';

let house: House;
/** 商务, who keeps the records; the salesperson whose customer it is; her colleague and her manager; another department. */
let business: Caller;
let chen: Caller;
let zhao: Caller;
let manager: Caller;
let wang: Caller;
let engineer: Caller;
const ids: Record<string, string> = {};
const today = businessDate(new Date());

beforeAll(async () => {
  house = await openHouse();
  [business, chen, zhao, manager, wang, engineer] = [
    'business',
    'sales-a1',
    'sales-a2',
    'manager-a',
    'sales-b1',
    'pre-sales',
  ].map((login) => house.as(login)) as [Caller, Caller, Caller, Caller, Caller, Caller];
  for (const { id, login } of await house.sql('SELECT id, login FROM people')) ids[login] = id;
});
afterAll(() => house.close());

const GATEWAY = { name: '工业网关 GW-200', brand: 'own', quantity: 2, unit: '台', state: 'in_use' };

const record = (customerId: string, more: object = {}, by = business): Promise<Answer> =>
  by.post('/assets', { ...GATEWAY, customerId, ...more });

async function anAsset(customer: { id: string }, more: object = {}, by = business): Promise<any> {
  const answer = await record(customer.id, more, by);
  expect(answer.status, answer.text).toBe(201);
  return answer.body;
}

const sees = async (who: Caller, { id }: { id: string }): Promise<boolean> =>
  (await who.get(`/assets/${id}`)).status === 200;
const stateOf = async ({ id }: { id: string }) => (await business.get(`/assets/${id}`)).body.state;
const faults = ({ body }: Answer) => body.errors.map(({ pointer, code }: any) => [pointer, code]);

describe('what 商务 records at a customer', () => {
  it('is seen by its keeper and by the owner of the customer, who reads it, and by no other salesperson', async () => {
    const customer = await aCustomerOf(chen);
    const asset = await anAsset(customer);
    expect(asset).toMatchObject({ owner: { id: ids['business'] }, customer: { id: customer.id }, quantity: 2 });
    expect(asset.number).toMatch(/^ZC-\d{4}-\d{6}$/);
    expect(asset.can).toEqual({ edit: { allowed: true }, delete: { allowed: true } });

    const { body } = await chen.get(`/assets/${asset.id}`);
    expect(body.sharing).toMatchObject({ access: 'read', reason: null });
    expect(body.can.edit).toMatchObject({ allowed: false, code: 'row.shared_for_reading' });
    const change = await chen.patch(`/assets/${asset.id}`, { note: '我的' }, { version: asset.version });
    expect([change.status, change.body.code]).toEqual([403, 'row.shared_for_reading']);
    const listed = (await chen.get(`/assets?filter[customerId][eq]=${customer.id}`)).body.items;
    expect(listed.map(({ id }: any) => id)).toEqual([asset.id]);

    for (const stranger of [zhao, manager, wang]) expect(await sees(stranger, asset)).toBe(false);
    expect((await zhao.get(`/assets?filter[customerId][eq]=${customer.id}`)).body.items).toEqual([]);
  });

  it('goes out of sight of a salesperson with the customer, and comes into sight of the next one', async () => {
    const customer = await aCustomerOf(chen);
    const asset = await anAsset(customer);
    const { version } = (await business.get(`/customers/${customer.id}`)).body;
    await business.patch(`/customers/${customer.id}`, { ownerId: ids['sales-b1'] }, { version });

    expect([await sees(chen, asset), await sees(wang, asset)]).toEqual([false, true]);
  });

  it('is explained: who keeps it, whose customer it is, and who sees everything', async () => {
    const asset = await anAsset(await aCustomerOf(chen));
    const { body } = await chen.get(`/access?subjectType=asset&subjectId=${asset.id}`);

    const told = Object.fromEntries(body.groups.map((each: any) => [each.way, each]));
    expect(body.record).toMatchObject({ type: 'asset', typeName: '客户资产', owner: { name: '钱玉梅' } });
    expect(told.self).toMatchObject({ people: 1, first: [{ name: '钱玉梅' }] });
    expect(told.about).toMatchObject({ people: 1, first: [{ name: '陈思远' }], reason: '所属客户的负责人' });
    expect(told.everyone.people).toBeGreaterThan(0);
  });
});

describe('what a salesperson records at her own customer', () => {
  it('is seen and changed by her manager, through the scope of his role, and seen by no other department', async () => {
    const asset = await anAsset(await aCustomerOf(chen), {}, chen);

    expect((await manager.get(`/assets/${asset.id}`)).body.can.edit).toEqual({ allowed: true });
    const change = await manager.patch(`/assets/${asset.id}`, { location: '三号车间' }, { version: asset.version });
    expect([change.status, change.body.location]).toEqual([200, '三号车间']);
    expect(await sees(wang, asset)).toBe(false);
    expect(await sees(house.as('manager-b'), asset)).toBe(false);
  });

  it('cannot stand at a customer she does not see, nor be kept by somebody out of her reach', async () => {
    const others = await aCustomerOf(wang);
    const blind = await record(others.id, {}, chen);
    expect([blind.status, blind.body.code, faults(blind)]).toEqual([
      422,
      'reference.missing',
      [['/customerId', 'reference.unknown']],
    ]);
    const given = await record((await aCustomerOf(chen)).id, { ownerId: ids['sales-b1'] }, chen);
    expect([given.status, faults(given)[0]?.[0]]).toEqual([422, '/ownerId']);
  });
});

describe('a share', () => {
  const share = async (by: Caller, subjectType: string, subjectId: string, to: string, access: string) => {
    const grantee = { kind: 'person', id: ids[to] };
    const answer = await by.post('/shares', { subjectType, subjectIds: [subjectId], access, note: '支持', grantee });
    expect(answer.status, answer.text).toBe(201);
  };

  it('of the customer shows what stands there, and lets nobody change it even where the customer may be', async () => {
    const customer = await aCustomerOf(chen);
    const asset = await anAsset(customer);
    expect(await sees(engineer, asset)).toBe(false);

    await share(chen, 'customer', customer.id, 'pre-sales', 'read');
    await share(chen, 'customer', customer.id, 'sales-b1', 'write');
    expect([await sees(engineer, asset), await sees(wang, asset)]).toEqual([true, true]);
    const change = await wang.patch(`/assets/${asset.id}`, { note: '改' }, { version: asset.version });
    expect([change.status, change.body.code]).toEqual([403, 'row.shared_for_reading']);
    const { body } = await engineer.get(`/access/people/${ids['sales-b1']}?subjectType=asset&subjectId=${asset.id}`);
    expect(body.sees).toBe(true);
  });

  it('of the asset itself, for writing, lets it be changed and not given away', async () => {
    const asset = await anAsset(await aCustomerOf(chen), {}, chen);
    // A salesperson shares customers and deals, and what she keeps of a customer's equipment 商务 shares.
    const refusal = await chen.post('/shares', {
      ...{ subjectType: 'asset', subjectIds: [asset.id], access: 'write', note: '支持' },
      grantee: { kind: 'person', id: ids['sales-b1'] },
    });
    expect(refusal.status).toBe(403);
    await share(business, 'asset', asset.id, 'sales-b1', 'write');

    const change = await wang.patch(`/assets/${asset.id}`, { note: '已现场核对' }, { version: asset.version });
    expect([change.status, change.body.sharing.access]).toEqual([200, 'write']);
    const gift = await wang.patch(`/assets/${asset.id}`, { ownerId: ids['sales-b1'] }, { version: asset.version + 1 });
    expect([gift.status, gift.body.code]).toEqual([403, 'row.only_shared']);
    const mine = (await wang.get('/assets?filter[sharedWithMe][eq]=true')).body.items;
    expect(mine.map(({ id }: any) => id)).toEqual([asset.id]);
  });
});

describe('a serial number', () => {
  it('is once at a customer, whatever its case, width and blanks, and the one that is there is named', async () => {
    const customer = await aCustomerOf(chen);
    const first = await anAsset(customer, { serialNumber: 'GW2-2310 0442' });
    const again = await record(customer.id, { serialNumber: 'ｇｗ2-23100442' });
    expect([again.status, again.body.code, faults(again)[0]]).toEqual([
      409,
      'asset.serial_there',
      ['/serialNumber', 'asset.serial_there'],
    ]);
    expect(again.body.detail).toContain(`${first.number} ${first.name}`);

    // A hyphen may tell two pieces apart, another customer does, and what changes nothing is no second one.
    await anAsset(customer, { serialNumber: 'GW223100442' });
    await anAsset(await aCustomerOf(chen), { serialNumber: 'GW2-2310 0442' });
    const same = await business.patch(`/assets/${first.id}`, { serialNumber: 'gw2-23100442' }, { version: 1 });
    expect(same.status, same.text).toBe(200);
  });

  it('of an asset out of sight is refused with its keeper and nothing else', async () => {
    const customer = await aCustomerOf(chen);
    const hidden = await anAsset(customer, { serialNumber: 'SECRET-1', name: '保密设备' });
    const answer = await record(customer.id, { serialNumber: 'secret-1' }, manager);

    expect([answer.status, answer.body.code]).toEqual([409, 'asset.serial_kept']);
    expect(answer.body.detail).toContain('钱玉梅');
    expect(answer.text).not.toContain(hidden.number);
    expect(answer.text).not.toContain('保密设备');
  });

  it('of an asset of the company is refused to a joint venture without any name', async () => {
    const [unit] = await house.sql(`SELECT id, parent_id AS "parentId" FROM departments WHERE code = 'sales-a'`);
    const customer = await aCustomerOf(chen);
    await anAsset(customer, { serialNumber: 'SECRET-2' });
    await rebuildDepartment(house.sql, { ...unit, kind: 'joint_venture' });
    const answer = await record(customer.id, { serialNumber: 'secret-2' }, manager);
    await rebuildDepartment(house.sql, { ...unit, kind: 'department' });

    expect([answer.status, answer.body.code]).toEqual([409, 'asset.serial_known']);
    expect(answer.text).not.toContain('钱玉梅');
  });

  it('is free again once its asset is in the recycle bin, which then does not come back over the other', async () => {
    const customer = await aCustomerOf(chen);
    const first = await anAsset(customer, { serialNumber: 'A-1' });
    expect((await business.delete(`/assets/${first.id}`, { version: 1 })).status).toBe(204);
    const second = await anAsset(customer, { serialNumber: 'a-1' });

    const blocked = await business.post(`/recycle-bin/asset/${first.id}/restoration`);
    expect([blocked.status, blocked.body.code]).toEqual([409, 'row.exists_already']);
    expect((await business.delete(`/assets/${second.id}`, { version: 1 })).status).toBe(204);
    expect((await business.post(`/recycle-bin/asset/${first.id}/restoration`)).status).toBe(204);
    expect((await business.get(`/assets/${first.id}`)).body).toMatchObject({ serialNumber: 'A-1', version: 3 });
  });

  it('finds its asset in the list and in the palette, for whoever sees it', async () => {
    const asset = await anAsset(await aCustomerOf(chen), { serialNumber: 'QX-77-3310', model: 'GW-200 A2' });
    const found = async (who: Caller, path: string) =>
      (await who.get(path)).body.items.some(({ id }: any) => id === asset.id);

    for (const path of ['/assets?q=qx773310', '/search?q=QX-77-3310', `/search?q=${asset.number}`])
      expect([path, await found(chen, path), await found(zhao, path)]).toEqual([path, true, false]);
  });
});

describe('an asset', () => {
  it('came by a contract with the same customer, and is a product of the catalogue', async () => {
    const { items } = (await business.get('/contracts?limit=1')).body;
    const [contract] = items;
    const { items: products } = (await business.get('/products?q=HL-GW-200')).body;
    const other = await record((await aCustomerOf(chen)).id, { contractId: contract.id });
    expect([other.status, faults(other)]).toEqual([422, [['/contractId', 'reference.unknown']]]);
    const made = await record(contract.customer.id, { productId: '00000000-0000-7000-8000-00000000dead' });
    expect([made.status, made.body.code]).toEqual([422, 'product.unknown']);

    const asset = await anAsset(contract.customer, { contractId: contract.id, productId: products[0].id });
    expect(asset).toMatchObject({
      contract: { id: contract.id, name: contract.title },
      product: { name: '工业网关 GW-200' },
    });
  });

  it('of a competitor says whose it is, and is none of our products', async () => {
    const customer = await aCustomerOf(chen);
    const { items } = (await business.get('/products?q=HL-GW-200')).body;
    expect(faults(await record(customer.id, { brand: 'competitor', productId: items[0].id }))).toEqual([
      ['/competitor', 'asset.competitor_missing'],
      ['/productId', 'asset.product_of_competitor'],
    ]);
    expect(faults(await record(customer.id, { competitor: '启明数控' }))).toEqual([
      ['/competitor', 'asset.competitor_of_ours'],
    ]);

    const asset = await anAsset(customer, { brand: 'competitor', competitor: '启明数控' });
    const ours = await business.patch(`/assets/${asset.id}`, { brand: 'own', competitor: null }, { version: 1 });
    expect(ours.body).toMatchObject({ brand: 'own', competitor: null });
  });

  it('is under warranty and due for replacement on no day before it was installed', async () => {
    const customer = await aCustomerOf(chen);
    const days = { installedOn: '2026-05-01', warrantyUntil: '2026-04-30', replaceDueOn: '2026-04-30' };
    expect(faults(await record(customer.id, days))).toEqual([
      ['/warrantyUntil', 'asset.before_installation'],
      ['/replaceDueOn', 'asset.before_installation'],
    ]);

    const asset = await anAsset(customer, { ...days, warrantyUntil: '2026-05-01', replaceDueOn: null });
    const later = await business.patch(`/assets/${asset.id}`, { installedOn: '2026-05-02' }, { version: 1 });
    expect([later.status, faults(later)]).toEqual([400, [['/warrantyUntil', 'asset.before_installation']]]);
  });

  it('is not changed over what somebody else has changed meanwhile', async () => {
    const asset = await anAsset(await aCustomerOf(chen));
    expect((await business.patch(`/assets/${asset.id}`, { state: 'spare' }, { version: 1 })).status).toBe(200);
    const late = await business.patch(`/assets/${asset.id}`, { state: 'removed' }, { version: 1 });

    expect([late.status, late.body.code]).toEqual([412, 'row.stale']);
    expect(await stateOf(asset)).toBe('spare');
  });

  it('keeps its customer out of the recycle bin, and has a history in words', async () => {
    const customer = await aCustomerOf(chen);
    const asset = await anAsset(customer);
    const held = await chen.delete(`/customers/${customer.id}`, { version: customer.version });
    expect([held.status, held.body.code]).toEqual([409, 'row.held']);

    await business.patch(`/assets/${asset.id}`, { state: 'retired' }, { version: 1 });
    const { items } = (await chen.get(`/timeline?subjectType=asset&subjectId=${asset.id}`)).body;
    expect(items.map(({ title }: any) => title)).toEqual(['修改了状态', '创建']);
    expect(items[0].changes).toEqual([{ field: '状态', before: '在用', after: '停用' }]);
  });
});

describe('the list of assets', () => {
  it('tells what runs out of warranty within ninety days, the first one first, and what has none last', async () => {
    const customer = await aCustomerOf(chen);
    const until = (days: number | null) => (days === null ? null : addDays(today, days));
    for (const days of [89, 3, -1, 91, null]) await anAsset(customer, { warrantyUntil: until(days) });

    const at = `/assets?filter[customerId][eq]=${customer.id}`;
    const soon = await chen.get(`${at}&filter[warrantyUntil][between]=${today},${until(90)}&sort=warrantyUntil`, {
      headers: { prefer: 'return=total-count' },
    });
    expect(soon.body.page.total).toBe(2);
    expect(soon.body.items.map((item: any) => item.warrantyUntil)).toEqual([until(3), until(89)]);
    const all = await chen.get(`${at}&sort=warrantyUntil&limit=3`);
    const rest = await chen.get(`${at}&sort=warrantyUntil&limit=3&cursor=${all.body.page.next}`);
    expect([...all.body.items, ...rest.body.items].map((item: any) => item.warrantyUntil)).toEqual(
      [-1, 3, 89, 91, null].map(until),
    );
  });

  it('is taken out as a file by 商务, and by no salesperson', async () => {
    const asset = await anAsset(await aCustomerOf(chen), { serialNumber: 'CSV-1' });
    const { text } = await business.get('/assets/export.csv?filter[serialNumber][eq]=CSV-1');
    expect(text.split('\r\n')[0]).toContain('质保到期');
    expect(text).toContain(asset.number);
    expect((await chen.get('/assets/export.csv')).status).toBe(403);
  });
});

describe('many assets at once', () => {
  it('come into a state, but for those that are only seen, or not at all', async () => {
    const customer = await aCustomerOf(chen);
    const [own, read] = [await anAsset(customer, {}, chen), await anAsset(customer)];
    const unseen = await anAsset(await aCustomerOf(wang), {}, wang);
    const assetIds = [own.id, read.id, unseen.id, own.id];
    const { status, body } = await chen.post('/asset-states', { assetIds, state: 'retired' });

    expect(status).toBe(200);
    expect(body.changed).toEqual([own.id]);
    expect(body.refused.map(({ id, code }: any) => [id, code])).toEqual([
      [read.id, 'row.shared_for_reading'],
      [unseen.id, 'asset.missing'],
    ]);
    expect([await stateOf(own), await stateOf(read), await stateOf(unseen)]).toEqual(['retired', 'in_use', 'in_use']);
    expect((await business.get(`/assets/${own.id}`)).body).toMatchObject({ version: 2, updatedBy: { name: '陈思远' } });

    // Once more changes nothing, and makes no history.
    await chen.post('/asset-states', { assetIds: [own.id], state: 'retired' });
    expect((await business.get(`/assets/${own.id}`)).body.version).toBe(2);
  });

  it('go to another keeper, whom one reaches', async () => {
    const customer = await aCustomerOf(chen);
    const [own, read] = [await anAsset(customer, {}, chen), await anAsset(customer)];
    const assetIds = [own.id, read.id];
    const far = await chen.post('/asset-handings', { assetIds, ownerId: ids['sales-b1'] });
    expect([far.status, faults(far)[0]?.[0]]).toEqual([422, '/ownerId']);

    const { body } = await manager.post('/asset-handings', { assetIds, ownerId: ids['sales-a2'] });
    expect([body.changed, body.refused.map(({ code }: any) => code)]).toEqual([[own.id], ['asset.missing']]);
    expect((await zhao.get(`/assets/${own.id}`)).body.owner.id).toBe(ids['sales-a2']);
    const all = await business.post('/asset-handings', { assetIds, ownerId: ids['sales-a1'] });
    expect(all.body).toEqual({ changed: assetIds, refused: [] });
  });
});
