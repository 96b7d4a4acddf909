import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCustomerOf, aDeal } from './harness/deals.js';
import { openHouse, type Caller, type House } from './harness/house.js';

let house: House;
let chen: Caller;
let wang: Caller;
let manager: Caller;

beforeAll(async () => {
  house = await openHouse();
  [chen, wang, manager] = ['sales-a1', 'sales-b1', 'manager-a'].map((login) => house.as(login)) as [
    Caller,
    Caller,
    Caller,
  ];
});
afterAll(() => house.close());

const binOf = async (by: Caller, more = ''): Promise<any[]> =>
  (await by.get(`/recycle-bin?limit=200${more}`)).body.items;

async function discardedDeal(): Promise<any> {
  const deal = (await chen.post('/opportunities', await aDeal(chen))).body;
  await chen.delete(`/opportunities/${deal.id}`, { version: 1 });
  return deal;
}

describe('the recycle bin', () => {
  it('shows what was discarded, by whom, to whoever reached it before', async () => {
    const deal = await discardedDeal();
    const [shown] = (await binOf(chen)).filter(({ id }) => id === deal.id);
    expect(shown).toMatchObject({
      type: 'opportunity',
      title: deal.name,
      number: deal.number,
      deletedBy: { name: '陈思远' },
      can: { restore: { allowed: true } },
    });
    expect((await binOf(manager)).map(({ id }) => id)).toContain(deal.id);
    expect((await binOf(wang)).map(({ id }) => id)).not.toContain(deal.id);
  });

  it('brings a record back as it was, once', async () => {
    const deal = await discardedDeal();
    expect((await wang.post(`/recycle-bin/opportunity/${deal.id}/restoration`)).status).toBe(404);
    expect((await chen.post(`/recycle-bin/opportunity/${deal.id}/restoration`)).status).toBe(204);
    expect((await chen.get(`/opportunities/${deal.id}`)).body).toMatchObject({ name: deal.name, version: 3 });
    expect((await chen.post(`/recycle-bin/opportunity/${deal.id}/restoration`)).status).toBe(404);
    expect((await chen.post(`/recycle-bin/secret/${deal.id}/restoration`)).status).toBe(404);
    const { items } = (await chen.get(`/timeline?subjectType=opportunity&subjectId=${deal.id}`)).body;
    expect(items.map(({ title }: any) => title)).toEqual(expect.arrayContaining(['移入回收站', '从回收站恢复']));
  });

  it('does not bring back what belongs to something that is in it too', async () => {
    const deal = await discardedDeal();
    const customer = (await chen.get(`/customers/${deal.customer.id}`)).body;
    await chen.delete(`/customers/${customer.id}`, { version: customer.version });
    const answer = await chen.post(`/recycle-bin/opportunity/${deal.id}/restoration`);
    expect(answer.body).toMatchObject({
      status: 409,
      code: 'recycle_bin.parent_discarded',
      params: { name: customer.name },
    });
    expect((await chen.post(`/recycle-bin/customer/${customer.id}/restoration`)).status).toBe(204);
    expect((await chen.post(`/recycle-bin/opportunity/${deal.id}/restoration`)).status).toBe(204);
  });

  it('can be asked for one kind, and goes on page by page', async () => {
    await discardedDeal();
    await discardedDeal();
    expect(new Set((await binOf(chen, '&filter[type][eq]=opportunity')).map(({ type }) => type))).toEqual(
      new Set(['opportunity']),
    );
    expect((await chen.get('/recycle-bin?filter[type][eq]=secret')).status).toBe(400);
    const first = (await chen.get('/recycle-bin?limit=1')).body;
    const second = (await chen.get(`/recycle-bin?limit=1&cursor=${encodeURIComponent(first.page.next)}`)).body;
    const all = await binOf(chen);
    expect([first.items[0].id, second.items[0].id]).toEqual(all.slice(0, 2).map(({ id }) => id));
  });
});

describe('the palette', () => {
  const find = async (q: string, by = chen): Promise<any[]> =>
    (await by.get(`/search?q=${encodeURIComponent(q)}`)).body.items;

  it('finds records of several kinds by two characters, by pinyin and by initials', async () => {
    const customer = await aCustomerOf(chen, { name: '青岚泵业股份有限公司' });
    const me = (await chen.get('/me')).body.person.id;
    const deal = (
      await chen.post('/opportunities', {
        ...(await aDeal(chen)),
        name: '青岚泵业追溯系统',
        customerId: customer.id,
        primaryContactId: customer.primaryContact.id,
        nextActionOwnerId: me,
      })
    ).body;
    for (const q of ['青岚', 'qinglan', 'qlby', '泵业']) {
      const found = await find(q);
      expect(
        found.map(({ type, id }) => [type, id]),
        q,
      ).toEqual(
        expect.arrayContaining([
          ['customer', customer.id],
          ['opportunity', deal.id],
        ]),
      );
    }
    const [hit] = (await find('青岚')).filter(({ type }) => type === 'opportunity');
    expect(hit).toMatchObject({ label: '商机', title: '青岚泵业追溯系统', link: `/opportunities/${deal.id}` });
  });

  it('finds nothing out of reach, nothing discarded, and nothing by a single character', async () => {
    await aCustomerOf(chen, { name: '云梦阀门有限公司' });
    expect(await find('云梦', wang)).toEqual([]);
    expect(await find('云')).toEqual([]);
    const deal = await discardedDeal();
    expect((await find(deal.number)).map(({ id }) => id)).not.toContain(deal.id);
  });

  it('puts one’s own first', async () => {
    await aCustomerOf(chen, { name: '星河电缆（一）有限公司' });
    const hers = await aCustomerOf(manager, { name: '星河电缆（二）有限公司' });
    await aCustomerOf(chen, { name: '星河电缆（三）有限公司' });
    expect((await find('星河', manager))[0].id).toBe(hers.id);
  });

  it('shows at most twenty', async () => {
    expect((await find('有限', manager)).length).toBeLessThanOrEqual(20);
  });
});
