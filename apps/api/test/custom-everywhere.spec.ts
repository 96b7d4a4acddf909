import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCustomerOf, aVisitOf } from './harness/deals.js';
import { openHouse, type Caller, type House } from './harness/house.js';
import { SalesFloor } from './sales/floor.js';

let house: House;
let chen: Caller;

const OBJECTS = ['quote', 'activity', 'project', 'contract', 'asset', 'expense'];

beforeAll(async () => {
  house = await openHouse();
  chen = house.as('sales-a1');
  for (const object of OBJECTS) {
    const field = { object, code: 'remark', name: '附注', kind: 'text' };
    expect((await house.as('admin').post('/custom-fields', field)).status).toBe(201);
  }
});
afterAll(() => house.close());

describe('every record type that has an owner', () => {
  it('takes fields of the installation’s own', async () => {
    const { items } = (await house.as('admin').get('/custom-objects')).body;
    expect(items.map(({ object }: any) => object).sort()).toEqual(
      [...OBJECTS, 'customer', 'contact', 'lead', 'opportunity'].sort(),
    );
  });

  it('keeps them on a quote, and finds it by them', async () => {
    const quote = await new SalesFloor(house).quote();
    const changed = await chen.patch(
      `/quotes/${quote.id}`,
      { custom: { remark: '随机发货' } },
      { version: quote.version },
    );
    expect(changed.body.custom, changed.text).toEqual({ remark: '随机发货' });
    const { body } = await chen.get(`/quotes?filter[custom.remark][contains]=${encodeURIComponent('发货')}`);
    expect(body.items.map(({ id, custom }: any) => [id, custom.remark])).toEqual([[quote.id, '随机发货']]);
  });

  it('keeps them on an activity, and refuses what nobody has defined', async () => {
    const visit = await aVisitOf(chen, await aCustomerOf(chen), { custom: { remark: '带了样机' } });
    expect(visit.custom).toEqual({ remark: '带了样机' });
    const refused = await chen.patch(`/activities/${visit.id}`, { custom: { other: 1 } }, { version: visit.version });
    expect(refused.body.errors).toMatchObject([{ pointer: '/custom/other', code: 'field.unknown' }]);
  });
});
