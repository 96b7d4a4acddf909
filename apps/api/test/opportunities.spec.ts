import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHouse, type Caller, type House } from './harness/house.js';
import { aDeal, aCustomerOf, stagesOf } from './harness/deals.js';

let house: House;
let chen: Caller;
let zhao: Caller;
let manager: Caller;
let wang: Caller;
let stages: Record<string, string>;

beforeAll(async () => {
  house = await openHouse();
  [chen, zhao, manager, wang] = ['sales-a1', 'sales-a2', 'manager-a', 'sales-b1'].map((login) => house.as(login)) as [
    Caller,
    Caller,
    Caller,
    Caller,
  ];
  stages = await stagesOf(chen);
});
afterAll(() => house.close());

async function created(more: object = {}, by = chen): Promise<any> {
  const answer = await by.post('/opportunities', await aDeal(by, more));
  expect(answer.status, answer.text).toBe(201);
  return answer.body;
}

const move = (deal: any, stage: string, by = chen, version = deal.version): Promise<any> =>
  by.put(`/opportunities/${deal.id}/stage`, { stageId: stages[stage], note: '客户已确认' }, { version });

describe('a new opportunity', () => {
  it('begins at 初步接触 with 10 percent, has a number, and belongs to whoever created it', async () => {
    const deal = await created();
    expect(deal.number).toMatch(/^SJ-\d{4}-\d{6}$/);
    expect(deal.stage).toMatchObject({ code: 'first_contact', name: '初步接触', probability: 10 });
    expect(deal).toMatchObject({
      probability: 10,
      outcome: 'open',
      owner: { name: '陈思远' },
      version: 1,
      closedAt: null,
    });
    expect(deal.department.name).toContain('销售一部');
    expect(deal.customer.name).toContain('锦川');
  });

  it('needs every required field of its table, each named', async () => {
    const answer = await chen.post('/opportunities', {});
    expect(answer.status).toBe(400);
    expect(answer.body.errors.map(({ pointer }: any) => pointer).sort()).toEqual([
      '/customerId',
      '/expectedAmount',
      '/expectedCloseOn',
      '/name',
      '/nextAction',
      '/nextActionOwnerId',
      '/plannedFinishOn',
      '/primaryContactId',
      '/productInterest',
    ]);
  });

  it('is refused a contact of another customer', async () => {
    const other = await aCustomerOf(chen);
    const answer = await chen.post('/opportunities', {
      ...(await aDeal(chen)),
      primaryContactId: other.primaryContact.id,
    });
    expect(answer.status).toBe(422);
    expect(answer.body.errors).toMatchObject([{ pointer: '/primaryContactId' }]);
  });

  it('is refused a customer its writer does not reach, like one that does not exist', async () => {
    const hers = await aDeal(chen);
    const answer = await wang.post('/opportunities', {
      ...hers,
      nextActionOwnerId: (await wang.get('/me')).body.person.id,
    });
    expect(answer.status).toBe(422);
    expect(answer.body.errors.map(({ pointer }: any) => pointer)).toEqual(['/customerId', '/primaryContactId']);
  });

  it('is estimated in CNY and never below zero', async () => {
    const deal = await aDeal(chen);
    const dollars = await chen.post('/opportunities', {
      ...deal,
      expectedAmount: { amount: '100.00', currency: 'USD' },
    });
    expect(dollars.body).toMatchObject({ status: 422, code: 'opportunity.currency_not_base' });
    const negative = await chen.post('/opportunities', {
      ...deal,
      expectedAmount: { amount: '-1.00', currency: 'CNY' },
    });
    expect(negative.body.code).toBe('opportunity.amount_negative');
  });

  it('cannot be given to somebody out of its writer’s reach', async () => {
    const { id } = (await wang.get('/me')).body.person;
    const answer = await chen.post('/opportunities', { ...(await aDeal(chen)), ownerId: id });
    expect(answer.status).toBeGreaterThanOrEqual(403);
    expect(answer.body.errors[0].pointer).toBe('/ownerId');
  });
});

describe('whose opportunity it is', () => {
  it('is invisible to a peer, as if it did not exist, and visible to the manager', async () => {
    const deal = await created();
    expect((await zhao.get(`/opportunities/${deal.id}`)).status).toBe(404);
    expect((await wang.get(`/opportunities/${deal.id}/stage-history`)).status).toBe(404);
    expect((await manager.get(`/opportunities/${deal.id}`)).body.id).toBe(deal.id);
  });

  it('cannot be changed by a peer: nothing happens', async () => {
    const deal = await created();
    expect((await zhao.patch(`/opportunities/${deal.id}`, { name: '抢单' }, { version: 1 })).status).toBe(404);
    expect((await move(deal, 'solution', zhao)).status).toBe(404);
    expect((await chen.get(`/opportunities/${deal.id}`)).body).toMatchObject({ name: deal.name, version: 1 });
  });

  it('is handed over by the manager, and the history keeps whose it was', async () => {
    const deal = await created();
    const { id: zhaoId } = (await zhao.get('/me')).body.person;
    const handed = await manager.patch(`/opportunities/${deal.id}`, { ownerId: zhaoId }, { version: 1 });
    expect(handed.body.owner.name).toBe('赵敏');
    expect((await chen.get(`/opportunities/${deal.id}`)).status).toBe(404);
    expect((await zhao.get(`/opportunities/${deal.id}`)).body.customer.name).toContain('锦川');
    const owners = await house.sql(
      'SELECT owner_id, previous_owner_id FROM opportunity_owners WHERE opportunity_id = $1 ORDER BY id',
      [deal.id],
    );
    expect(owners).toMatchObject([{ previous_owner_id: null }, { owner_id: zhaoId, previous_owner_id: deal.owner.id }]);
  });
});

describe('changing an opportunity', () => {
  it('touches only what the patch names', async () => {
    const deal = await created({ risks: '预算未批' });
    const changed = await chen.patch(
      `/opportunities/${deal.id}`,
      { competitors: '金蝶', expectedAmount: { amount: '350000.5', currency: 'CNY' } },
      { version: 1 },
    );
    expect(changed.body).toMatchObject({
      competitors: '金蝶',
      risks: '预算未批',
      version: 2,
      expectedAmount: { amount: '350000.50', currency: 'CNY' },
    });
    const cleared = await chen.patch(`/opportunities/${deal.id}`, { risks: null }, { version: 2 });
    expect(cleared.body.risks).toBeNull();
  });

  it('needs the version that was seen', async () => {
    const deal = await created();
    expect((await chen.patch(`/opportunities/${deal.id}`, { risks: 'x' })).status).toBe(428);
    await chen.patch(`/opportunities/${deal.id}`, { risks: 'x' }, { version: 1 });
    expect((await chen.patch(`/opportunities/${deal.id}`, { risks: 'y' }, { version: 1 })).status).toBe(412);
  });

  it('cannot empty a required field, nor name the stage, the outcome or the customer', async () => {
    const deal = await created();
    const answer = await chen.patch(
      `/opportunities/${deal.id}`,
      { name: null, stageId: stages['won'], outcome: 'won', customerId: deal.customer.id },
      { version: 1 },
    );
    expect(answer.status).toBe(400);
    expect(answer.body.errors.map(({ pointer, code }: any) => [pointer, code])).toEqual(
      expect.arrayContaining([
        ['/name', 'field.required'],
        ['/stageId', 'field.unknown'],
        ['/outcome', 'field.unknown'],
        ['/customerId', 'field.unknown'],
      ]),
    );
  });

  it('is found again by its new name, in pinyin', async () => {
    const deal = await created();
    await chen.patch(`/opportunities/${deal.id}`, { name: '青云轴承扫码追溯' }, { version: 1 });
    const found = await chen.get('/opportunities?q=qyzc');
    expect(found.body.items.map(({ id }: any) => id)).toEqual([deal.id]);
  });
});

describe('moving along the board', () => {
  it('keeps who moved it, from where, to where', async () => {
    const deal = await created();
    const moved = await move(deal, 'needs_confirmed');
    expect(moved.body).toMatchObject({ stage: { code: 'needs_confirmed' }, probability: 30, version: 2 });
    const { items } = (await chen.get(`/opportunities/${deal.id}/stage-history`)).body;
    expect(items).toMatchObject([
      {
        from: { name: '初步接触' },
        to: { name: '需求确认' },
        by: { name: '陈思远' },
        daysInStage: 0,
        note: '客户已确认',
      },
      { from: null, to: { name: '初步接触' }, daysInStage: null },
    ]);
  });

  it('is refused with a stale version, to the stage it is in, and to a stage that does not exist', async () => {
    const deal = await created();
    expect((await move(deal, 'solution', chen, 7)).status).toBe(412);
    expect((await move(deal, 'first_contact')).body.code).toBe('opportunity.in_stage_already');
    const nowhere = await chen.put(`/opportunities/${deal.id}/stage`, { stageId: deal.id }, { version: 1 });
    expect(nowhere.body).toMatchObject({ status: 422, code: 'opportunity.stage_unknown' });
  });

  it('wins it at 成交 and goes on to 售后维护, but not there directly', async () => {
    const deal = await created();
    expect((await move(deal, 'after_sales')).body.code).toBe('opportunity.after_sales_follows_win');
    const won = await move(deal, 'won');
    expect(won.body).toMatchObject({
      outcome: 'won',
      stage: { code: 'won' },
      can: { close: { allowed: false, code: 'opportunity.closed' } },
    });
    expect((await move(won.body, 'negotiation')).body.code).toBe('opportunity.closed');
    expect((await move(won.body, 'after_sales')).body).toMatchObject({
      outcome: 'won',
      stage: { code: 'after_sales' },
    });
  });

  it('cannot be rewritten afterwards, not even by the house', async () => {
    await created();
    await expect(house.sql(`UPDATE opportunity_stage_moves SET note = 'x'`)).rejects.toThrow(/append-only/);
    await expect(house.sql('DELETE FROM opportunity_owners')).rejects.toThrow(/permission denied/);
  });
});

describe('closing an opportunity', () => {
  const close = (deal: any, body: object, key?: string | null): Promise<any> =>
    chen.post(`/opportunities/${deal.id}/closure`, body, key === undefined ? {} : { key });

  it('as lost demands a reason, by the API and by the database', async () => {
    const deal = await created();
    expect((await close(deal, { outcome: 'lost' })).body).toMatchObject({
      status: 422,
      code: 'opportunity.loss_needs_reason',
    });
    await expect(
      house.sql(`UPDATE opportunities SET outcome = 'lost', closed_at = now(), version = version + 1 WHERE id = $1`, [
        deal.id,
      ]),
    ).rejects.toThrow(/lost_has_its_reason/);
    const lost = await close(deal, { outcome: 'lost', reason: 'price', note: '低于成本' });
    expect(lost.body).toMatchObject({
      outcome: 'lost',
      lostReason: 'price',
      lostNote: '低于成本',
      probability: 0,
      stage: { code: 'first_contact' },
    });
  });

  it('as won needs no reason and arrives at 成交', async () => {
    const deal = await created();
    expect((await close(deal, { outcome: 'won', reason: 'price' })).body.code).toBe(
      'opportunity.win_has_no_loss_reason',
    );
    expect((await close(deal, { outcome: 'won' })).body).toMatchObject({
      outcome: 'won',
      stage: { code: 'won' },
      probability: 100,
    });
  });

  it('happens once, however often the same request arrives', async () => {
    const deal = await created();
    const key = 'closing-once-0001';
    const first = await close(deal, { outcome: 'won' }, key);
    const again = await close(deal, { outcome: 'won' }, key);
    expect(again.status).toBe(first.status);
    expect(again.headers['idempotency-replayed']).toBe('true');
    expect((await close(deal, { outcome: 'won' })).body.code).toBe('opportunity.closed');
    expect((await close(deal, { outcome: 'won' }, null)).body.code).toBe('idempotency.key_missing');
  });

  it('can be undone: a won one goes back to the stage it came from, a lost one where it stood', async () => {
    const deal = await created();
    await move(deal, 'negotiation');
    await close(deal, { outcome: 'won' });
    const reopened = await chen.delete(`/opportunities/${deal.id}/closure`, {
      headers: { 'idempotency-key': 'reopen-0001' },
    });
    expect(reopened.body).toMatchObject({
      outcome: 'open',
      stage: { code: 'negotiation' },
      closedAt: null,
      lostReason: null,
    });
    const twice = await chen.delete(`/opportunities/${deal.id}/closure`, {
      headers: { 'idempotency-key': 'reopen-0002' },
    });
    expect(twice.body.code).toBe('opportunity.open');
  });
});

describe('the board', () => {
  it('counts and sums each stage as the reader reaches it, leaving out what was lost', async () => {
    const board = (await manager.get('/opportunities/board')).body;
    const items = (await manager.get('/opportunities?limit=200')).body.items;
    expect(board.columns.map(({ stage }: any) => stage.code)).toEqual([
      'first_contact',
      'needs_confirmed',
      'solution',
      'negotiation',
      'won',
      'after_sales',
    ]);
    for (const column of board.columns) {
      const own = items.filter(({ stage, outcome }: any) => stage.id === column.stage.id && outcome !== 'lost');
      expect(column.count).toBe(own.length);
      expect(column.items.map(({ id }: any) => id).sort()).toEqual(
        own
          .slice(0, 50)
          .map(({ id }: any) => id)
          .sort(),
      );
      const sum = own.reduce(
        (total: number, { expectedAmount }: any) => total + Math.round(Number(expectedAmount.amount) * 100),
        0,
      );
      expect(Math.round(Number(column.amount.amount) * 100)).toBe(sum);
    }
    expect(board.summary.open.count).toBe(items.filter(({ outcome }: any) => outcome === 'open').length);
  });

  it('shows a peer nothing of hers', async () => {
    const deal = await created();
    const board = (await wang.get('/opportunities/board')).body;
    expect(board.columns.flatMap(({ items }: any) => items).map(({ id }: any) => id)).not.toContain(deal.id);
  });

  it('takes the filters of the list', async () => {
    const board = (await manager.get('/opportunities/board?filter[expectedAmount][gte]=999999999')).body;
    expect(board.columns.every(({ count }: any) => count === 0)).toBe(true);
    expect((await manager.get('/opportunities/board?filter[nothing][eq]=1')).status).toBe(400);
  });
});

describe('an opportunity nobody needs', () => {
  it('goes to the recycle bin and is gone from every list; its customer is held while it lives', async () => {
    const deal = await created();
    const customer = (await chen.get(`/customers/${deal.customer.id}`)).body;
    expect((await chen.delete(`/customers/${customer.id}`, { version: customer.version })).body.code).toBe('row.held');
    expect((await chen.delete(`/opportunities/${deal.id}`, { version: 9 })).status).toBe(412);
    expect((await chen.delete(`/opportunities/${deal.id}`, { version: 1 })).status).toBe(204);
    expect((await chen.get(`/opportunities/${deal.id}`)).status).toBe(404);
    expect((await chen.get(`/opportunities?filter[customerId][eq]=${customer.id}`)).body.items).toEqual([]);
    expect((await chen.delete(`/customers/${customer.id}`, { version: customer.version })).status).toBe(204);
  });
});

describe('a search with nested conditions', () => {
  it('finds what a flat filter cannot say', async () => {
    const small = await created({ name: '小单', expectedAmount: { amount: '11.00', currency: 'CNY' } });
    const big = await created({ name: '大单', expectedAmount: { amount: '77777777.00', currency: 'CNY' } });
    const condition = {
      any: [
        { field: 'expectedAmount', op: 'lt', value: '12' },
        { field: 'expectedAmount', op: 'gt', value: '77777776' },
      ],
    };
    const found = await chen.post('/opportunities/search', { condition });
    expect(found.body.items.map(({ id }: any) => id).sort()).toEqual([small.id, big.id].sort());
  });
});
