import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { RoutingDirectory } from '../src/modules/approvals/org-directory.js';
import { aQuoteAt, Desk } from './approvals/desk.js';
import { openHouse, type House } from './harness/house.js';
import { AT_48, LARGE_AT_48, SalesFloor } from './sales/floor.js';
import { PaperDesk } from './sales/paper.js';

describe('what people hear of an approval', () => {
  let house: House;
  let floor: SalesFloor;
  let desk: Desk;
  let papers: PaperDesk;
  beforeAll(async () => {
    house = await openHouse();
    floor = new SalesFloor(house);
    desk = new Desk(house);
    papers = new PaperDesk(house, floor);
  });
  afterAll(() => house.close());

  /** Of one kind, with whom it was told to, in the words they read. */
  const told = async (kind: string, link: string): Promise<Record<string, string>> => {
    await house.afterwards();
    const rows = await house.sql(
      `SELECT p.login FROM notifications n JOIN people p ON p.id = n.person_id WHERE n.kind = $1 AND n.link = $2`,
      [kind, link],
    );
    const read = rows.map(async ({ login }): Promise<[string, string]> => {
      const { body } = await house.as(login).get('/notifications');
      return [login, body.items.find((each: any) => each.kind === kind && each.link === link).body];
    });
    return Object.fromEntries(await Promise.all(read));
  };

  it('that is withdrawn: whoever was asked, or had decided, need not see to it any more', async () => {
    const quote = await floor.quote(AT_48);
    const { approval } = await floor.submitted('quotes', quote.id);
    await floor.agree(approval.id, ['manager-a']);
    await floor
      .as('sales-a1')
      .delete(`/quotes/${quote.id}/submission`, { headers: { 'idempotency-key': 'back-again-1' } });

    const heard = await told('approval_withdrawn', `/approvals/${approval.id}`);
    expect(Object.keys(heard).sort()).toEqual(['assistant', 'manager-a']);
    expect(heard['assistant']).toMatch(/^陈思远撤回了《.+》的审批/);
  });

  it('whose newer version takes its place: everybody who was asked or had decided hears what is different, and can read it', async () => {
    const contract = await papers.contract((await floor.approvedQuote(LARGE_AT_48)).id);
    const first = (await floor.submitted('contracts', contract.id)).approval;
    await floor.decide('sales-mgmt', first.id, 'advise', { opinion: 'favourable' });
    await floor.agree(first.id, ['vp-rd']);
    const { body: draft } = await floor.as('sales-a1').post(`/contracts/${contract.id}/amendments`);
    await floor
      .as('sales-a1')
      .patch(`/contracts/${draft.id}`, { paymentTerms: '验收后一年付清' }, { version: draft.version });
    const second = (await floor.submitted('contracts', draft.id)).approval;

    const heard = await told('approval_amended', `/approvals/${second.id}`);
    expect(Object.keys(heard).sort()).toEqual(['sales-mgmt', 'vp-impl', 'vp-rd']);
    expect(heard['vp-impl']).toMatch(/^陈思远提交了《.+》的新版本.+改动：付款方式$/);
    for (const login of Object.keys(heard)) {
      const { status, body } = await house.as(login).get(`/approvals/${second.id}`);
      expect([login, status]).toEqual([login, 200]);
      expect(body.diff).toMatchObject([{ label: '付款方式', after: '验收后一年付清' }]);
    }
  });

  it('that somebody tells them of: they read it, find it among the copies and may say something, and nobody is told twice', async () => {
    const { id } = await desk.submit('sales-a1', aQuoteAt(4800));
    const finance = house.as('finance');
    expect((await finance.get(`/approvals/${id}`)).status).toBe(404);
    expect((await house.as('manager-b').post(`/approvals/${id}/copies`, { people: [] })).status).toBe(400);

    const people = [await desk.personId('finance')];
    const copied = await house.as('manager-a').post(`/approvals/${id}/copies`, { people, reason: '请留意账期' });
    expect(copied.status, copied.text).toBe(200);
    expect(copied.body.actions.at(-1)).toMatchObject({
      ...{ action: 'cc', reason: '请留意账期' },
      people: [{ id: people[0] }],
    });
    expect(await told('approval_copied', `/approvals/${id}`)).toEqual({
      finance: expect.stringMatching(/^周建华把《产线监控系统》的审批抄送给了您/),
    });
    const { body } = await finance.get(`/approvals/${id}`);
    expect([body.can.comment.allowed, body.can.cc.allowed, body.can.approve.allowed]).toEqual([true, true, false]);
    const box = await finance.get('/approvals?filter[box][eq]=copied');
    expect(box.body.items.map((row: any) => row.id)).toContain(id);

    const again = await house.as('manager-a').post(`/approvals/${id}/copies`, { people });
    expect([again.status, again.body.code, again.body.errors[0].pointer]).toEqual([
      409,
      'approval.already_told',
      '/people/0',
    ]);
    const { body: candidates } = await house.as('manager-a').get(`/approvals/${id}/candidates?for=cc&q=财务`);
    expect(candidates.items.every(({ id: other, eligible }: any) => eligible === (other !== people[0]))).toBe(true);
  });

  it('that cannot go on because of a fault: the decision stands, it stops, and the administrators are alarmed each time', async () => {
    const { id } = await desk.submit('sales-a1', aQuoteAt(4400));
    const whileBroken = async (principal: string, body: () => Promise<any>): Promise<void> => {
      const directory = house.app.get(RoutingDirectory);
      const asItIs = directory.asItIs.bind(directory);
      const proxy = {
        ...{ principal: await desk.personId(principal), proxy: await desk.personId('legal') },
        ...{ from: '2020-01-01', until: '2099-12-31', maxAmount: { amount: 'lots', currency: 'CNY' } },
      };
      const broken = vi
        .spyOn(directory, 'asItIs')
        .mockImplementation(async () => ({ ...(await asItIs()), proxies: [proxy] }));
      await body().finally(() => broken.mockRestore());
      expect(await desk.standing(id)).toEqual({ status: 'blocked', open: [] });
    };
    const alarms = async (login: string): Promise<number> => {
      await house.afterwards();
      const [{ n } = { n: 0 }] = await house.sql<{ n: number }>(
        `SELECT count(*)::int AS n FROM notifications WHERE kind IN ('approval_blocked', 'approval_blocked_care') AND link = $1 AND person_id = $2`,
        [`/approvals/${id}`, await desk.personId(login)],
      );
      return n;
    };
    const decided = async (login: string) => expect((await desk.decide(login, id, 'approve')).status).toBe(200);
    await whileBroken('assistant', () => decided('manager-a'));
    expect([await alarms('admin'), await alarms('sales-a1')]).toEqual([1, 1]);

    const { body } = await house.as('sales-a1').get(`/approvals/${id}`);
    expect(body.holes).toMatchObject([{ code: 'routing_failed', text: expect.stringMatching(/出错.+流程已停住/) }]);
    const resumed = await house.as('admin').post(`/approvals/${id}/resumption`, { reason: '已修复' });
    expect(resumed.status, resumed.text).toBe(200);
    expect(await desk.standing(id)).toEqual({ status: 'running', open: ['assistant'] });

    await whileBroken('vp-rd', () => decided('assistant'));
    expect([await alarms('admin'), await alarms('sales-a1')]).toEqual([2, 2]);
  });
});
