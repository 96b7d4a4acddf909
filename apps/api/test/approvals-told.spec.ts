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

  it('that cannot go on because of a fault: the decision stands, it stops, and the administrators are alarmed', async () => {
    const { id } = await desk.submit('sales-a1', aQuoteAt(4800));
    const directory = house.app.get(RoutingDirectory);
    const asItIs = directory.asItIs.bind(directory);
    const broken = vi.spyOn(directory, 'asItIs').mockImplementation(async () => ({
      ...(await asItIs()),
      proxies: [
        {
          ...{ principal: await desk.personId('assistant'), proxy: await desk.personId('legal') },
          ...{ from: '2020-01-01', until: '2099-12-31', maxAmount: { amount: 'lots', currency: 'CNY' } },
        },
      ],
    }));
    try {
      expect((await desk.decide('manager-a', id, 'approve')).status).toBe(200);
    } finally {
      broken.mockRestore();
    }
    expect(await desk.standing(id)).toEqual({ status: 'blocked', open: [] });
    expect(Object.keys(await told('approval_blocked', `/approvals/${id}`))).toContain('admin');

    const { body } = await house.as('sales-a1').get(`/approvals/${id}`);
    expect(body.holes).toMatchObject([{ code: 'routing_failed', text: expect.stringMatching(/出错.+流程已停住/) }]);
    const resumed = await house.as('admin').post(`/approvals/${id}/resumption`, { reason: '已修复' });
    expect(resumed.status, resumed.text).toBe(200);
    expect(await desk.standing(id)).toEqual({ status: 'running', open: ['assistant'] });
  });
});
