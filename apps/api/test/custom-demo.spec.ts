import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHouse, type House } from './harness/house.js';

let house: House;

beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

describe('the demo company', () => {
  it('wants to know of its customers how they are owned, where they stand, and how good they are for their money', async () => {
    const chen = house.as('sales-a1');
    const fields = (await chen.get('/custom-fields?object=customer')).body.items;
    expect(fields.map(({ name }: any) => name)).toEqual(['企业性质', '行业地位', '信用等级']);
    const { body } = await chen.get('/customers?filter[custom.creditGrade][eq]=AAA&sort=custom.standing');
    expect(body.items.length).toBeGreaterThan(0);
    for (const { grade, custom } of body.items) expect([grade, custom.creditGrade]).toEqual(['A', 'AAA']);
  });
});
