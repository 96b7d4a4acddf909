import { addDays, businessDate } from '@countersign/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHouse, type House } from './harness/house.js';

const today = businessDate(new Date());

describe('the catalogue', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(() => house.close());

  it('shows every salesperson the products with their price in the list in force', async () => {
    const answer = await house.as('sales-a1').get('/products?filter[family][eq]=制造执行&sort=-code');

    expect(answer.body.items.map((product: { code: string }) => product.code)).toEqual(['HL-MES-STD', 'HL-MES-ENT']);
    expect(answer.body.items[0]).toMatchObject({
      listPrice: { amount: '168000.00', currency: 'CNY' },
      taxRate: 1300,
      can: { edit: { allowed: false, code: 'access.permission_missing' } },
    });
  });

  it('shows a product that has no price in the list as having none', async () => {
    const answer = await house.as('sales-a1').get('/products?filter[code][eq]=HL-CUSTOM');

    expect(answer.body.items[0].listPrice).toBeNull();
  });

  it('finds a product by pinyin initials and by two characters of its name', async () => {
    const codes = async (q: string) => {
      const answer = await house.as('sales-a1').get(`/products?q=${encodeURIComponent(q)}`);
      return answer.body.items.map((product: { code: string }) => product.code);
    };

    expect(await codes('ssfw')).toEqual(['HL-IMP-DAY']);
    expect(await codes('网关')).toEqual(['HL-GW-200']);
  });

  it('is found by its new name once it has one', async () => {
    const [product] = (await house.as('admin').get('/products?filter[code][eq]=HL-PDA-10')).body.items;
    await house.as('business').patch(`/products/${product.id}`, { name: '手持采集终端' }, { version: product.version });

    const answer = await house.as('sales-a1').get('/products?q=shouchi');
    expect(answer.body.items.map(({ name }: { name: string }) => name)).toEqual(['手持采集终端']);
  });

  it('finds products by a condition that nests', async () => {
    const condition = {
      any: [
        { field: 'kind', op: 'eq', value: 'hardware' },
        { field: 'code', op: 'eq', value: 'HL-EAM' },
      ],
    };
    const answer = await house.as('sales-a1').post('/products/search', { condition });

    expect(answer.body.items.map((product: { code: string }) => product.code)).toEqual([
      'HL-EAM',
      'HL-GW-200',
      'HL-PDA-10',
    ]);
  });

  it('is changed by nobody who may only look at it', async () => {
    const body = { code: 'HL-X', name: '私自添加', family: '其他', kind: 'service', unit: '项', taxRate: 600 };

    expect((await house.as('sales-a1').post('/products', body)).body.code).toBe('access.permission_missing');
    expect(await house.sql(`SELECT 1 FROM products WHERE code = 'HL-X'`)).toEqual([]);
  });

  it('gives a new product a number and refuses a second one of the same code', async () => {
    const body = {
      code: 'HL-AGV',
      name: 'AGV 调度接口',
      family: '仓储物流',
      kind: 'software',
      unit: '套',
      taxRate: 1300,
    };
    const made = await house.as('business').post('/products', body);

    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({
      number: expect.stringMatching(/^CP-\d{4}-\d{6}$/),
      listPrice: null,
      active: true,
    });
    expect((await house.as('business').post('/products', body)).status).toBe(409);
  });

  it('changes a product only from the version one has seen', async () => {
    const [product] = (await house.as('admin').get('/products?filter[code][eq]=HL-EAM')).body.items;
    const changed = await house
      .as('business')
      .patch(`/products/${product.id}`, { name: '华澜 EAM 设备资产管理' }, { version: product.version });

    expect(changed.body).toMatchObject({ name: '华澜 EAM 设备资产管理', version: product.version + 1 });
    expect(
      (await house.as('business').patch(`/products/${product.id}`, { name: '旧' }, { version: product.version }))
        .status,
    ).toBe(412);
    expect((await house.as('business').patch(`/products/${product.id}`, { name: '旧' })).status).toBe(428);
  });

  it('names our companies that may sign and who keeps which seal', async () => {
    const entities = await house.as('sales-a1').get('/signing-entities');
    const seals = await house.as('business').get('/seals');

    expect(entities.body.items[0].name).toBe('华澜智造软件有限公司');
    expect(seals.body.items[0]).toMatchObject({ kind: 'company', keeper: { name: '沈慧敏' } });
  });
});

describe('a price list', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(() => house.close());

  it('begins a new version from the prices in force', async () => {
    const current = await house.as('business').get('/price-lists/current');
    const draft = await house
      .as('business')
      .post('/price-lists', { name: '下半年价目表', effectiveFrom: addDays(today, 10) });

    expect(draft.status).toBe(201);
    expect(draft.body).toMatchObject({ status: 'draft', versionNumber: 2, items: current.body.items });
  });

  it('names the item whose product or price cannot be', async () => {
    const [product] = (await house.as('admin').get('/products?limit=1')).body.items;
    const priced = (amount: string): object => ({
      productId: product.id,
      listPrice: { amount, currency: 'CNY' },
      taxRate: 1300,
    });
    const answer = await house.as('business').post('/price-lists', {
      name: '错误的价目表',
      effectiveFrom: today,
      items: [priced('0.00'), priced('1.00'), { ...priced('1.00'), productId: '01900000-0000-7000-8000-00000000dead' }],
    });

    expect(answer.status).toBe(400);
    expect(answer.body.errors.map(({ pointer, code }: { pointer: string; code: string }) => [pointer, code])).toEqual([
      ['/items/0/listPrice', 'price_list.price_not_positive'],
      ['/items/1/productId', 'price_list.product_twice'],
      ['/items/2/productId', 'product.unknown'],
    ]);
  });

  it('says what things cost to those who may know, and to nobody else', async () => {
    const cost = async (login: string) => {
      const { items } = (await house.as(login).get('/price-lists/current')).body;
      return items.find(({ code }: any) => code === 'HL-MES-STD').cost;
    };
    expect(await cost('business')).toEqual({ amount: '38000.00', currency: 'CNY' });
    expect(await cost('finance')).toEqual({ amount: '38000.00', currency: 'CNY' });
    expect([await cost('sales-a1'), await cost('manager-a'), await cost('admin')]).toEqual([null, null, null]);
  });

  it('keeps a cost that is not mentioned, takes one that is, and none below zero', async () => {
    const business = house.as('business');
    const draft = await business.post('/price-lists', { name: '成本修订', effectiveFrom: addDays(today, 40) });
    const items = draft.body.items.map(({ product, listPrice, taxRate, code }: any) => ({
      ...{ productId: product.id, listPrice, taxRate },
      ...(code === 'HL-APS' ? { cost: { amount: '60000.00', currency: 'CNY' } } : {}),
      ...(code === 'HL-QMS' ? { cost: null } : {}),
    }));
    const changed = await business.patch(`/price-lists/${draft.body.id}`, { items }, { version: draft.body.version });
    const costs = Object.fromEntries(changed.body.items.map(({ code, cost }: any) => [code, cost?.amount ?? null]));
    expect(costs).toMatchObject({ 'HL-APS': '60000.00', 'HL-QMS': null, 'HL-MES-STD': '38000.00' });

    const wrong = [{ ...items[0], cost: { amount: '-1.00', currency: 'CNY' } }];
    const refused = await business.patch(
      `/price-lists/${draft.body.id}`,
      { items: wrong },
      { version: changed.body.version },
    );
    expect(refused.body.errors).toMatchObject([{ pointer: '/items/0/cost', code: 'price_list.cost_negative' }]);
  });

  it('takes over from the one before on its first day, and never changes once published', async () => {
    const business = house.as('business');
    const [before] = (await business.get('/price-lists')).body.items.filter(
      ({ status }: { status: string }) => status === 'published',
    );
    const items = (await business.get(`/price-lists/${before.id}`)).body.items;
    const raised = items.map((item: any) => ({
      productId: item.product.id,
      taxRate: item.taxRate,
      listPrice: item.code === 'HL-EAM' ? { amount: '108000.00', currency: 'CNY' } : item.listPrice,
    }));
    const draft = await business.post('/price-lists', { name: '涨价', effectiveFrom: today, items: raised });
    const published = await business.post(`/price-lists/${draft.body.id}/publication`);

    expect(published.body).toMatchObject({
      status: 'published',
      can: { edit: { allowed: false, code: 'price_list.published' } },
    });
    expect((await business.get(`/price-lists/${before.id}`)).body.effectiveTo).toBe(addDays(today, -1));
    expect((await business.get('/products?filter[code][eq]=HL-EAM')).body.items[0].listPrice.amount).toBe('108000.00');
    const late = await business.patch(
      `/price-lists/${draft.body.id}`,
      { items: [] },
      { version: published.body.version },
    );
    expect(late.body.code).toBe('price_list.published');
    expect((await business.post(`/price-lists/${draft.body.id}/publication`)).body.code).toBe('price_list.published');
  });

  it('is kept by the database itself, whoever asks', async () => {
    const attempt = house.sql(
      `UPDATE price_list_items SET list_price = 1 WHERE price_list_id = current_price_list('CNY')`,
    );

    await expect(attempt).rejects.toThrow(/published list cannot change/);
    await expect(
      house.sql(`DELETE FROM price_list_items WHERE price_list_id = current_price_list('CNY')`),
    ).rejects.toThrow(/cannot change/);
    await expect(
      house.sql(
        `UPDATE price_lists SET status = 'draft', published_at = NULL, published_by = NULL, version = version + 1 WHERE status = 'published'`,
      ),
    ).rejects.toThrow(/published price list cannot change/);
  });
});
