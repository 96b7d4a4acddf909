import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCustomerOf } from './harness/deals.js';
import { openHouse, type House } from './harness/house.js';
import { Client } from 'pg';

const yuan = (amount: string) => ({ amount, currency: 'CNY' });

describe('an expense claim', () => {
  let house: House;
  let customer: any;
  beforeAll(async () => {
    house = await openHouse();
    customer = await aCustomerOf(house.as('sales-a1'));
  });
  afterAll(() => house.close());

  const aClaim = (more: object = {}) => ({
    title: '成都出差',
    customerId: customer.id,
    lines: [
      { spentOn: '2026-11-02', category: 'travel', amount: yuan('1250.50'), note: '往返高铁' },
      { spentOn: '2026-11-03', category: 'lodging', amount: yuan('680.00') },
    ],
    ...more,
  });
  const claimed = async (more: object = {}): Promise<any> => {
    const { status, body, text } = await house.as('sales-a1').post('/expenses', aClaim(more));
    expect(status, text).toBe(201);
    return body;
  };
  const submit = (id: string, login = 'sales-a1') => house.as(login).post(`/expenses/${id}/submission`, {});
  const read = async (id: string): Promise<any> => (await house.as('sales-a1').get(`/expenses/${id}`)).body;
  const decide = async (login: string, approvalId: string, decision: string, reason = ''): Promise<number> => {
    const { body } = await house.as(login).get(`/approvals/${approvalId}`);
    const seen = { taskId: body.myTask?.id, taskVersion: body.myTask?.version, subjectHash: body.subjectHash };
    return (await house.as(login).post(`/approvals/${approvalId}/decisions`, { ...seen, decision, reason })).status;
  };
  const asked = async (approvalId: string): Promise<string[]> =>
    (
      await house.sql(
        `SELECT p.login FROM approval_tasks t JOIN people p ON p.id = t.actor_id WHERE t.instance_id = $1 AND t.state = 'open' ORDER BY 1`,
        [approvalId],
      )
    ).map(({ login }) => login);

  it('has a number and the exact sum of its lines', async () => {
    const claim = await claimed();

    expect(claim).toMatchObject({ number: expect.stringMatching(/^BX-\d{4}-\d{6}$/), status: 'draft' });
    expect(claim.total).toEqual(yuan('1930.50'));
    expect(claim.owner.name).toBe('陈思远');
  });

  it('says which line cannot be: nothing, foreign money, a day to come', async () => {
    const lines = [
      { spentOn: '2026-11-02', category: 'travel', amount: yuan('0.00') },
      { spentOn: '2026-11-02', category: 'travel', amount: { amount: '5.00', currency: 'USD' } },
      { spentOn: '2099-01-01', category: 'travel', amount: yuan('5.00') },
    ];
    const { status, body } = await house.as('sales-a1').post('/expenses', aClaim({ lines }));

    expect(status).toBe(400);
    expect(body.errors.map(({ pointer, code }: any) => [pointer, code])).toEqual([
      ['/lines/0/amount/amount', 'expense.amount_not_positive'],
      ['/lines/1/amount/currency', 'expense.not_renminbi'],
      ['/lines/2/spentOn', 'expense.not_spent_yet'],
    ]);
  });

  it('goes to the superior and then to finance, and is paid back once both agree', async () => {
    const { id } = await claimed();
    const { body } = await submit(id);
    const approvalId = body.approval.id;

    expect(body.status).toBe('in_approval');
    expect(await asked(approvalId)).toEqual(['manager-a']);
    await decide('manager-a', approvalId, 'approve');
    expect(await asked(approvalId)).toEqual(['finance']);
    await decide('finance', approvalId, 'approve');
    expect(await read(id)).toMatchObject({ status: 'approved', approval: { status: 'approved' } });
  });

  it('asks more with its amount, and with a line above its limit', async () => {
    const steps = async (category: string, amount: string) => {
      const lines = [{ spentOn: '2026-11-02', category, amount: yuan(amount) }];
      const { body } = await house.as('sales-a1').post('/expenses/preview', aClaim({ lines }));
      return body.route.steps.map(({ nodeKey }: any) => nodeKey);
    };

    expect(await steps('exhibition', '50000.00')).toEqual(['superior', 'finance']);
    expect(await steps('exhibition', '50000.01')).toEqual(['superior', 'president', 'finance']);
    expect(await steps('lodging', '800.00')).toEqual(['superior', 'finance']);
    expect(await steps('lodging', '800.01')).toEqual(['superior', 'president', 'finance']);
  });

  it('that is tied to nothing in the CRM is not put up', async () => {
    const { id } = await claimed({ customerId: null });
    const { status, body } = await submit(id);

    expect([status, body.code]).toEqual([422, 'approval.gate_closed']);
    expect(body.detail).toContain('报销须关联客户、商机或互动记录');
    expect((await read(id)).status).toBe('draft');
  });

  it('comes back to its claimant, is corrected, and goes on as the second round of the same approval', async () => {
    const { id } = await claimed();
    const { body: first } = await submit(id);
    await decide('manager-a', first.approval.id, 'return', '住宿发票不符');
    const returned = await read(id);
    expect(returned).toMatchObject({ status: 'returned', can: { edit: { allowed: true }, submit: { allowed: true } } });

    const changed = await house
      .as('sales-a1')
      .patch(`/expenses/${id}`, { lines: aClaim().lines.slice(0, 1) }, { version: returned.version });
    expect(changed.body.total).toEqual(yuan('1250.50'));
    const { body: second } = await submit(id);

    expect(second.approval.id).toBe(first.approval.id);
    const { body: approval } = await house.as('manager-a').get(`/approvals/${second.approval.id}`);
    expect(approval.round).toBe(2);
    expect(approval.diff.map(({ path }: any) => path)).toContain('total');
  });

  it('whose lines are replaced after a return is agreed to by the superior again, though its total is the same', async () => {
    const { id } = await claimed();
    const approvalId = (await submit(id)).body.approval.id;
    await decide('manager-a', approvalId, 'approve');
    await decide('finance', approvalId, 'return', '发票不符');
    const { version, total } = await read(id);
    const lines = [{ spentOn: '2026-11-02', category: 'entertainment', amount: total, note: '晚宴' }];
    const changed = await house.as('sales-a1').patch(`/expenses/${id}`, { lines }, { version });
    expect(changed.body.total, changed.text).toEqual(total);
    await submit(id);

    expect(await asked(approvalId)).toEqual(['manager-a']);
  });

  it('that comes back word for word as it was goes on where it was returned', async () => {
    const { id } = await claimed();
    const approvalId = (await submit(id)).body.approval.id;
    await decide('manager-a', approvalId, 'approve');
    await decide('finance', approvalId, 'return', '缺少发票原件');
    await submit(id);

    expect(await asked(approvalId)).toEqual(['finance']);
  });

  it('can be taken back, changed and put up anew', async () => {
    const { id } = await claimed();
    await submit(id);
    const { body } = await house
      .as('sales-a1')
      .delete(`/expenses/${id}/submission`, { headers: { 'idempotency-key': `w-${id}` } });

    expect(body).toMatchObject({ status: 'withdrawn', can: { submit: { allowed: true } } });
    expect((await submit(id)).body.status).toBe('in_approval');
  });

  it('does not change while it is decided on, not even for who writes SQL', async () => {
    const { id } = await claimed();
    const { body } = await submit(id);
    const change = await house.as('sales-a1').patch(`/expenses/${id}`, { title: '改' }, { version: body.version });
    expect([change.status, change.body.code]).toEqual([409, 'expense.closed']);

    const client = new Client({ connectionString: house.databaseUrl, options: '-c role=countersign_house' });
    await client.connect();
    const raise = (set: string) =>
      client.query(`UPDATE expenses SET ${set}, version = version + 1 WHERE id = $1`, [id]).then(
        () => 'done',
        (error: Error) => error.message,
      );
    expect(await raise('total = 9999')).toMatch(/cannot change/);
    expect(await raise(`status = 'approved'`)).toMatch(/only by a grant/);
    await client.end();
  });

  it('is seen by its claimant, her manager, finance and whoever decides, and by no peer', async () => {
    const { id } = await claimed();
    const seenBy = async (login: string): Promise<number> => (await house.as(login).get(`/expenses/${id}`)).status;

    expect(await seenBy('sales-a1')).toBe(200);
    expect(await seenBy('manager-a')).toBe(200);
    expect(await seenBy('finance')).toBe(200);
    expect(await seenBy('sales-a2')).toBe(404);
    expect(await seenBy('manager-b')).toBe(404);
    expect((await house.as('sales-a2').get('/expenses')).body.items).toEqual([]);
  });

  it('is nobody else’s to submit or change, whoever sees it', async () => {
    const { id, version } = await claimed();

    expect((await submit(id, 'manager-a')).body.code).toBe('expense.not_yours');
    const change = await house.as('manager-a').patch(`/expenses/${id}`, { title: '改' }, { version });
    expect(change.body.code).toBe('expense.not_yours');
  });

  it('is found by its number, its words and their pinyin, in the list and in the palette', async () => {
    const claim = await claimed({ title: '绵阳展会搭建' });

    for (const q of [claim.number, '绵阳展会', 'mianyang', 'myzh']) {
      const { body } = await house.as('sales-a1').get(`/expenses?q=${encodeURIComponent(q)}`);
      expect(
        body.items.map(({ id }: any) => id),
        q,
      ).toContain(claim.id);
    }
    const { body } = await house.as('sales-a1').get(`/search?q=${encodeURIComponent('绵阳展会')}`);
    expect(body.items).toContainEqual(expect.objectContaining({ type: 'expense', link: `/expenses/${claim.id}` }));
  });

  it('has a timeline, goes into the recycle bin and comes back, and not while it is decided on', async () => {
    const claim = await claimed({ title: '打样' });
    const timeline = await house.as('sales-a1').get(`/timeline?subjectType=expense&subjectId=${claim.id}`);
    expect(timeline.status, timeline.text).toBe(200);

    expect((await house.as('sales-a1').delete(`/expenses/${claim.id}`, { version: claim.version })).status).toBe(204);
    expect((await house.as('sales-a1').get(`/expenses/${claim.id}`)).status).toBe(404);
    const bin = await house.as('sales-a1').get('/recycle-bin?filter[type][eq]=expense');
    expect(bin.body.items.map(({ title }: any) => title)).toContain('打样');

    const running = await claimed();
    const { body } = await submit(running.id);
    const discard = await house.as('sales-a1').delete(`/expenses/${running.id}`, { version: body.version });
    expect([discard.status, discard.body.code]).toEqual([409, 'expense.closed']);
  });

  it('is exported by who may, as it stands in the list', async () => {
    const claim = await claimed({ title: '导出样例' });
    const { status, text } = await house.as('finance').get(`/expenses/export.csv?filter[number][eq]=${claim.number}`);

    expect(status).toBe(200);
    expect(text).toContain('1930.50');
    expect(text).toContain('导出样例');
    expect((await house.as('sales-a1').get('/expenses/export.csv')).status).toBe(403);
  });
});
